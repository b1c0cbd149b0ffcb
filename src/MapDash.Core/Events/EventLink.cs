namespace MapDash.Core.Events;

/// <summary>A link to another event. Immutable.</summary>
/// <param name="EventId">The other event.</param>
/// <param name="Relation">same_statement, child_of, follows, same_matter, or replaced_by where the event was merged or split.</param>
public sealed record EventLink(string EventId, string Relation);
