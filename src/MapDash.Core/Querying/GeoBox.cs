using NetTopologySuite.Geometries;

namespace MapDash.Core.Querying;

/// <summary>
/// A box in degrees, EPSG:4326, longitude first, closed on all sides, not crossing the antimeridian. Immutable.
/// </summary>
public sealed record GeoBox
{
    /// <summary>Creates a box.</summary>
    /// <exception cref="ArgumentException">A bound is not finite, out of range, or the box is turned inside out.</exception>
    public GeoBox(double west, double south, double east, double north)
    {
        if (!(west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north))
        {
            throw new ArgumentException("A box is west,south,east,north in degrees, west ≤ east and south ≤ north.", nameof(west));
        }

        West = west;
        South = south;
        East = east;
        North = north;
    }

    /// <summary>Smallest longitude.</summary>
    public double West { get; }

    /// <summary>Smallest latitude.</summary>
    public double South { get; }

    /// <summary>Largest longitude.</summary>
    public double East { get; }

    /// <summary>Largest latitude.</summary>
    public double North { get; }

    /// <summary>The bounding box of a shape (EPSG:4326, longitude first), which must not be empty.</summary>
    public static GeoBox Around(Geometry shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var bounds = shape.EnvelopeInternal;
        return new GeoBox(bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY);
    }

    /// <summary>Whether two boxes share a position.</summary>
    public bool Meets(GeoBox other) =>
        West <= other.East && other.West <= East && South <= other.North && other.South <= North;
}
