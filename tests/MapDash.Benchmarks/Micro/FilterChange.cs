using BenchmarkDotNet.Attributes;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Micro;

/// <summary>Another actor and kind, with a year set or without; hardly any pair comes twice.</summary>
public class FilterChange : Snapshot
{
    private EventFilter Next()
    {
        var (actors, kinds) = (Index.Dataset.Actors.Actors, Index.Dataset.Codes.Kinds);
        var turn = Turn++;
        return new EventFilter
        {
            Actors = [actors[turn % actors.Count].Id, actors[turn / 3 % actors.Count].Id],
            Kinds = [kinds[turn % kinds.Count].Code],
        };
    }

    /// <summary>With a year set.</summary>
    [Benchmark]
    public EventAnswer WithinAYear() => Index.Query(new EventQuery(Next() with { Window = Year(Turn) }));

    /// <summary>Over all days.</summary>
    [Benchmark]
    public EventAnswer OverAllDays() => Index.Query(new EventQuery(Next()));
}
