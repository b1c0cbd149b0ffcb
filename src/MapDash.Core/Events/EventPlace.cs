using MapDash.Core.Places;

namespace MapDash.Core.Events;

/// <summary>A place that a report names for an event. Immutable.</summary>
/// <param name="PlaceId">Id in the gazetteer.</param>
/// <param name="Role">event, target_area, mentioned, foreign or origin.</param>
/// <param name="Implicit">Taken from the context, not from a word at this event.</param>
/// <param name="Words">The words, or null where implicit.</param>
/// <param name="Note">What the curator noted, or null.</param>
public sealed record EventPlace(string PlaceId, string Role, bool Implicit, TextSpan? Words, string? Note)
{
    /// <summary>Whether the event is said to have happened there (not merely mentioned, foreign or an origin).</summary>
    public bool IsWhere => Role is "event" or "target_area";
}
