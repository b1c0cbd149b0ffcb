using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Blazor.Leaflet.Tests;

public class DisposalTests : BunitContext
{
    private readonly FakeScript _script = new();
    private readonly FakeObject _handle = new();
    private readonly TaskCompletionSource<object?> _create = new();

    public DisposalTests()
    {
        Services.AddSingleton<IJSRuntime>(_script);
        _script.Module.Answers["create"] = _create;
    }

    private LeafletMap RenderMap() => Render<LeafletMap>().Instance;

    // What the script answers is taken up on the renderer's own context, a moment later.
    private static async Task Eventually(Func<bool> condition)
    {
        for (var i = 0; i < 500 && !condition(); i++)
        {
            await Task.Delay(10);
        }

        Assert.True(condition());
    }

    private async Task<LeafletMap> RenderCreatedMap()
    {
        var ready = false;
        var map = Render<LeafletMap>(p => p.Add(m => m.OnReady, () => ready = true)).Instance;
        _script.Import.SetResult(_script.Module);
        _create.SetResult(_handle);
        await Eventually(() => ready);
        return map;
    }

    [Fact]
    public async Task Disposal_during_import_creates_no_map_and_lets_go_of_the_module()
    {
        var map = RenderMap();
        await map.DisposeAsync();

        _script.Import.SetResult(_script.Module);

        await Eventually(() => _script.Module.Disposed);
        Assert.Empty(_script.Module.Calls);
    }

    [Fact]
    public async Task Disposal_during_creation_disposes_the_map_when_it_arrives()
    {
        var map = RenderMap();
        _script.Import.SetResult(_script.Module);
        await Eventually(() => _script.Module.Calls is ["create"]);
        await map.DisposeAsync();

        _create.SetResult(_handle);

        await Eventually(() => _handle.Disposed);
        Assert.Equal(["dispose"], _handle.Calls);
        Assert.True(_script.Module.Disposed);
    }

    [Fact]
    public async Task Disposal_after_creation_disposes_map_and_module_once()
    {
        var map = await RenderCreatedMap();

        await map.DisposeAsync();
        await map.DisposeAsync();

        Assert.Equal(["dispose"], _handle.Calls);
        Assert.True(_script.Module.Disposed);
    }

    [Fact]
    public async Task What_the_script_reports_while_it_is_being_disposed_reaches_nobody()
    {
        var log = new List<string>();
        var ready = false;
        var stopping = new TaskCompletionSource<object?>();
        _handle.Answers["dispose"] = stopping;
        var rendered = Render<LeafletMap>(p => p
            .Add(m => m.OnReady, () => ready = true)
            .Add(m => m.ViewChanged, _ => log.Add("view"))
            .Add(m => m.OnViewSettled, _ => log.Add("settled"))
            .AddChildContent(builder =>
            {
                builder.OpenComponent<GeoJsonLayer>(0);
                builder.AddComponentParameter(1, "Id", "provinces");
                builder.AddComponentParameter(2, "OnFeatureClick", EventCallback.Factory.Create<string>(this, log.Add));
                builder.CloseComponent();
                builder.OpenComponent<SymbolLayer>(3);
                builder.AddComponentParameter(4, "Id", "symbols");
                builder.AddComponentParameter(5, "OnCounts", EventCallback.Factory.Create<SymbolCounts>(this, _ => log.Add("counts")));
                builder.AddComponentParameter(6, "OnSymbolSelected", EventCallback.Factory.Create<SymbolSelected>(this, _ => log.Add("symbol")));
                builder.AddComponentParameter(7, "OnDataFailed", EventCallback.Factory.Create<string>(this, log.Add));
                builder.CloseComponent();
            }));
        var map = rendered.Instance;
        _script.Import.SetResult(_script.Module);
        _create.SetResult(_handle);
        await Eventually(() => ready);
        var callbacks = new MapCallbacks(map);

        var disposal = map.DisposeAsync();
        await rendered.InvokeAsync(async () =>
        {
            await callbacks.ViewSettled(new ViewSettled(default, new MapView(new LatLng(33, 44), 6), null));
            await callbacks.FeatureClicked("provinces", "IQ-KI");
            await callbacks.SymbolSelected("symbols", new SymbolSelected("T", ["T"], [1], 1, 0, 0));
            await callbacks.CountsChanged("symbols", new SymbolCounts(4, 1, 0, 0));
            await callbacks.DataFailed("symbols", "answered 503");
        });
        stopping.SetResult(null);
        await disposal;

        Assert.Empty(log);
    }

    [Fact]
    public async Task A_map_taken_off_the_page_by_its_own_view_does_not_settle()
    {
        var settled = 0;
        LeafletMap? map = null;
        var rendered = Render<LeafletMap>(p => p
            .Add(m => m.ViewChanged, async _ => await map!.DisposeAsync())
            .Add(m => m.OnViewSettled, _ => settled++));
        map = rendered.Instance;

        await rendered.InvokeAsync(() => map.ViewSettledAsync(new ViewSettled(default, new MapView(new LatLng(33, 44), 6), null)));

        Assert.Equal(0, settled);
    }

    [Fact]
    public async Task A_circuit_that_is_gone_is_no_error()
    {
        var map = await RenderCreatedMap();
        _handle.Failure = new JSDisconnectedException("gone");

        await map.ZoomInAsync();
        await map.DisposeAsync();
        await map.ZoomInAsync();

        Assert.Equal(["zoomIn", "dispose"], _handle.Calls);
    }

    [Fact]
    public async Task A_circuit_lost_during_import_is_no_error()
    {
        var map = RenderMap();
        _script.Import.SetException(new JSDisconnectedException("gone"));

        await map.DisposeAsync();

        Assert.Empty(_script.Module.Calls);
    }

    [Fact]
    public async Task Calls_before_the_map_exists_do_nothing()
    {
        await RenderMap().HomeAsync();

        Assert.Empty(_handle.Calls);
    }
}
