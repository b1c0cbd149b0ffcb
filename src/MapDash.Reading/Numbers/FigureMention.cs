namespace MapDash.Reading.Numbers;

/// <summary>A quantity and what it counts.</summary>
/// <param name="Quantity">The number.</param>
/// <param name="Unit">Code of the list <c>figure_units</c>.</param>
/// <param name="Start">First token.</param>
/// <param name="End">First token after the noun.</param>
internal sealed record FigureMention(Quantity Quantity, string Unit, int Start, int End);
