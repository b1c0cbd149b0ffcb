using MapDash.Core.Querying;

namespace MapDash.Components.Pages.Explore;

/// <summary>All that a link to Explore reopens, besides language, digits and theme. Immutable.</summary>
public sealed record ExploreState
{
    /// <summary>What is asked for.</summary>
    public EventFilter Filter { get; init; } = EventFilter.Default;

    /// <summary>The selected event, or null.</summary>
    public string? Selected { get; init; }

    /// <summary>The map's centre and zoom, or null for all of Iraq.</summary>
    public MapPosition? At { get; init; }

    /// <summary>Width of the timeline's bars.</summary>
    public Granularity Granularity { get; init; } = Granularity.Month;

    /// <summary>Order of the list.</summary>
    public EventOrder Order { get; init; } = EventOrder.NewestFirst;

    /// <summary>The dataset version that the link names, or null for the current one.</summary>
    public int? Version { get; init; }

    /// <summary>How many parts of the filter narrow the view.</summary>
    public int ActiveParts =>
        (Filter.Window.IsUnbounded ? 0 : 1) + (Filter.Box is null ? 0 : 1) + (string.IsNullOrWhiteSpace(Filter.Text) ? 0 : 1) +
        new[] { Filter.Actors.Count, Filter.Kinds.Count, Filter.Statuses.Count, Filter.Corroborations.Count, Filter.Places.Count, Filter.Precisions.Count, Filter.Sources.Count }.Count(count => count > 0);
}
