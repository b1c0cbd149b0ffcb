using BenchmarkDotNet.Attributes;
using MapDash.Benchmarks.Generation;
using MapDash.Core.Querying;
using MapDash.Data;
using MapDash.Data.Publishing;
using MapDash.Data.Store;

namespace MapDash.Benchmarks.Micro;

/// <summary>
/// Words, found by the store: a rare one, a common one, and two of which both must occur. Every question has another ending,
/// so that none is answered from what was kept. A store of this size takes minutes to write.
/// </summary>
public class Text
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapdash-text").FullName;
    private readonly LiveIndex _live = new();
    private int _turn;

    /// <summary>Number of events.</summary>
    [Params(100_000)]
    public int Events { get; set; }

    /// <summary>What is asked for.</summary>
    [Params("غارة", "patrol", "raid صحراء")]
    public string Words { get; set; } = "";

    /// <summary>Writes the store and builds a snapshot from it.</summary>
    [GlobalSetup]
    public async Task Setup()
    {
        var path = Path.Combine(_folder, "events.db");
        var dataset = new EventGenerator(Snapshot.Shipped).Dataset(Events);
        var store = new EventStore(path, TimeProvider.System);
        await store.LoadAsync(
            [new SourceFile("generated", new string('0', 64))],
            () => new DatasetContent(
                dataset.Codes, dataset.Actors, dataset.Gazetteer, dataset.Reports, dataset.Events, [new SourceFile("generated", new string('0', 64))]),
            CancellationToken.None);
        using var publisher = new Publisher(store, _live);
        await publisher.RebuildAsync(CancellationToken.None);
    }

    /// <summary>Removes the store.</summary>
    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    /// <summary>One question.</summary>
    [Benchmark]
    public EventAnswer Ask() => _live.Current.Query(new EventQuery(new EventFilter { Text = Words + new string(' ', ++_turn % 997) }));
}
