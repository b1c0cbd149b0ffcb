namespace MapDash.Core.Places;

/// <summary>What covers a position: at most one governorate, and any number of areas, which nest and overlap.</summary>
/// <param name="Province">ISO 3166-2 code, or null outside Iraq.</param>
/// <param name="Areas">Ids of the named areas, strips and districts, in gazetteer order.</param>
public sealed record Location(string? Province, IReadOnlyList<string> Areas);
