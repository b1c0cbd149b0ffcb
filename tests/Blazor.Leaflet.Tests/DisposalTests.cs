using Bunit;
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
