namespace MapDash.Core.Events;

/// <summary>
/// The record of another data set that an event was made from, field by field as it was read: nothing of it is lost, least of
/// all a coordinate that stands for a whole region and is therefore not drawn. Immutable by convention.
/// </summary>
/// <param name="Format">The data set's layout: <c>ucdp-ged</c>, <c>acled</c>.</param>
/// <param name="Redistributable">Whether its terms allow passing it on. Where not, it is left out of every export, feed and
/// interface for machines.</param>
/// <param name="Fields">Names and values of the fields that were not empty.</param>
public sealed record SourceRecord(string Format, bool Redistributable, IReadOnlyDictionary<string, string> Fields);
