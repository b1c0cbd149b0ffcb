using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Blazor.Leaflet.Tests;

public class LayerTests : BunitContext
{
    private readonly BunitJSModuleInterop _module;
    private readonly BunitJSModuleInterop _handle;

    public LayerTests()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        _module = JSInterop.SetupModule(LeafletMap.ModulePath);
        _handle = _module.SetupModule(invocation => invocation.Identifier == "create");
    }

    private static readonly MapSymbol Kirkuk =
        new("IQ-KI", SymbolShape.Governorate, 35.4, 44.3, 34.7, 43.5, 36, 44.9, "Kirkuk", null, 0, 1);

    private static readonly SymbolCategory Strike =
        new("air_strike", "Air strike", "operations", "--ops", "M0 0h24", Filled: true, Drawn: true);

    private static JsonElement Json(object? value) =>
        JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web);

    private static RenderFragment Symbols(
        IReadOnlyList<MapSymbol>? symbols = null, byte[]? mask = null, (int?, int?) window = default, string? place = null) =>
        builder =>
        {
            builder.OpenComponent<SymbolLayer>(0);
            builder.AddComponentParameter(1, nameof(SymbolLayer.Id), "symbols");
            builder.AddComponentParameter(2, nameof(SymbolLayer.Symbols), symbols ?? [Kirkuk]);
            builder.AddComponentParameter(3, nameof(SymbolLayer.Categories), new[] { Strike });
            builder.AddComponentParameter(4, nameof(SymbolLayer.DataUrl), "/data/v7.bin");
            builder.AddComponentParameter(5, nameof(SymbolLayer.Mask), mask);
            builder.AddComponentParameter(6, nameof(SymbolLayer.Window), window);
            builder.AddComponentParameter(7, nameof(SymbolLayer.SelectedPlace), place);
            builder.CloseComponent();
        };

    private JsonElement Layer(int index = 0) =>
        Json(_module.Invocations["create"].Single().Arguments[1]).GetProperty("layers")[index];

    [Fact]
    public void Each_layer_is_created_with_the_map_in_order_and_renders_nothing()
    {
        var map = Render<LeafletMap>(p => p.Add(m => m.Id, "map").AddChildContent(builder =>
        {
            builder.OpenComponent<TileLayer>(0);
            builder.AddComponentParameter(1, "Id", "tiles");
            builder.AddComponentParameter(2, "Url", "/tiles/{z}/{x}/{y}.png");
            builder.CloseComponent();
            builder.OpenComponent<GeoJsonLayer>(3);
            builder.AddComponentParameter(4, "Id", "areas");
            builder.AddComponentParameter(5, "Url", "/geo/areas.geojson");
            builder.AddComponentParameter(6, "Effect", AreaEffect.SoftEdge);
            builder.CloseComponent();
            builder.OpenComponent<CorridorLayer>(7);
            builder.AddComponentParameter(8, "Id", "strip");
            builder.CloseComponent();
            builder.OpenComponent<LabelLayer>(9);
            builder.AddComponentParameter(10, "Id", "names");
            builder.CloseComponent();
            builder.AddContent(11, Symbols());
        }));

        var layers = Json(_module.Invocations["create"].Single().Arguments[1]).GetProperty("layers");
        Assert.Equal(
            ["tiles tiles", "areas geojson", "strip corridor", "names labels", "symbols symbols"],
            layers.EnumerateArray().Select(l => $"{l.GetProperty("id")} {l.GetProperty("kind")}"));
        Assert.Equal("soft", layers[1].GetProperty("options").GetProperty("effect").GetString());
        Assert.Equal("soft_edge_km", layers[1].GetProperty("options").GetProperty("softEdgeProperty").GetString());
        Assert.Equal(20, layers[2].GetProperty("options").GetProperty("widthKm").GetDouble());
        Assert.Single(map.Nodes);
        Assert.Empty(_handle.Invocations);
    }

    [Fact]
    public void Symbols_and_categories_go_out_in_the_shape_the_script_reads()
    {
        Render<LeafletMap>(p => p.AddChildContent(Symbols(window: (18262, null))));

        var options = Layer().GetProperty("options");
        var symbol = options.GetProperty("symbols")[0];
        Assert.Equal("governorate", symbol.GetProperty("shape").GetString());
        Assert.Equal(35.4, symbol.GetProperty("lat").GetDouble());
        Assert.Equal(44.3, symbol.GetProperty("lng").GetDouble());
        Assert.Equal("--ops", options.GetProperty("categories")[0].GetProperty("colorVariable").GetString());
        Assert.Equal("M0 0h24", options.GetProperty("categories")[0].GetProperty("glyphPath").GetString());
        Assert.Equal(18262, options.GetProperty("fromDay").GetInt32());
        Assert.Equal(JsonValueKind.Null, options.GetProperty("toDay").ValueKind);
        Assert.Equal(JsonValueKind.Null, options.GetProperty("mask").ValueKind);
    }

    [Fact]
    public void A_changed_parameter_is_one_update_with_that_parameter_alone()
    {
        _handle.SetupVoid("updateLayer", _ => true).SetVoidResult();
        var map = Render<LeafletMap>(p => p.AddChildContent(Symbols()));

        map.Render(p => p.AddChildContent(Symbols(place: "IQ-KI")));

        var arguments = _handle.Invocations["updateLayer"].Single().Arguments;
        Assert.Equal("symbols", arguments[0]);
        var change = Assert.Single(Json(arguments[1]).EnumerateObject());
        Assert.Equal("selectedPlace", change.Name);
    }

    [Fact]
    public void Several_changes_at_once_are_still_one_update()
    {
        _handle.SetupVoid("updateLayer", _ => true).SetVoidResult();
        var map = Render<LeafletMap>(p => p.AddChildContent(Symbols()));

        map.Render(p => p.AddChildContent(Symbols(mask: [255], window: (1, 2), place: "IQ-KI")));

        var change = Json(_handle.Invocations["updateLayer"].Single().Arguments[1]);
        Assert.Equal(
            ["fromDay", "mask", "selectedPlace", "toDay"],
            change.EnumerateObject().Select(property => property.Name).Order());
    }

    [Fact]
    public void Equal_lists_and_masks_are_not_sent_again()
    {
        var map = Render<LeafletMap>(p => p.AddChildContent(Symbols([Kirkuk], [1, 2, 3], (1, 2))));

        map.Render(p => p.AddChildContent(Symbols([Kirkuk with { }], [1, 2, 3], (1, 2))));

        Assert.Empty(_handle.Invocations);
    }

    [Fact]
    public void A_layer_that_comes_later_is_added_and_one_that_goes_is_removed()
    {
        _handle.SetupVoid("addLayer", _ => true).SetVoidResult();
        _handle.SetupVoid("removeLayer", _ => true).SetVoidResult();
        var map = Render<LeafletMap>();

        map.Render(p => p.AddChildContent(Symbols()));
        Assert.Equal(["symbols", "symbols"], _handle.Invocations["addLayer"].Single().Arguments.Take(2));

        map.Render(p => p.Add(m => m.ChildContent, (RenderFragment?)null));
        Assert.Equal("symbols", _handle.Invocations["removeLayer"].Single().Arguments[0]);
    }

    [Fact]
    public void What_the_script_reports_reaches_the_layer_it_is_about()
    {
        var log = new List<string>();
        var map = Render<LeafletMap>(p => p.AddChildContent(builder =>
        {
            builder.OpenComponent<GeoJsonLayer>(0);
            builder.AddComponentParameter(1, "Id", "provinces");
            builder.AddComponentParameter(2, "OnFeatureClick", EventCallback.Factory.Create<string>(this, id => log.Add(id)));
            builder.CloseComponent();
            builder.OpenComponent<SymbolLayer>(3);
            builder.AddComponentParameter(4, "Id", "symbols");
            builder.AddComponentParameter(5, "OnCounts", EventCallback.Factory.Create<SymbolCounts>(this, c => log.Add($"{c.InView} in view")));
            builder.AddComponentParameter(6, "OnSymbolSelected", EventCallback.Factory.Create<SymbolSelected>(this, s => log.Add(s.PlaceId)));
            builder.AddComponentParameter(7, "OnDataFailed", EventCallback.Factory.Create<string>(this, reason => log.Add(reason)));
            builder.CloseComponent();
        }));
        var callbacks = new MapCallbacks(map.Instance);

        map.InvokeAsync(() => callbacks.FeatureClicked("provinces", "IQ-KI"));
        map.InvokeAsync(() => callbacks.CountsChanged("symbols", new SymbolCounts(4, 1, 0, 0)));
        map.InvokeAsync(() => callbacks.SymbolSelected("symbols", new SymbolSelected("T", ["T"], [1], 1, 0, 0)));
        map.InvokeAsync(() => callbacks.DataFailed("symbols", "/data/v7.bin answered 503"));
        map.InvokeAsync(() => callbacks.FeatureClicked("gone", "IQ-KI"));

        Assert.Equal(["IQ-KI", "4 in view", "T", "/data/v7.bin answered 503"], log);
    }

    [Fact]
    public void A_layer_outside_a_map_says_so()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Render<LabelLayer>(p => p.Add(l => l.Id, "names")));
        Assert.Contains("inside a LeafletMap", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_layers_of_one_id_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Render<LeafletMap>(p => p.AddChildContent(builder =>
        {
            builder.AddContent(0, Symbols());
            builder.AddContent(1, Symbols());
        })));
    }
}
