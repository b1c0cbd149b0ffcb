using Microsoft.AspNetCore.Components;

namespace Blazor.Leaflet;

/// <summary>A strip along a line: a band of true width with a dotted line in its middle.</summary>
public sealed class CorridorLayer : LeafletLayer
{
    /// <summary>Address of GeoJSON with the line, same origin.</summary>
    [Parameter]
    public string? Url { get; set; }

    /// <summary>GeoJSON text, instead of <see cref="Url"/>.</summary>
    [Parameter]
    public string? Data { get; set; }

    /// <summary>
    /// Id the strip is known by. If a feature of the source has it in its <c>id</c> property, only that one is drawn;
    /// otherwise all lines are.
    /// </summary>
    [Parameter]
    public string? FeatureId { get; set; }

    /// <summary>Width of the band in kilometres on the ground; never thinner than 3 pixels.</summary>
    [Parameter]
    public double WidthKm { get; set; } = 20;

    /// <summary>CSS classes for band and line. Not changed after the first render.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Name for assistive technology; the tag is drawn by the symbol layer.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Stacking order of the pane, 200 to 590; by default 400 plus the layer's position.</summary>
    [Parameter]
    public int? ZIndex { get; set; }

    /// <summary>Whether the strip hides while its symbol counts nothing, and follows the selection.</summary>
    [Parameter]
    public bool LinkCounts { get; set; }

    internal override string Kind => "corridor";

    internal override IReadOnlyDictionary<string, object?> Describe() => new Dictionary<string, object?>
    {
        ["url"] = Url,
        ["data"] = Data,
        ["featureId"] = FeatureId,
        ["widthKm"] = WidthKm,
        ["class"] = Class,
        ["label"] = Label,
        ["zIndex"] = ZIndex,
        ["linkCounts"] = LinkCounts,
    };
}
