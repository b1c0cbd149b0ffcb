using System.Text.Json;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace MapDash.Data.Exchange.Documents;

/// <summary>
/// A shape as GeoJSON (RFC 7946): outer rings run against the clock, holes with it, and no coordinate has more than six decimals,
/// which is a tenth of a metre. Stateless and safe on any thread.
/// </summary>
public static class ShapeDocument
{
    /// <summary>Writes a shape, or null, as a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="shape">EPSG:4326, longitude first.</param>
    /// <param name="latitudeFirst">Whether coordinates are written latitude first, for whoever asks for that reference system.</param>
    public static void Write(Utf8JsonWriter writer, Geometry? shape, bool latitudeFirst = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (shape is null || shape.IsEmpty)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type", shape.GeometryType);
        writer.WritePropertyName(shape.OgcGeometryType == OgcGeometryType.GeometryCollection ? "geometries" : "coordinates");
        if (shape.OgcGeometryType == OgcGeometryType.GeometryCollection)
        {
            writer.WriteStartArray();
            for (var at = 0; at < shape.NumGeometries; at++)
            {
                Write(writer, shape.GetGeometryN(at), latitudeFirst);
            }

            writer.WriteEndArray();
        }
        else
        {
            Coordinates(writer, shape, latitudeFirst);
        }

        writer.WriteEndObject();
    }

    private static void Coordinates(Utf8JsonWriter writer, Geometry shape, bool latitudeFirst)
    {
        switch (shape)
        {
            case Point point:
                Position(writer, point.X, point.Y, latitudeFirst);
                break;
            case LineString line:
                Line(writer, line.CoordinateSequence, reversed: false, latitudeFirst);
                break;
            case Polygon polygon:
                writer.WriteStartArray();
                Line(writer, polygon.Shell.CoordinateSequence, !Orientation.IsCCW(polygon.Shell.CoordinateSequence), latitudeFirst);
                foreach (var hole in polygon.Holes)
                {
                    Line(writer, hole.CoordinateSequence, Orientation.IsCCW(hole.CoordinateSequence), latitudeFirst);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartArray();
                for (var at = 0; at < shape.NumGeometries; at++)
                {
                    Coordinates(writer, shape.GetGeometryN(at), latitudeFirst);
                }

                writer.WriteEndArray();
                break;
        }
    }

    private static void Line(Utf8JsonWriter writer, CoordinateSequence line, bool reversed, bool latitudeFirst)
    {
        writer.WriteStartArray();
        for (var i = 0; i < line.Count; i++)
        {
            var at = reversed ? line.Count - 1 - i : i;
            Position(writer, line.GetX(at), line.GetY(at), latitudeFirst);
        }

        writer.WriteEndArray();
    }

    private static void Position(Utf8JsonWriter writer, double longitude, double latitude, bool latitudeFirst)
    {
        var (x, y) = (Math.Round(longitude, 6), Math.Round(latitude, 6));
        writer.WriteStartArray();
        writer.WriteNumberValue(latitudeFirst ? y : x);
        writer.WriteNumberValue(latitudeFirst ? x : y);
        writer.WriteEndArray();
    }
}
