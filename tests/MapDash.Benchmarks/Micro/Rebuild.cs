using BenchmarkDotNet.Attributes;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Micro;

/// <summary>A snapshot from all events, beside the live one.</summary>
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class Rebuild : Snapshot
{
    /// <summary>One snapshot.</summary>
    [Benchmark]
    public EventIndex Build() => EventIndex.Build(Index.Dataset);
}
