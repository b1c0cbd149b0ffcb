namespace MapDash.Core.Codes;

/// <summary>The sign that stands for one or more kinds. Immutable.</summary>
/// <param name="Code">Code of the glyph.</param>
/// <param name="Family">Code of its family.</param>
/// <param name="Label">Label in both languages.</param>
/// <param name="Path">SVG path data on a 24-unit grid, drawn with a 2-unit stroke; null for statements.</param>
/// <param name="Filled">Whether the path is filled rather than stroked.</param>
public sealed record KindGlyph(string Code, string Family, BilingualText Label, string? Path, bool Filled);
