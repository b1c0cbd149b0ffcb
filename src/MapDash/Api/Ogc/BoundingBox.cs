using System.Globalization;
using NetTopologySuite.Geometries;

namespace MapDash.Api.Ogc;

/// <summary>
/// The part of the world that a request asks for, in degrees, closed on all sides; across the antimeridian it is two boxes.
/// Immutable.
/// </summary>
internal sealed class BoundingBox
{
    private const string Expected =
        "four numbers (west,south,east,north) or six (west,south,lowest,east,north,highest), longitudes from -180 to 180, latitudes from -90 to 90, south not above north";

    private readonly Geometry[] _parts;

    private BoundingBox(string key, params Envelope[] parts)
    {
        Key = key;
        _parts = [.. parts.Select(part => GeometryFactory.Default.ToGeometry(part))];
    }

    /// <summary>The box as a text: equal boxes have equal keys.</summary>
    public string Key { get; }

    /// <summary>The box of a request, or null where it asks for none. Heights are read and make no difference.</summary>
    /// <exception cref="OgcException">It is no box, or its reference system is not known.</exception>
    public static BoundingBox? Read(OgcRequest request)
    {
        var crs = Crs.Read(request, "bbox-crs");
        if (request.One("bbox") is not { } text)
        {
            return null;
        }

        var numbers = Numbers(text);
        if (numbers is [var x1, var y1, var bottom, var x2, var y2, var top] && bottom <= top)
        {
            numbers = [x1, y1, x2, y2];
        }

        if (numbers is not { Length: 4 })
        {
            throw OgcException.Value("bbox", text, Expected);
        }

        var (west, south, east, north) = crs.LatitudeFirst
            ? (numbers[1], numbers[0], numbers[3], numbers[2])
            : (numbers[0], numbers[1], numbers[2], numbers[3]);
        if (Math.Abs(west) > 180 || Math.Abs(east) > 180 || Math.Abs(south) > 90 || Math.Abs(north) > 90 || south > north)
        {
            throw OgcException.Value("bbox", text, crs.LatitudeFirst ? Expected + "; in this bbox-crs latitude comes first" : Expected);
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{west:R},{south:R},{east:R},{north:R}");
        return west <= east
            ? new BoundingBox(key, new Envelope(west, east, south, north))
            : new BoundingBox(key, new Envelope(west, 180, south, north), new Envelope(-180, east, south, north));
    }

    /// <summary>Whether a shape shares a position with the box: the shape itself, not what is drawn around it.</summary>
    public bool Meets(Geometry shape) => Array.Exists(_parts, part => part.Intersects(shape));

    private static double[]? Numbers(string text)
    {
        var parts = text.Split(',');
        if (parts.Length is not (4 or 6))
        {
            return null;
        }

        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            // The framework reads 1e400 as infinity, which is no position.
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }
}
