namespace MapDash.Core.Events;

/// <summary>A link to another event. Immutable.</summary>
/// <param name="EventId">The other event.</param>
/// <param name="Relation">same_statement, child_of, follows or same_matter.</param>
public sealed record EventLink(string EventId, string Relation);
