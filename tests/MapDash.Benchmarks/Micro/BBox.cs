using BenchmarkDotNet.Attributes;
using MapDash.Benchmarks.Generation;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Micro;

/// <summary>A box of a share of the country somewhere in it, over all days; never the same twice.</summary>
public class BBox : Snapshot
{
    private readonly Dice _dice = new(7);

    /// <summary>Share of the country's own box in per cent.</summary>
    [Params(1, 10, 25)]
    public int Percent { get; set; }

    /// <summary>A box of a share of the country somewhere in it.</summary>
    internal static GeoBox Box(Dice dice, int percent)
    {
        var side = Math.Sqrt(percent / 100.0);
        var (width, height) = (9.8 * side, 8.3 * side);
        var (west, south) = (38.8 + (dice.Next() * (9.8 - width)), 29.1 + (dice.Next() * (8.3 - height)));
        return new GeoBox(west, south, west + width, south + height);
    }

    /// <summary>One box.</summary>
    [Benchmark]
    public EventAnswer Ask() => Index.Query(new EventQuery(new EventFilter { Box = Box(_dice, Percent) }));
}
