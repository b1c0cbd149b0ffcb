using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Blazor.Leaflet.Tests;

public class LeafletMapTests : BunitContext
{
    private readonly BunitJSModuleInterop _module;
    private readonly BunitJSModuleInterop _handle;

    public LeafletMapTests()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        _module = JSInterop.SetupModule(LeafletMap.ModulePath);
        _handle = _module.SetupModule(invocation => invocation.Identifier == "create");
    }

    private IRenderedComponent<LeafletMap> RenderMap(Action<ComponentParameterCollectionBuilder<LeafletMap>> parameters) =>
        Render<LeafletMap>(builder => parameters(builder.Add(map => map.Id, "map")));

    private JsonElement Created() => Json(_module.Invocations["create"].Single().Arguments[1]);

    private static JsonElement Json(object? value) =>
        JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web);

    [Fact]
    public void The_script_is_imported_once_and_the_map_created_once()
    {
        var map = RenderMap(_ => { });
        map.Render();
        map.Render(builder => builder.Add(m => m.Id, "map"));

        Assert.Single(JSInterop.Invocations["import"]);
        Assert.Single(_module.Invocations["create"]);
        Assert.Empty(_handle.Invocations);
    }

    [Fact]
    public void The_element_has_its_id_and_every_attribute_the_page_gave()
    {
        var map = RenderMap(builder => builder.AddUnmatched("aria-label", "Events").AddUnmatched("data-version", "v7"));

        map.MarkupMatches("""<div id="map" class="blazor-leaflet" aria-label="Events" data-version="v7" blazor:elementReference=""></div>""");
    }

    [Fact]
    public void A_changed_attribute_is_told_to_the_script_and_the_element_is_not_rendered_again()
    {
        var map = RenderMap(builder => builder.AddUnmatched("data-version", "v7"));
        _handle.SetupVoid("update", _ => true).SetVoidResult();
        var before = map.Markup;

        map.Render(builder => builder.AddUnmatched("data-version", "v8"));

        Assert.Equal(before, map.Markup);
        var update = Json(_handle.Invocations["update"].Single().Arguments[0]);
        Assert.Equal("v8", update.GetProperty("attributes").GetProperty("data-version").GetString());
        Assert.Single(update.EnumerateObject());
    }

    [Fact]
    public void The_map_is_created_with_its_options_in_the_shape_the_script_reads()
    {
        RenderMap(builder => builder
            .Add(m => m.View, new MapView(new LatLng(33.4, 43.7), 6.5))
            .Add(m => m.HomeBounds, new LatLngBounds(29, 38.7, 37.4, 48.6))
            .Add(m => m.Insets, new MapInsets(60, 380, 180, 300))
            .Add(m => m.Rtl, true));

        var options = Created();
        Assert.Equal(33.4, options.GetProperty("view").GetProperty("center").GetProperty("lat").GetDouble());
        Assert.Equal(43.7, options.GetProperty("view").GetProperty("center").GetProperty("lng").GetDouble());
        Assert.Equal(6.5, options.GetProperty("view").GetProperty("zoom").GetDouble());
        Assert.Equal(29, options.GetProperty("homeBounds").GetProperty("south").GetDouble());
        Assert.Equal(380, options.GetProperty("insets").GetProperty("right").GetInt32());
        Assert.True(options.GetProperty("rtl").GetBoolean());
        Assert.Equal("Zoom in", options.GetProperty("labels").GetProperty("zoomIn").GetString());
        Assert.Equal(JsonValueKind.Null, options.GetProperty("reducedMotion").ValueKind);
    }

    [Fact]
    public void A_new_view_is_set_once_and_the_view_the_browser_reported_is_not_sent_back()
    {
        _handle.SetupVoid("setView", _ => true).SetVoidResult();
        var reported = new MapView(new LatLng(35, 44), 8);
        var map = RenderMap(builder => builder.Add(m => m.View, new MapView(new LatLng(33, 43), 6)));

        map.Render(builder => builder.Add(m => m.View, new MapView(new LatLng(34, 43), 7)));
        Assert.Single(_handle.Invocations["setView"]);

        map.InvokeAsync(() => map.Instance.ViewSettledAsync(new ViewSettled(new LatLngBounds(0, 0, 1, 1), reported, null)));
        map.Render(builder => builder.Add(m => m.View, reported));
        Assert.Single(_handle.Invocations["setView"]);
    }

    [Fact]
    public void Settling_reports_the_view_and_then_the_bounds_and_counts()
    {
        var log = new List<string>();
        var settled = new ViewSettled(new LatLngBounds(1, 2, 3, 4), new MapView(new LatLng(2, 3), 5), new SymbolCounts(1, 2, 3, 0));
        var map = RenderMap(builder => builder
            .Add(m => m.ViewChanged, view => log.Add($"view {view.Zoom}"))
            .Add(m => m.OnViewSettled, now => log.Add($"settled {now.Counts!.InView}")));

        map.InvokeAsync(() => map.Instance.ViewSettledAsync(settled));
        map.InvokeAsync(() => map.Instance.ViewSettledAsync(settled));

        Assert.Equal(["view 5", "settled 1", "settled 1"], log);
    }

    [Fact]
    public async Task Each_method_is_one_call()
    {
        foreach (var method in new[] { "flyTo", "setView", "zoomIn", "zoomOut", "home", "focus" })
        {
            _handle.SetupVoid(method, _ => true).SetVoidResult();
        }

        var map = RenderMap(_ => { }).Instance;
        await map.FlyToAsync(new LatLngBounds(1, 2, 3, 4), 30);
        await map.SetViewAsync(new MapView(new LatLng(1, 2), 3));
        await map.ZoomInAsync();
        await map.ZoomOutAsync();
        await map.HomeAsync();
        await map.FocusAsync();

        Assert.Equal(
            ["flyTo", "setView", "zoomIn", "zoomOut", "home", "focus"],
            _handle.Invocations.Select(invocation => invocation.Identifier));
    }

    [Fact]
    public void Ready_is_told_once()
    {
        var ready = 0;
        var map = RenderMap(builder => builder.Add(m => m.OnReady, () => ready++));
        map.Render();

        Assert.Equal(1, ready);
    }
}
