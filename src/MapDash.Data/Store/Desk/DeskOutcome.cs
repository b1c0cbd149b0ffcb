namespace MapDash.Data.Store.Desk;

/// <summary>What was published. Immutable.</summary>
/// <param name="Version">Number of the dataset version.</param>
/// <param name="Added">Ids of new events.</param>
/// <param name="Changed">Ids of events that have a new revision.</param>
public sealed record DeskOutcome(int Version, IReadOnlyList<string> Added, IReadOnlyList<string> Changed);
