namespace MapDash.Reading.Numbers;

/// <summary>A number as words give it.</summary>
/// <param name="Value">The number said, or null where only a vague word was.</param>
/// <param name="Low">Lower bound, inclusive; null is open.</param>
/// <param name="High">Upper bound, inclusive; null is open.</param>
/// <param name="Qualifier">Code of the list <c>figure_qualifiers</c>.</param>
/// <param name="Start">First token, bounds included.</param>
/// <param name="End">First token after the number.</param>
/// <param name="Rule">The rule that read it.</param>
internal sealed record Quantity(double? Value, double? Low, double? High, string Qualifier, int Start, int End, string Rule);
