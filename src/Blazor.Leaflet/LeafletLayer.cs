using Microsoft.AspNetCore.Components;

namespace Blazor.Leaflet;

/// <summary>
/// Base of every layer: a component that renders nothing and describes itself to the map around it. When its
/// parameters change, the map compares the description with what the browser was last told and sends the difference,
/// in one call. Mutable; used on the renderer's synchronisation context only.
/// </summary>
public abstract class LeafletLayer : ComponentBase, IDisposable
{
    private bool _registered;

    /// <summary>Id of the layer, unique within its map and fixed for the life of the component.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The map the layer belongs to.</summary>
    [CascadingParameter]
    public LeafletMap? Map { get; set; }

    /// <summary>What the browser was last told; null until the layer exists there.</summary>
    internal IReadOnlyDictionary<string, object?>? Sent { get; set; }

    /// <summary>The name by which the script knows this sort of layer.</summary>
    internal abstract string Kind { get; }

    /// <summary>Every option of the layer with its present value.</summary>
    internal abstract IReadOnlyDictionary<string, object?> Describe();

    /// <summary>A polygon or line was selected.</summary>
    internal virtual Task FeatureClickedAsync(string featureId) => Task.CompletedTask;

    /// <summary>A symbol was selected.</summary>
    internal virtual Task SymbolSelectedAsync(SymbolSelected selected) => Task.CompletedTask;

    /// <summary>The counts have settled.</summary>
    internal virtual Task CountsChangedAsync(SymbolCounts counts) => Task.CompletedTask;

    /// <summary>The data could not be read.</summary>
    internal virtual Task DataFailedAsync(string reason) => Task.CompletedTask;

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The layer stands outside a map, or has no id.</exception>
    protected override async Task OnParametersSetAsync()
    {
        if (Map is null)
        {
            throw new InvalidOperationException($"{GetType().Name} must stand inside a LeafletMap.");
        }

        if (!_registered)
        {
            if (string.IsNullOrEmpty(Id))
            {
                throw new InvalidOperationException($"{GetType().Name} needs an Id.");
            }

            Map.Register(this);
            _registered = true;
        }

        await Map.SyncAsync();
    }

    /// <summary>Takes the layer off the map. Safe at any moment and more than once.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes the layer off the map when <paramref name="disposing"/>.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _registered)
        {
            _registered = false;
            Map?.Unregister(this);
        }
    }
}
