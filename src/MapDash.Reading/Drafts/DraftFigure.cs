namespace MapDash.Reading.Drafts;

/// <summary>A figure of a draft event.</summary>
/// <param name="Value">The number said, or null where only a bound or a vague word was.</param>
/// <param name="Low">Lower bound, inclusive; null is open.</param>
/// <param name="High">Upper bound, inclusive; null is open.</param>
/// <param name="Unit">Code of the list <c>figure_units</c>.</param>
/// <param name="Qualifier">Code of the list <c>figure_qualifiers</c>.</param>
public sealed record DraftFigure(double? Value, double? Low, double? High, string Unit, string Qualifier);
