using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace MapDash.Components.Pages.Record;

/// <summary>
/// From EPSG:4326 (longitude first) to the pixels of a small map in Mercator, north up. The map is never mirrored. Immutable.
/// </summary>
internal sealed class SketchProjection
{
    private const double KmPerDegree = 111.32;

    private readonly double _scale;
    private readonly double _left;
    private readonly double _top;

    /// <summary>Fits an envelope in degrees into a frame, with room around it.</summary>
    public SketchProjection(Envelope bounds, double width, double height, double marginPx)
    {
        Width = width;
        Height = height;
        var (west, east) = (bounds.MinX, bounds.MaxX);
        var (south, north) = (Mercator(bounds.MinY), Mercator(bounds.MaxY));
        _scale = Math.Min((width - (2 * marginPx)) / Math.Max(0.05, east - west), (height - (2 * marginPx)) / Math.Max(0.05, north - south));
        _left = ((west + east) / 2) - (width / 2 / _scale);
        _top = ((south + north) / 2) + (height / 2 / _scale);
        PxPerKm = _scale / (KmPerDegree * Math.Cos(bounds.Centre.Y * Math.PI / 180));
    }

    /// <summary>Width of the frame in pixels.</summary>
    public double Width { get; }

    /// <summary>Height of the frame in pixels.</summary>
    public double Height { get; }

    /// <summary>Pixels for a kilometre at the middle of the map.</summary>
    public double PxPerKm { get; }

    /// <summary>A position in pixels from the upper left corner.</summary>
    public (double X, double Y) At(Coordinate position) => ((position.X - _left) * _scale, (_top - Mercator(position.Y)) * _scale);

    /// <summary>Whether a position lies in the frame, at least so many pixels from its edge.</summary>
    public bool Shows(Coordinate position, double insetPx)
    {
        var (x, y) = At(position);
        return x >= insetPx && y >= insetPx && x <= Width - insetPx && y <= Height - insetPx;
    }

    /// <summary>A shape as SVG path data; steps below half a pixel are left out.</summary>
    public string Path(Geometry shape)
    {
        var path = new StringBuilder();
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            switch (shape.GetGeometryN(i))
            {
                case Polygon polygon:
                    Append(path, polygon.ExteriorRing.Coordinates, close: true);
                    foreach (var hole in polygon.InteriorRings)
                    {
                        Append(path, hole.Coordinates, close: true);
                    }

                    break;
                case LineString line:
                    Append(path, line.Coordinates, close: false);
                    break;
            }
        }

        return path.ToString();
    }

    private static double Mercator(double latitude) =>
        Math.Log(Math.Tan((Math.PI / 4) + (latitude * Math.PI / 360))) * 180 / Math.PI;

    private void Append(StringBuilder path, Coordinate[] positions, bool close)
    {
        var (lastX, lastY) = (double.NaN, double.NaN);
        foreach (var position in positions)
        {
            var (x, y) = At(position);
            if (Math.Abs(x - lastX) < .5 && Math.Abs(y - lastY) < .5)
            {
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{(double.IsNaN(lastX) ? 'M' : 'L')}{x:0.#} {y:0.#}");
            (lastX, lastY) = (x, y);
        }

        if (close)
        {
            path.Append('Z');
        }
    }
}
