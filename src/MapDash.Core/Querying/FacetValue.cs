namespace MapDash.Core.Querying;

/// <summary>A value of a facet with the events that have it.</summary>
/// <param name="Value">Code or id.</param>
/// <param name="Events">The events; never changed.</param>
/// <param name="Always">Whether it is listed without events too.</param>
internal sealed record FacetValue(string Value, Bitmap Events, bool Always);
