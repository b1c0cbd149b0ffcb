using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// Reads the geometry of a feature, after it has been counted: what is endless, out of range or not valid is refused before anything
/// is built or repaired. Not thread-safe.
/// </summary>
internal sealed class ShapeReader
{
    private const int MostVertices = 10_000;

    private readonly GeometryFactory _factory = new(new PrecisionModel(), 4326);

    /// <summary>The geometry (EPSG:4326, longitude first); null where there is none.</summary>
    /// <exception cref="RefusedRow">It is refused.</exception>
    public Geometry? Read(JsonElement geometry)
    {
        if (geometry.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            throw Refuse("a GeoJSON geometry is expected.");
        }

        var left = MostVertices;
        var shape = Shape(type.GetString()!, geometry, ref left, depth: 0);
        return shape.IsEmpty ? null : shape.IsValid ? shape : throw Refuse("the shape is not valid (it crosses itself or is open); it is not repaired.");
    }

    private Geometry Shape(string type, JsonElement geometry, ref int left, int depth)
    {
        if (type == "GeometryCollection")
        {
            if (depth > 2 || !geometry.TryGetProperty("geometries", out var parts) || parts.ValueKind != JsonValueKind.Array)
            {
                throw Refuse("the collection has no geometries, or too many levels of them.");
            }

            var shapes = new List<Geometry>();
            foreach (var part in parts.EnumerateArray())
            {
                if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty("type", out var inner) || inner.ValueKind != JsonValueKind.String)
                {
                    throw Refuse("a GeoJSON geometry is expected.");
                }

                shapes.Add(Shape(inner.GetString()!, part, ref left, depth + 1));
            }

            return _factory.CreateGeometryCollection([.. shapes]);
        }

        if (!geometry.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
        {
            throw Refuse("the geometry has no coordinates.");
        }

        try
        {
            return type switch
            {
                "Point" => coordinates.GetArrayLength() == 0 ? _factory.CreatePoint() : _factory.CreatePoint(Position(coordinates, ref left)),
                "MultiPoint" => _factory.CreateMultiPointFromCoords(Line(coordinates, ref left)),
                "LineString" => _factory.CreateLineString(Line(coordinates, ref left)),
                "MultiLineString" => _factory.CreateMultiLineString([.. Each(coordinates, Line, ref left).Select(_factory.CreateLineString)]),
                "Polygon" => Polygon(Each(coordinates, Line, ref left)),
                "MultiPolygon" => _factory.CreateMultiPolygon([.. Each(coordinates, Rings, ref left).Select(Polygon)]),
                _ => throw Refuse($"'{CsvRow.Shown(type)}' is no geometry of GeoJSON."),
            };
        }
        catch (ArgumentException)
        {
            throw Refuse("a ring is not closed or has too few positions.");
        }
    }

    private delegate T Part<T>(JsonElement element, ref int left);

    private static List<T> Each<T>(JsonElement list, Part<T> read, ref int left)
    {
        Require(list);
        var parts = new List<T>();
        foreach (var element in list.EnumerateArray())
        {
            parts.Add(read(element, ref left));
        }

        return parts;
    }

    private static List<Coordinate[]> Rings(JsonElement list, ref int left) => Each(list, Line, ref left);

    private static Coordinate[] Line(JsonElement list, ref int left)
    {
        Require(list);
        if (list.GetArrayLength() > left)
        {
            throw Refuse($"the shape has more than {MostVertices} vertices.");
        }

        var line = new Coordinate[list.GetArrayLength()];
        var at = 0;
        foreach (var position in list.EnumerateArray())
        {
            line[at++] = Position(position, ref left);
        }

        return line;
    }

    private static Coordinate Position(JsonElement position, ref int left)
    {
        Require(position);
        if (--left < 0)
        {
            throw Refuse($"the shape has more than {MostVertices} vertices.");
        }

        return position.GetArrayLength() is >= 2 and <= 4
            ? new Coordinate(Degrees(position[0], 180), Degrees(position[1], 90))
            : throw Refuse("a position is a longitude and a latitude.");
    }

    private static double Degrees(JsonElement value, double bound) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var degrees) && Math.Abs(degrees) <= bound
            ? degrees
            : throw Refuse($"a coordinate is not a number between {-bound} and {bound}.");

    private Polygon Polygon(List<Coordinate[]> rings) => rings.Count == 0
        ? _factory.CreatePolygon()
        : _factory.CreatePolygon(_factory.CreateLinearRing(rings[0]), [.. rings.Skip(1).Select(_factory.CreateLinearRing)]);

    private static void Require(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw Refuse("a list of coordinates is expected.");
        }
    }

    private static RefusedRow Refuse(string why) => new("geometry", why);
}
