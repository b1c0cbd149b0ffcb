using Blazor.Leaflet;
using MapDash.Api;
using MapDash.Components.Pages.Explore.Map;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MapDash.Components.Pages.Curate;

/// <summary>The gazetteer with its map.</summary>
public sealed partial class PlacePane
{
    private const int Most = 7;

    private LeafletMap? _map;
    private IReadOnlyList<PickerItem> _items = [];
    private string _typed = "";
    private (string Towns, string Others) _drawn = (ChosenShapes.None, ChosenShapes.None);
    private (int Card, string Places)? _shown;
    private bool _more;
    private bool _anyPrecision;
    private int _at;

    // The field belongs to whoever types in it: it is emptied by a new one.
    private int _generation;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    /// <summary>The card in hand, or null.</summary>
    [Parameter]
    public Card? Card { get; set; }

    /// <summary>Names and codes.</summary>
    [Parameter, EditorRequired]
    public Dataset Dataset { get; set; } = default!;

    /// <summary>Only places of this precision are offered; null is any.</summary>
    [Parameter]
    public PlacePrecision? Only { get; set; }

    /// <summary>Raised when another precision is to be offered.</summary>
    [Parameter]
    public EventCallback<PlacePrecision?> OnOnly { get; set; }

    /// <summary>Whether nothing can be chosen.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Raised with the id of a place that is chosen.</summary>
    [Parameter]
    public EventCallback<string> OnPicked { get; set; }

    /// <summary>Raised when no place is stated.</summary>
    [Parameter]
    public EventCallback OnNone { get; set; }

    [Inject]
    private MapAssets Addresses { get; set; } = default!;

    private DeskNames Names => DeskNames.Of(Dataset);

    private Place[] Chosen => [.. (Card?.Event.Places ?? []).Where(place => place.IsWhere).Select(place => Dataset.Gazetteer.Find(place.PlaceId)).OfType<Place>()];

    private string? SelectedProvince => Chosen.FirstOrDefault(place => place.Precision == PlacePrecision.Province)?.Id;

    private string? SelectedArea => Chosen.FirstOrDefault(place => place.Precision is PlacePrecision.NamedArea or PlacePrecision.District)?.Id;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _items = Find();
        _at = Math.Min(_at, Math.Max(0, _items.Count - 1));
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var places = string.Join(' ', Chosen.Select(place => place.Id));
        if (Card is null || _map is null || _shown == (Card.Number, places))
        {
            return;
        }

        _shown = (Card.Number, places);
        _drawn = (ChosenShapes.Towns(Chosen), ChosenShapes.Others(Chosen, SelectedProvince, SelectedArea));
        StateHasChanged();
        var bounds = new NetTopologySuite.Geometries.Envelope();
        foreach (var shape in Chosen.Select(place => place.Geometry).OfType<NetTopologySuite.Geometries.Geometry>())
        {
            bounds.ExpandToInclude(shape.EnvelopeInternal);
        }

        // Without a place it is all of Iraq, and not where the last card was.
        if (bounds.IsNull)
        {
            await _map.FlyToAsync(MapParts.Iraq, 10);
            return;
        }

        bounds.ExpandBy(Math.Max(0.4, bounds.Width * 0.15), Math.Max(0.3, bounds.Height * 0.15));
        await _map.FlyToAsync(new LatLngBounds(bounds.MinY, bounds.MinX, bounds.MaxY, bounds.MaxX), 10);
    }

    private string Found =>
        _typed.Length == 0 ? Ui["Curate.GazetteerOffers"]
        : _items.Count == 0 ? Ui["Curate.NothingFound"]
        : _anyPrecision ? Ui.Format("Curate.OtherPrecision", Label(Only!.Value))
        : _more ? Ui.Format("Curate.InGazetteerMore", _items.Count) : Ui.Format("Curate.InGazetteer", _items.Count);

    // What is typed counts before a precision that was asked for: nothing is offered that is not called so.
    private IReadOnlyList<PickerItem> Find()
    {
        (_more, _anyPrecision) = (false, false);
        if (_typed.Trim().Length == 0)
        {
            return Offered();
        }

        var found = Names.Places(_typed, Most + 1, Only, Ui);
        if (found.Count == 0 && Only is not null)
        {
            found = Names.Places(_typed, Most + 1, null, Ui);
            _anyPrecision = found.Count > 0;
        }

        _more = found.Count > Most;
        return [.. found.Take(Most)];
    }

    // With nothing typed: what is chosen, then what holds it or, where governorates are asked for, what it lies in.
    private IReadOnlyList<PickerItem> Offered()
    {
        var near = Only is not { } only ? Chosen.SelectMany(place => CardFields.WithHolders(place, Dataset.Gazetteer))
            : only == PlacePrecision.Province ? Dataset.Gazetteer.Places.Where(place => place is { Precision: PlacePrecision.Province, Foreign: false, Geometry: { } shape } && Chosen.Any(chosen => chosen.Geometry?.Intersects(shape) ?? false))
            : Chosen.SelectMany(place => CardFields.WithHolders(place, Dataset.Gazetteer)).Where(place => place.Precision == only);
        return [.. Names.Items(near.DistinctBy(place => place.Id), Ui)
            .Concat(Names.Places("", Most, Only, Ui)).DistinctBy(item => item.Id).Take(Most)];
    }

    private void Type(ChangeEventArgs change)
    {
        (_typed, _at) = (change.Value as string ?? "", 0);
        _items = Find();
    }

    private async Task PressAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown":
                _at = Math.Min(_at + 1, Math.Max(0, _items.Count - 1));
                break;
            case "ArrowUp":
                _at = Math.Max(0, _at - 1);
                break;
            case "Enter" when _at < _items.Count:
                await PickAsync(_items[_at].Id);
                break;

            // The browser empties the field: what was found for it goes with it, and so does the precision asked for.
            case "Escape":
                (_typed, _at) = ("", 0);
                _generation++;
                await OnOnly.InvokeAsync(null);
                _items = Find();
                break;
        }
    }

    private async Task PickAsync(string id)
    {
        if (!Disabled && Dataset.Gazetteer.Find(id) is not null)
        {
            (_typed, _at) = ("", 0);
            _generation++;
            await OnPicked.InvokeAsync(id);
        }
    }

    private string Label(PlacePrecision precision) => Dataset.Codes.Label("place_precision", CodeName.Of(precision), Ui.Language);
}
