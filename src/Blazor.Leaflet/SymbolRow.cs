namespace Blazor.Leaflet;

/// <summary>
/// One item at one place. Immutable, equal by value. Rows of the same item carry the same days and flags.
/// </summary>
/// <param name="Item">Ordinal of the item, from 0.</param>
/// <param name="Place">Index into the layer's symbols, or <see cref="SymbolColumns.NoPlace"/>.</param>
/// <param name="Start">First day, counted from 1970-01-01, or <see cref="SymbolColumns.OpenStart"/>.</param>
/// <param name="End">Last day, included, or <see cref="SymbolColumns.OpenEnd"/>.</param>
/// <param name="Category">Index into the layer's categories.</param>
/// <param name="Status">How well the claim is supported.</param>
/// <param name="Undated">Whether the item has no date of its own.</param>
public readonly record struct SymbolRow(
    int Item,
    ushort Place,
    ushort Start,
    ushort End,
    byte Category,
    SymbolStatus Status,
    bool Undated);
