using Microsoft.AspNetCore.Components;

namespace Blazor.Leaflet;

/// <summary>
/// Places with counts, drawn on one canvas above the polygons. The browser reads the columns file once, counts for each
/// window itself and calls .NET only when things have settled. While a time brush is dragged it follows the
/// <c>timewindow</c> events of the document. See the README for the columns file.
/// </summary>
public sealed class SymbolLayer : LeafletLayer
{
    /// <summary>The places; their positions in the list are the place numbers of the columns file.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MapSymbol> Symbols { get; set; } = [];

    /// <summary>The kinds of item; their positions in the list are the category numbers of the columns file.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<SymbolCategory> Categories { get; set; } = [];

    /// <summary>
    /// Address of the columns file, same origin. It should be immutable: change the address with the data. Until the new
    /// columns are read, the layer keeps the old symbols, categories, mask, selected item and version with the old ones.
    /// </summary>
    [Parameter, EditorRequired]
    public string DataUrl { get; set; } = "";

    /// <summary>
    /// One bit per item, lowest bit first: whether it matches everything but the window. Null matches all; items beyond
    /// the end do not match. Give a new array when it changes.
    /// </summary>
    [Parameter]
    public byte[]? Mask { get; set; }

    /// <summary>First and last day of the window, from 1970-01-01, both included; null is unbounded.</summary>
    [Parameter]
    public (int? FromDay, int? ToDay) Window { get; set; }

    /// <summary>
    /// Whether an item must lie wholly inside the window rather than possibly inside it. An open end lies inside only
    /// where the window is unbounded on that side too.
    /// </summary>
    [Parameter]
    public bool CertainOnly { get; set; }

    /// <summary>The <c>channel</c> of the <c>timewindow</c> events to follow, or null for none.</summary>
    [Parameter]
    public string? TimeChannel { get; set; }

    /// <summary>Ordinal of the selected item, whose places get the outline.</summary>
    [Parameter]
    public int? SelectedItem { get; set; }

    /// <summary>Id of the selected place.</summary>
    [Parameter]
    public string? SelectedPlace { get; set; }

    /// <summary>Numerals on the map: <c>latn</c> or <c>arab</c>.</summary>
    [Parameter]
    public string Digits { get; set; } = "latn";

    /// <summary>Version of the data, shown as <c>data-version</c> on the map element.</summary>
    [Parameter]
    public string? Version { get; set; }

    /// <summary>A symbol was selected by pointer or key.</summary>
    [Parameter]
    public EventCallback<SymbolSelected> OnSymbolSelected { get; set; }

    /// <summary>The counts have changed and stood still for 150 ms.</summary>
    [Parameter]
    public EventCallback<SymbolCounts> OnCounts { get; set; }

    /// <summary>
    /// The columns could not be read, nor two seconds later. The map keeps what it showed, which at first is nothing; a new
    /// <see cref="DataUrl"/> is tried afresh. The argument says why, in the browser's words: for a log, not for readers.
    /// </summary>
    [Parameter]
    public EventCallback<string> OnDataFailed { get; set; }

    internal override string Kind => "symbols";

    internal override Task SymbolSelectedAsync(SymbolSelected selected) => OnSymbolSelected.InvokeAsync(selected);

    internal override Task CountsChangedAsync(SymbolCounts counts) => OnCounts.InvokeAsync(counts);

    internal override Task DataFailedAsync(string reason) => OnDataFailed.InvokeAsync(reason);

    internal override IReadOnlyDictionary<string, object?> Describe() => new Dictionary<string, object?>
    {
        ["symbols"] = Symbols,
        ["categories"] = Categories,
        ["dataUrl"] = DataUrl,
        ["mask"] = Mask,
        ["fromDay"] = Window.FromDay,
        ["toDay"] = Window.ToDay,
        ["certainOnly"] = CertainOnly,
        ["timeChannel"] = TimeChannel,
        ["selectedItem"] = SelectedItem,
        ["selectedPlace"] = SelectedPlace,
        ["digits"] = Digits,
        ["version"] = Version,
        ["reportCounts"] = OnCounts.HasDelegate,
    };
}
