namespace MapDash.Core.Querying;

/// <summary>A question to the index. Immutable.</summary>
/// <param name="Filter">What to match.</param>
public sealed record EventQuery(EventFilter Filter)
{
    /// <summary>The part of the world in view, for the totals; null counts everything drawn as in view.</summary>
    public GeoBox? View { get; init; }

    /// <summary>Width of the timeline's bins.</summary>
    public Granularity Granularity { get; init; } = Granularity.Month;

    /// <summary>Order of the page.</summary>
    public EventOrder Order { get; init; } = EventOrder.NewestFirst;

    /// <summary>First event of the page, from 0.</summary>
    public int Skip { get; init; }

    /// <summary>Events on the page.</summary>
    public int Take { get; init; } = 50;
}
