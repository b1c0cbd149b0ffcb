using System.Globalization;
using Blazor.Leaflet;
using MapDash.Api;
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
    private const double KilometresPerDegree = 111.2;

    private LeafletMap? _map;
    private IReadOnlyList<PickerItem> _items = [];
    private string _typed = "";
    private string _towns = """{"type":"FeatureCollection","features":[]}""";
    private (int Card, string Places)? _shown;
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
        _towns = Towns();
        StateHasChanged();
        var bounds = new NetTopologySuite.Geometries.Envelope();
        foreach (var shape in Chosen.Select(place => place.Geometry).OfType<NetTopologySuite.Geometries.Geometry>())
        {
            bounds.ExpandToInclude(shape.EnvelopeInternal);
        }

        if (!bounds.IsNull)
        {
            bounds.ExpandBy(Math.Max(0.4, bounds.Width * 0.15), Math.Max(0.3, bounds.Height * 0.15));
            await _map.FlyToAsync(new LatLngBounds(bounds.MinY, bounds.MinX, bounds.MaxY, bounds.MaxX), 10);
        }
    }

    // With nothing typed: what is chosen, then what holds it, then the most important places.
    private IReadOnlyList<PickerItem> Find()
    {
        if (_typed.Length == 0 && Only is null)
        {
            return [.. Names.Items(Chosen.SelectMany(place => CardFields.WithHolders(place, Dataset.Gazetteer)).DistinctBy(place => place.Id), Ui)
                .Concat(Names.Places("", Most, null, Ui)).DistinctBy(item => item.Id).Take(Most)];
        }

        var found = Names.Places(_typed, Most, Only, Ui);
        return found.Count > 0 || Only is null ? found : Names.Places("", Most, Only, Ui);
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

    // A town is as large as it is: a circle of its true radius, never a mere point.
    private string Towns()
    {
        var features = Chosen.Where(place => place.Precision is PlacePrecision.Exact or PlacePrecision.Settlement && place.LabelPoint is not null).Select(place =>
        {
            var (lon, lat, km) = (place.LabelPoint!.X, place.LabelPoint.Y, Math.Max(1.5, place.RadiusKm));
            var ring = Enumerable.Range(0, 33).Select(step => step % 32 * Math.PI / 16).Select(turn => string.Create(
                CultureInfo.InvariantCulture,
                $"[{lon + (km / KilometresPerDegree / Math.Cos(lat * Math.PI / 180) * Math.Cos(turn)):0.#####},{lat + (km / KilometresPerDegree * Math.Sin(turn)):0.#####}]"));
            return $$$"""{"type":"Feature","properties":{"id":"{{{place.Id}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(',', ring)}}}]]}}""";
        });
        return $$$"""{"type":"FeatureCollection","features":[{{{string.Join(',', features)}}}]}""";
    }
}
