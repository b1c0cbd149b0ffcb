using BenchmarkDotNet.Attributes;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Micro;

/// <summary>From one calendar year to another.</summary>
public class RangeJump : Snapshot
{
    /// <summary>One jump.</summary>
    [Benchmark]
    public EventAnswer Jump() => Index.Query(new EventQuery(EventFilter.Default with { Window = Year(Turn++) }));
}
