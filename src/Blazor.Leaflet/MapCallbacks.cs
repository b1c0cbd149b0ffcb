using Microsoft.JSInterop;

namespace Blazor.Leaflet;

/// <summary>
/// What the script may call. A separate object, so that the component's public surface holds nothing meant for the
/// browser.
/// </summary>
internal sealed class MapCallbacks(LeafletMap map)
{
    [JSInvokable]
    public Task ViewSettled(ViewSettled settled) => map.ViewSettledAsync(settled);

    [JSInvokable]
    public Task FeatureClicked(string layerId, string featureId) =>
        map.FindLayer(layerId)?.FeatureClickedAsync(featureId) ?? Task.CompletedTask;

    [JSInvokable]
    public Task SymbolSelected(string layerId, SymbolSelected selected) =>
        map.FindLayer(layerId)?.SymbolSelectedAsync(selected) ?? Task.CompletedTask;

    [JSInvokable]
    public Task CountsChanged(string layerId, SymbolCounts counts) =>
        map.FindLayer(layerId)?.CountsChangedAsync(counts) ?? Task.CompletedTask;
}
