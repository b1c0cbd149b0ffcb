using MapDash.Core.Events;

namespace MapDash.Core.Querying;

/// <summary>The answer to a query. Immutable.</summary>
public sealed record EventAnswer
{
    /// <summary>The dataset version that it was computed from.</summary>
    public required int Version { get; init; }

    /// <summary>Totals in view, outside, unplaced and undated.</summary>
    public required ViewTotals Totals { get; init; }

    /// <summary>Matching events per governorate that the words settle; an event may count in several.</summary>
    public required IReadOnlyDictionary<string, int> Provinces { get; init; }

    /// <summary>Counts per facet value, in the order of the code list, register or gazetteer. Values without any event that is
    /// shown are left out, but for governorates: a zero is an answer there.</summary>
    public required IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets { get; init; }

    /// <summary>The timeline, ignoring the filter's days.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>One page of matching events.</summary>
    public required IReadOnlyList<ReportedEvent> Page { get; init; }
}
