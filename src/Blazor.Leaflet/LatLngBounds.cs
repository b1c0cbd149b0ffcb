namespace Blazor.Leaflet;

/// <summary>
/// A rectangle in degrees, EPSG:4326, edges included. Immutable. It may be a point (South = North and West = East);
/// it does not cross the antimeridian.
/// </summary>
/// <param name="South">Southern edge, degrees north.</param>
/// <param name="West">Western edge, degrees east.</param>
/// <param name="North">Northern edge, degrees north; not less than <paramref name="South"/>.</param>
/// <param name="East">Eastern edge, degrees east; not less than <paramref name="West"/>.</param>
public readonly record struct LatLngBounds(double South, double West, double North, double East)
{
    /// <summary>Whether the position lies inside or on the edge.</summary>
    public bool Contains(LatLng position) =>
        position.Lat >= South && position.Lat <= North && position.Lng >= West && position.Lng <= East;

    /// <summary>Whether the two rectangles share at least one point; touching edges count.</summary>
    public bool Intersects(LatLngBounds other) =>
        other.South <= North && other.North >= South && other.West <= East && other.East >= West;
}
