using Microsoft.JSInterop;

namespace Blazor.Leaflet;

/// <summary>
/// What the script may call. A separate object, so that the component's public surface holds nothing meant for the
/// browser. The script may call until its own disposal has returned; a map that is being disposed hears nothing of it.
/// </summary>
internal sealed class MapCallbacks(LeafletMap map)
{
    [JSInvokable]
    public Task ViewSettled(ViewSettled settled) => map.ViewSettledAsync(settled);

    [JSInvokable]
    public Task FeatureClicked(string layerId, string featureId) =>
        Listening(layerId)?.FeatureClickedAsync(featureId) ?? Task.CompletedTask;

    [JSInvokable]
    public Task SymbolSelected(string layerId, SymbolSelected selected) =>
        Listening(layerId)?.SymbolSelectedAsync(selected) ?? Task.CompletedTask;

    [JSInvokable]
    public Task CountsChanged(string layerId, SymbolCounts counts) =>
        Listening(layerId)?.CountsChangedAsync(counts) ?? Task.CompletedTask;

    [JSInvokable]
    public Task DataFailed(string layerId, string reason) =>
        Listening(layerId)?.DataFailedAsync(reason) ?? Task.CompletedTask;

    private LeafletLayer? Listening(string layerId) => map.IsDisposed ? null : map.FindLayer(layerId);
}
