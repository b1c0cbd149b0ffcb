using MapDash.Api.Ogc.Cql2;
using MapDash.Core.Querying;
using MapDash.Core.Time;

namespace MapDash.Api.Ogc;

/// <summary>What a request wants of a collection. Immutable.</summary>
internal sealed record Selection
{
    /// <summary>Where, or null for anywhere.</summary>
    public BoundingBox? Box { get; init; }

    /// <summary>When, or null for whenever.</summary>
    public DateWindow? Days { get; init; }

    /// <summary>A condition on properties, or null.</summary>
    public CqlNode? Condition { get; init; }

    /// <summary>The condition as it was written: equal texts are equal conditions.</summary>
    public string ConditionText { get; init; } = "";

    /// <summary>The filter that links share, for events only.</summary>
    public EventFilter Filter { get; init; } = EventFilter.Default;

    /// <summary>All of it as one string: the same key selects the same features.</summary>
    public string Key => string.Join('\n', Box?.Key, $"{Days?.From:O}/{Days?.To:O}", Filter.Key, ConditionText);
}
