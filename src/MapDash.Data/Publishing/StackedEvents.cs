namespace MapDash.Data.Publishing;

/// <summary>
/// A coordinate that a data set gives to many vague events: it stands for a whole region, and none of them is drawn there.
/// Immutable.
/// </summary>
/// <param name="Longitude">As the data set writes it, degrees.</param>
/// <param name="Latitude">As the data set writes it, degrees.</param>
/// <param name="Events">How many stand on it.</param>
/// <param name="Places">The places to which they were attached instead, with how many each; the empty id is none.</param>
public sealed record StackedEvents(string Longitude, string Latitude, int Events, IReadOnlyDictionary<string, int> Places);
