using System.Globalization;
using Blazor.Leaflet;
using MapDash.Api;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;

namespace MapDash.Components.Pages.Explore.Map;

/// <summary>The map of Explore. It draws in the browser; here its parts are described and its callbacks translated.</summary>
public sealed partial class ExploreMap
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    private LeafletMap? _map;
    private MapView? _view;
    private MapLabels _labels = MapLabels.Default;
    private IReadOnlyList<MapSymbol> _symbols = [];
    private IReadOnlyList<SymbolCategory> _categories = [];
    private (int? FromDay, int? ToDay) _window;
    private int? _selectedItem;
    private (EventIndex? Index, UiContext? Ui) _drawnFor;
    private MapPosition? _at;
    private (EventIndex Index, UiContext Ui, string Filter, byte[] Mask, string? Selected, MapPosition? At)? _shown;
    private bool _changed;
    private bool _failed;
    private int _attempt;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    /// <summary>The snapshot drawn.</summary>
    [Parameter, EditorRequired]
    public EventIndex Index { get; set; } = default!;

    /// <summary>The filter, for its days and its place.</summary>
    [Parameter, EditorRequired]
    public EventFilter Filter { get; set; } = EventFilter.Default;

    /// <summary>Events that match everything but the days, one bit each.</summary>
    [Parameter, EditorRequired]
    public byte[] Mask { get; set; } = [];

    /// <summary>The selected event.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>Where the map looks; null is all of Iraq.</summary>
    [Parameter]
    public MapPosition? At { get; set; }

    /// <summary>Raised when the map has come to rest: where it looks and what it shows.</summary>
    [Parameter]
    public EventCallback<(MapPosition At, GeoBox Box)> OnSettled { get; set; }

    /// <summary>Raised with the places of what was chosen on the map.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnPlacesChosen { get; set; }

    /// <summary>Raised with an event that was chosen on the map.</summary>
    [Parameter]
    public EventCallback<string> OnEventChosen { get; set; }

    [Inject]
    private MapAssets Addresses { get; set; } = default!;

    // A place that the filter is narrowed to stands out.
    private string? SelectedPlace => Filter.Places.Count == 1 ? Filter.Places[0] : null;

    private string NameProperty => Ui.Rtl ? "name_ar" : "name_en";

    private IReadOnlyDictionary<string, string>? ProvinceClasses { get; set; }

    private IReadOnlyDictionary<string, string>? AreaClasses { get; set; }

    // What follows # never leaves the browser: another number makes the map ask again for the same, cached or not.
    private string DataUrl => _attempt == 0 ? DataEndpoints.AddressOf(Index) : string.Create(CultureInfo.InvariantCulture, $"{DataEndpoints.AddressOf(Index)}#{_attempt}");

    /// <summary>Flies to a place, so that all of it shows beside the panels.</summary>
    public async Task ShowAsync(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (_map is not null && place.Geometry is { } shape)
        {
            var bounds = shape.EnvelopeInternal.Copy();
            bounds.ExpandBy(Math.Max(0.15, place.RadiusKm / 60));
            await _map.FlyToAsync(new LatLngBounds(bounds.MinY, bounds.MinX, bounds.MaxY, bounds.MaxX), 40);
        }
    }

    /// <summary>Puts the keyboard focus on the map.</summary>
    public async Task FocusAsync()
    {
        if (_map is not null)
        {
            await _map.FocusAsync();
        }
    }

    // What is drawn once is held once; drawn again, the renderer holds the former state as well.
    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        var changed = _changed;
        _changed = false;
        return changed;
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var shown = (Index, Ui, Filter.Key, Mask, Selected, At);
        _changed |= _shown is { } before && (shown with { At = At == _at ? before.At : At }) != before;
        _shown = shown;
        if (_drawnFor != (Index, Ui))
        {
            if (_drawnFor.Index != Index)
            {
                (_failed, _attempt) = (false, 0);
            }

            _drawnFor = (Index, Ui);
            _labels = MapParts.Labels(Ui);
            _symbols = MapParts.Symbols(Index, Ui);
            _categories = MapParts.Categories(Index.Dataset, Ui);
            AreaClasses = Index.Dataset.Gazetteer.Places
                .Where(place => place.Kind.Length > 0 && place.Precision is PlacePrecision.NamedArea or PlacePrecision.BorderStrip or PlacePrecision.District)
                .ToDictionary(place => place.Id, place => place.Precision == PlacePrecision.BorderStrip ? "border-strip" : place.Kind);
            ProvinceClasses = Index.Dataset.Gazetteer.Provinces.Where(place => place.Indicative).ToDictionary(place => place.Id, _ => "indicative");
        }

        _window = (Filter.Window.From?.DayNumber - Epoch.DayNumber, Filter.Window.To?.DayNumber - Epoch.DayNumber);
        _selectedItem = Selected is null ? null : Index.OrdinalOf(Selected);
        if (At != _at)
        {
            _at = At;
            _view = At is { } at ? new MapView(new LatLng(at.Latitude, at.Longitude), at.Zoom) : _view;
        }
    }

    private void Moved(MapView view) => _view = view;

    private Task Settled(ViewSettled settled)
    {
        var center = settled.View.Center;
        _at = new MapPosition(Math.Round(center.Lat, 4), Math.Round(center.Lng, 4), Math.Round(settled.View.Zoom, 2));
        var bounds = settled.Bounds;
        var box = new GeoBox(Math.Max(-180, bounds.West), Math.Max(-90, bounds.South), Math.Min(180, bounds.East), Math.Min(90, bounds.North));
        return OnSettled.InvokeAsync((_at.Value, box));
    }

    // A symbol of one event opens it; a symbol of several chooses their place.
    private Task SymbolChosen(SymbolSelected chosen) => chosen.Total == 1 && chosen.Items.Count == 1
        ? OnEventChosen.InvokeAsync(Index.Events[chosen.Items[0]].Id)
        : OnPlacesChosen.InvokeAsync(chosen.PlaceIds.Count > 0 ? chosen.PlaceIds : [chosen.PlaceId]);

    private void DataFailed() => _failed = _changed = true;

    private void Retry() => (_failed, _attempt, _changed) = (false, _attempt + 1, true);

    private Task ZoomIn() => _map?.ZoomInAsync().AsTask() ?? Task.CompletedTask;

    private Task ZoomOut() => _map?.ZoomOutAsync().AsTask() ?? Task.CompletedTask;

    private Task Home() => _map?.HomeAsync().AsTask() ?? Task.CompletedTask;
}
