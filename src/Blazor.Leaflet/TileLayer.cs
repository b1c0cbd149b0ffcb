using Microsoft.AspNetCore.Components;

namespace Blazor.Leaflet;

/// <summary>Raster tiles below everything else. Optional: a map of vector layers alone needs none.</summary>
public sealed class TileLayer : LeafletLayer
{
    /// <summary>Address template with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>.</summary>
    [Parameter, EditorRequired]
    public string Url { get; set; } = "";

    /// <summary>Whom the tiles are owed to, drawn in the corner of the map.</summary>
    [Parameter]
    public string? Attribution { get; set; }

    internal override string Kind => "tiles";

    internal override IReadOnlyDictionary<string, object?> Describe() => new Dictionary<string, object?>
    {
        ["url"] = Url,
        ["attribution"] = Attribution,
    };
}
