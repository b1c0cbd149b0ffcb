namespace MapDash.Core.Querying;

/// <summary>The matching events just before and just after one event in an order. Immutable.</summary>
/// <param name="Previous">Id of the one before, or null at the beginning.</param>
/// <param name="Next">Id of the one after, or null at the end.</param>
public sealed record EventNeighbours(string? Previous, string? Next);
