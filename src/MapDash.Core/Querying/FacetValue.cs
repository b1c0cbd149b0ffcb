namespace MapDash.Core.Querying;

/// <summary>A value of a facet with the lane of the events that have it.</summary>
/// <param name="Value">Code or id.</param>
/// <param name="Lane">Counted lane.</param>
/// <param name="Always">Whether it is listed without events too.</param>
internal readonly record struct FacetValue(string Value, int Lane, bool Always);
