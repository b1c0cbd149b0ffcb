namespace MapDash.Core.Querying;

/// <summary>
/// Events drawn at one place. An event with several places counts at each of them, so places must not be added up.
/// </summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Count">Matching events.</param>
/// <param name="ByFamily">The same by family, in the order of the code list.</param>
public sealed record PlaceCount(string PlaceId, int Count, IReadOnlyList<int> ByFamily);
