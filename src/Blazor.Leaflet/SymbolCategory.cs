namespace Blazor.Leaflet;

/// <summary>
/// A kind of item. Immutable, equal by value. Its position in the list given to the layer is the <c>category</c> number
/// of the columns file.
/// </summary>
/// <param name="Id">Id of the kind.</param>
/// <param name="Label">Name of the kind, shown when a symbol stands for one item.</param>
/// <param name="Family">Id of the family; a donut has one arc per family, in order of first appearance.</param>
/// <param name="ColorVariable">CSS custom property with the family's colour, such as <c>--ops</c>.</param>
/// <param name="GlyphPath">SVG path data on a 24-unit grid, or null for no glyph.</param>
/// <param name="Filled">Whether the glyph is filled rather than stroked (2 units wide).</param>
/// <param name="Drawn">Whether items of this kind appear on the map; if not, they count as unplaced.</param>
public sealed record SymbolCategory(
    string Id,
    string Label,
    string Family,
    string ColorVariable,
    string? GlyphPath,
    bool Filled,
    bool Drawn);
