using Microsoft.AspNetCore.Components;

namespace Blazor.Leaflet;

/// <summary>
/// Names of countries, waters or places at the <c>label_lat</c> and <c>label_lon</c> of each feature (or the point
/// itself). They give way: a name that would touch a symbol is not shown.
/// </summary>
public sealed class LabelLayer : LeafletLayer
{
    /// <summary>Address of the GeoJSON, same origin.</summary>
    [Parameter]
    public string? Url { get; set; }

    /// <summary>GeoJSON text, instead of <see cref="Url"/>.</summary>
    [Parameter]
    public string? Data { get; set; }

    /// <summary>CSS classes for every name. Not changed after the first render.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Property of a feature that holds its name.</summary>
    [Parameter]
    public string NameProperty { get; set; } = "name";

    /// <summary>Zoom below which the names are not shown.</summary>
    [Parameter]
    public double MinZoom { get; set; }

    internal override string Kind => "labels";

    internal override IReadOnlyDictionary<string, object?> Describe() => new Dictionary<string, object?>
    {
        ["url"] = Url,
        ["data"] = Data,
        ["class"] = Class,
        ["nameProperty"] = NameProperty,
        ["minZoom"] = MinZoom,
    };
}
