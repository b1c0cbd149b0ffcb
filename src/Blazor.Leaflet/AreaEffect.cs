namespace Blazor.Leaflet;

/// <summary>How the polygons of a layer are finished.</summary>
public enum AreaEffect
{
    /// <summary>As the style sheet says.</summary>
    None,

    /// <summary>Hatched at 45°, 6 pixels apart, in <c>--map-hatch</c>.</summary>
    Hatch,

    /// <summary>Blurred and without an edge, for areas whose limit nobody surveyed.</summary>
    SoftEdge,
}
