using BenchmarkDotNet.Attributes;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Micro;

/// <summary>One corrected event: the snapshot that readers get next.</summary>
public class PublishOne : Snapshot
{
    /// <summary>One correction.</summary>
    [Benchmark]
    public EventIndex Publish()
    {
        var turn = Turn++;
        var reported = Index.Events[turn * 7919 % Events];
        var kinds = Index.Dataset.Codes.Kinds;
        return Index.Publish(Index.Dataset.Version with { Number = 2 }, [reported with { Kind = kinds[turn % kinds.Count].Code, Version = 2 }]);
    }
}
