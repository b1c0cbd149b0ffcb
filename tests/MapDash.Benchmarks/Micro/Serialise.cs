using BenchmarkDotNet.Attributes;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Micro;

/// <summary>What the browser gets: the bitmap of a filter, packed. The columns are measured by the browser runner.</summary>
public class Serialise : Snapshot
{
    /// <summary>One filter's bitmap; hardly any filter comes twice.</summary>
    [Benchmark]
    public byte[] Mask()
    {
        var (actors, kinds) = (Index.Dataset.Actors.Actors, Index.Dataset.Codes.Kinds);
        var turn = Turn++;
        return Index.MatchesIgnoringTime(new EventFilter { Actors = [actors[turn % actors.Count].Id], Kinds = [kinds[turn % kinds.Count].Code, kinds[turn / 7 % kinds.Count].Code] });
    }
}
