using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NetTopologySuite.Geometries;

namespace MapDash.Api.Ogc;

/// <summary>How parts that many documents have are written as JSON. Stateless.</summary>
internal static class OgcJson
{
    /// <summary>Letters of every script stand as they are, what could end an element of a page is escaped.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes <c>links</c>.</summary>
    public static void Links(Utf8JsonWriter writer, IEnumerable<OgcLink> links)
    {
        writer.WriteStartArray("links");
        foreach (var link in links)
        {
            writer.WriteStartObject();
            writer.WriteString("href", link.Href);
            writer.WriteString("rel", link.Rel);
            writer.WriteString("type", link.Type);
            writer.WriteString("title", link.Title);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a list of texts.</summary>
    public static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a feature: id, shape and properties, and links where there are some.</summary>
    public static void Feature(Utf8JsonWriter writer, IFeatures features, int position, Crs crs, IEnumerable<OgcLink>? links = null)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteString("id", features.IdAt(position));
        writer.WritePropertyName("geometry");
        Shape(writer, features.ShapeAt(position), crs);
        writer.WriteStartObject("properties");
        features.WriteProperties(writer, position);
        writer.WriteEndObject();
        if (links is not null)
        {
            Links(writer, links);
        }

        writer.WriteEndObject();
    }

    private static void Shape(Utf8JsonWriter writer, Geometry? shape, Crs crs)
    {
        if (shape is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type", shape.GeometryType);
        if (shape is GeometryCollection and not (MultiPoint or MultiLineString or MultiPolygon))
        {
            writer.WriteStartArray("geometries");
            for (var i = 0; i < shape.NumGeometries; i++)
            {
                Shape(writer, shape.GetGeometryN(i), crs);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WritePropertyName("coordinates");
            Coordinates(writer, shape, crs);
        }

        writer.WriteEndObject();
    }

    private static void Coordinates(Utf8JsonWriter writer, Geometry shape, Crs crs)
    {
        switch (shape)
        {
            case Point point:
                Position(writer, point.X, point.Y, crs);
                break;
            case LineString line:
                Line(writer, line.CoordinateSequence, crs);
                break;
            case Polygon polygon:
                writer.WriteStartArray();
                Ring(writer, polygon.Shell, crs, counterClockwise: true);
                foreach (var hole in polygon.Holes)
                {
                    Ring(writer, hole, crs, counterClockwise: false);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartArray();
                for (var i = 0; i < shape.NumGeometries; i++)
                {
                    Coordinates(writer, shape.GetGeometryN(i), crs);
                }

                writer.WriteEndArray();
                break;
        }
    }

    // RFC 7946: shells counterclockwise, holes clockwise.
    private static void Ring(Utf8JsonWriter writer, LinearRing ring, Crs crs, bool counterClockwise) =>
        Line(writer, ring.IsCCW == counterClockwise ? ring.CoordinateSequence : ring.CoordinateSequence.Reversed(), crs);

    private static void Line(Utf8JsonWriter writer, CoordinateSequence line, Crs crs)
    {
        writer.WriteStartArray();
        for (var i = 0; i < line.Count; i++)
        {
            Position(writer, line.GetX(i), line.GetY(i), crs);
        }

        writer.WriteEndArray();
    }

    private static void Position(Utf8JsonWriter writer, double longitude, double latitude, Crs crs)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(crs.LatitudeFirst ? latitude : longitude);
        writer.WriteNumberValue(crs.LatitudeFirst ? longitude : latitude);
        writer.WriteEndArray();
    }
}
