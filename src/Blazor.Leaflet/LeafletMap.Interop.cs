using Microsoft.JSInterop;

namespace Blazor.Leaflet;

/// <content>The conversation with the script: start, difference after each render, end.</content>
public sealed partial class LeafletMap
{
    internal const string ModulePath = "./_content/Blazor.Leaflet/dist/blazor-leaflet.js";

    private readonly List<LeafletLayer> _layers = [];
    private readonly Queue<string> _removed = [];
    private IJSObjectReference? _module;
    private IJSObjectReference? _handle;
    private DotNetObjectReference<MapCallbacks>? _callbacks;
    private Dictionary<string, object?>? _sent;
    private MapView? _lastView;
    private bool _syncing;
    private bool _disposed;

    internal bool IsDisposed => _disposed;

    internal LeafletLayer? FindLayer(string id) => _layers.Find(layer => layer.Id == id);

    internal void Register(LeafletLayer layer)
    {
        if (FindLayer(layer.Id) is not null)
        {
            throw new InvalidOperationException($"Two layers of the map have the id '{layer.Id}'.");
        }

        _layers.Add(layer);
    }

    internal void Unregister(LeafletLayer layer)
    {
        _layers.Remove(layer);
        if (layer.Sent is not null && !_disposed)
        {
            layer.Sent = null;
            _removed.Enqueue(layer.Id);
            _ = SyncAsync();
        }
    }

    /// <summary>
    /// Tells the browser what it does not know yet, one call per layer that changed. Calls do not overlap: a change
    /// made while one is under way is picked up when it returns.
    /// </summary>
    internal async Task SyncAsync()
    {
        if (_syncing || _handle is null || _disposed)
        {
            return;
        }

        _syncing = true;
        try
        {
            while (!_disposed && NextCall() is { } call)
            {
                await _handle.InvokeVoidAsync(call.Method, call.Arguments);
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // The reader has left: there is nobody to tell.
        }
        finally
        {
            _syncing = false;
        }
    }

    /// <summary>Lets go of the map. Safe during import, during creation, and after the circuit is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await ReleaseAsync();
    }

    private async Task StartAsync()
    {
        try
        {
            _module = await Script.InvokeAsync<IJSObjectReference>("import", ModulePath);
            if (_disposed)
            {
                await ReleaseAsync();
                return;
            }

            _callbacks = DotNetObjectReference.Create(new MapCallbacks(this));
            var handle = await _module.InvokeAsync<IJSObjectReference>(
                "create", _element!.Reference, DescribeAll(), _callbacks);
            _handle = handle;
            if (_disposed)
            {
                await ReleaseAsync();
                return;
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            return;
        }

        await SyncAsync();
        await OnReady.InvokeAsync();
    }

    private Dictionary<string, object?> DescribeAll()
    {
        _sent = Describe();
        _knownView = _lastView = View;
        var layers = new List<object>(_layers.Count);
        foreach (var layer in _layers)
        {
            layer.Sent = layer.Describe();
            layers.Add(new { layer.Id, layer.Kind, Options = layer.Sent });
        }

        return new Dictionary<string, object?>(_sent) { ["view"] = View, ["layers"] = layers };
    }

    private (string Method, object?[] Arguments)? NextCall()
    {
        if (_removed.TryDequeue(out var id))
        {
            return ("removeLayer", [id]);
        }

        var now = Describe();
        if (OptionDiff.Between(_sent!, now) is { } changes)
        {
            _sent = now;
            return ("update", [changes]);
        }

        if (View != _lastView)
        {
            _lastView = View;
            if (View is not null && View != _knownView)
            {
                _knownView = View;
                return ("setView", [View]);
            }
        }

        foreach (var layer in _layers)
        {
            var options = layer.Describe();
            if (layer.Sent is null)
            {
                layer.Sent = options;
                return ("addLayer", [layer.Id, layer.Kind, options]);
            }

            if (OptionDiff.Between(layer.Sent, options) is { } difference)
            {
                layer.Sent = options;
                return ("updateLayer", [layer.Id, difference]);
            }
        }

        return null;
    }

    private async ValueTask CallAsync(string method, params object?[] arguments)
    {
        if (_handle is null || _disposed)
        {
            return;
        }

        try
        {
            await _handle.InvokeVoidAsync(method, arguments);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // The reader has left.
        }
    }

    private async ValueTask ReleaseAsync()
    {
        var (handle, module, callbacks) = (_handle, _module, _callbacks);
        (_handle, _module, _callbacks) = (null, null, null);
        try
        {
            if (handle is not null)
            {
                await handle.InvokeVoidAsync("dispose");
                await handle.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // The circuit is gone, and the script's objects with it.
        }
        finally
        {
            callbacks?.Dispose();
        }
    }

    private bool IsGone(Exception exception) => exception switch
    {
        JSDisconnectedException or ObjectDisposedException => true,
        OperationCanceledException => _disposed || exception is TaskCanceledException,
        JSException => _disposed,
        _ => false,
    };
}
