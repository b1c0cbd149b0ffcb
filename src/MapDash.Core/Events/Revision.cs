namespace MapDash.Core.Events;

/// <summary>One step in the history of an event: who changed what, when and why. Immutable; never deleted.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Version">The version that the step made, from 1.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Author">Who.</param>
/// <param name="Change">What changed.</param>
/// <param name="Reason">Why.</param>
public sealed record Revision(string EventId, int Version, DateTimeOffset At, string Author, BilingualText Change, BilingualText Reason);
