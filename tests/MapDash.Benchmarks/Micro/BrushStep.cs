using BenchmarkDotNet.Attributes;
using MapDash.Core.Querying;

namespace MapDash.Benchmarks.Micro;

/// <summary>A window of a year, a day further each time: what the page asks for when the brush has settled.</summary>
public class BrushStep : Snapshot
{
    /// <summary>One step.</summary>
    [Benchmark]
    public EventAnswer Step() => Index.Query(new EventQuery(EventFilter.Default with { Window = Dragged(Turn++) }));
}
