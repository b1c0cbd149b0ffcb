namespace Blazor.Leaflet;

/// <summary>
/// Every word the library itself says, so that a page can say it in its own language. Immutable. The page draws its own
/// buttons; <see cref="ZoomIn"/>, <see cref="ZoomOut"/> and <see cref="Home"/> describe the keys of the map to assistive
/// technology. <c>{0}</c> stands for a number.
/// </summary>
public sealed record MapLabels
{
    /// <summary>English.</summary>
    public static MapLabels Default { get; } = new();

    /// <summary>What the arrow keys do.</summary>
    public string Pan { get; init; } = "Arrow keys pan";

    /// <summary>What the plus key does.</summary>
    public string ZoomIn { get; init; } = "Zoom in";

    /// <summary>What the minus key does.</summary>
    public string ZoomOut { get; init; } = "Zoom out";

    /// <summary>What the zero key does.</summary>
    public string Home { get; init; } = "Show everything";

    /// <summary>Name of the list of symbols, a tab stop of its own.</summary>
    public string SymbolList { get; init; } = "Places on the map";

    /// <summary>Count of several events, <c>{0}</c> being the number.</summary>
    public string Count { get; init; } = "{0} events";

    /// <summary>Count of one.</summary>
    public string CountOne { get; init; } = "1 event";

    /// <summary>What follows the name of a cluster's first place, <c>{0}</c> being how many more places it holds.</summary>
    public string More { get; init; } = "+{0}";

    /// <summary>Word for <see cref="SymbolShape.Exact"/>.</summary>
    public string Exact { get; init; } = "exact point";

    /// <summary>Word for <see cref="SymbolShape.Settlement"/>.</summary>
    public string Settlement { get; init; } = "town";

    /// <summary>Word for <see cref="SymbolShape.District"/>.</summary>
    public string District { get; init; } = "district";

    /// <summary>Word for <see cref="SymbolShape.Governorate"/>.</summary>
    public string Governorate { get; init; } = "governorate";

    /// <summary>Word for <see cref="SymbolShape.Area"/>.</summary>
    public string Area { get; init; } = "named area";

    /// <summary>Word for <see cref="SymbolShape.Corridor"/>.</summary>
    public string Corridor { get; init; } = "corridor";
}
