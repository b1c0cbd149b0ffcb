namespace Blazor.Leaflet;

/// <summary>
/// Distinct items that match mask and window. Immutable. The first three add up to all that match.
/// </summary>
/// <param name="InView">With a drawn place whose bounding box meets the viewport.</param>
/// <param name="Outside">Drawn, but beyond the viewport.</param>
/// <param name="Unplaced">Without a drawable place, or of a kind that is not drawn.</param>
/// <param name="Undated">Flagged as undated; a part of the others, not added to them.</param>
public sealed record SymbolCounts(int InView, int Outside, int Unplaced, int Undated);
