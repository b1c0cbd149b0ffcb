namespace MapDash.Core.Querying;

/// <summary>One value of a facet.</summary>
/// <param name="Value">Code or id.</param>
/// <param name="Matching">Events with the value that match every other facet, the days and the words; the facet's own
/// choice is ignored.</param>
/// <param name="Total">Events with the value in the whole dataset (asides only where they are shown, withdrawn ones only
/// where they are asked for; the row of the withdrawn themselves always counts them).</param>
public readonly record struct FacetCount(string Value, int Matching, int Total);
