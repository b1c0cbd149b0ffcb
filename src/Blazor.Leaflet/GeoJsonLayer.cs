using Microsoft.AspNetCore.Components;

namespace Blazor.Leaflet;

/// <summary>
/// Polygons and lines as SVG paths, styled by CSS classes alone. Each path carries <c>data-feature-id</c>; with
/// <see cref="LinkCounts"/> also the live count of the symbol of the same id. GeoJSON itself is longitude first, as its
/// standard says.
/// </summary>
public sealed class GeoJsonLayer : LeafletLayer
{
    /// <summary>Address of the GeoJSON, same origin; fetched by the browser, once for all layers that name it.</summary>
    [Parameter]
    public string? Url { get; set; }

    /// <summary>GeoJSON text, instead of <see cref="Url"/>.</summary>
    [Parameter]
    public string? Data { get; set; }

    /// <summary>Name of the pane, shared by layers that name the same one; by default a pane of its own.</summary>
    [Parameter]
    public string? Pane { get; set; }

    /// <summary>Stacking order of the pane, 200 to 590; by default 400 plus the layer's position.</summary>
    [Parameter]
    public int? ZIndex { get; set; }

    /// <summary>CSS classes for every path. Not changed after the first render.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Property of a feature that holds its id.</summary>
    [Parameter]
    public string FeatureIdProperty { get; set; } = "id";

    /// <summary>Further CSS classes by feature id.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string>? FeatureClasses { get; set; }

    /// <summary>Whether the paths take the pointer. Not changed after the first render.</summary>
    [Parameter]
    public bool Interactive { get; set; }

    /// <summary>Id of the feature to mark with <c>is-selected</c>, hatch and outline.</summary>
    [Parameter]
    public string? SelectedFeature { get; set; }

    /// <summary>
    /// Whether paths follow the counts and the selection of the symbol layer: <c>data-count</c>, <c>is-empty</c>,
    /// <c>step-0</c> to <c>step-4</c>, <c>--share</c>, <c>is-selected</c>.
    /// </summary>
    [Parameter]
    public bool LinkCounts { get; set; }

    /// <summary>How the polygons are finished. Not changed after the first render.</summary>
    [Parameter]
    public AreaEffect Effect { get; set; }

    /// <summary>Property of a feature with the width of its soft edge in kilometres.</summary>
    [Parameter]
    public string SoftEdgeProperty { get; set; } = "soft_edge_km";

    /// <summary>A feature was clicked; the argument is its id. Only when <see cref="Interactive"/>.</summary>
    [Parameter]
    public EventCallback<string> OnFeatureClick { get; set; }

    internal override string Kind => "geojson";

    internal override Task FeatureClickedAsync(string featureId) => OnFeatureClick.InvokeAsync(featureId);

    internal override IReadOnlyDictionary<string, object?> Describe() => new Dictionary<string, object?>
    {
        ["url"] = Url,
        ["data"] = Data,
        ["pane"] = Pane,
        ["zIndex"] = ZIndex,
        ["class"] = Class,
        ["featureIdProperty"] = FeatureIdProperty,
        ["featureClasses"] = FeatureClasses,
        ["interactive"] = Interactive,
        ["selectedFeature"] = SelectedFeature,
        ["linkCounts"] = LinkCounts,
        ["effect"] = Effect switch { AreaEffect.Hatch => "hatch", AreaEffect.SoftEdge => "soft", _ => "none" },
        ["softEdgeProperty"] = SoftEdgeProperty,
    };
}
