using BenchmarkDotNet.Attributes;
using MapDash.Benchmarks.Generation;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Data.Exchange;

namespace MapDash.Benchmarks.Micro;

/// <summary>What the benchmarks of the index share: a generated snapshot, and windows and filters to ask it for.</summary>
public abstract class Snapshot
{
    /// <summary>Sizes; the environment variable MAPDASH_BENCH_10M adds ten million.</summary>
    public static IEnumerable<int> Sizes => Environment.GetEnvironmentVariable("MAPDASH_BENCH_10M") is null ? [100_000, 1_000_000] : [100_000, 1_000_000, 10_000_000];

    /// <summary>Number of events.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Events { get; set; }

    /// <summary>The snapshot.</summary>
    protected EventIndex Index { get; private set; } = null!;

    /// <summary>Counts up with every question, so that none is asked twice in a row.</summary>
    protected int Turn { get; set; }

    /// <summary>Builds the snapshot.</summary>
    [GlobalSetup]
    public virtual void Setup() => Index = EventIndex.Build(new EventGenerator(Shipped).Dataset(Events));

    internal static GeodataFolder Shipped => new(Path.Combine(ContentRoot.Find(), "geodata"));

    /// <summary>A year, one day further each turn.</summary>
    protected static DateWindow Dragged(int turn) => new(new DateOnly(2004, 1, 1).AddDays(turn % 7000), new DateOnly(2004, 12, 31).AddDays(turn % 7000));

    /// <summary>A calendar year, another each turn.</summary>
    protected static DateWindow Year(int turn) => new(new DateOnly(2004 + (turn * 7 % 20), 1, 1), new DateOnly(2004 + (turn * 7 % 20), 12, 31));
}
