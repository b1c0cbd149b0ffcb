using System.Globalization;
using System.Xml;
using NetTopologySuite.Geometries;

namespace MapDash.Api.Feeds;

/// <summary>
/// A shape in a feed: GeoRSS Simple for one point, line or polygon without holes, GML inside <c>georss:where</c> for all else.
/// Latitude stands first, as GeoRSS has it. A box or a middle is never written for a shape. Stateless.
/// </summary>
internal static class GeoRss
{
    /// <summary>Namespace of GeoRSS.</summary>
    public const string Namespace = "http://www.georss.org/georss";

    /// <summary>Namespace of GML 3.1.</summary>
    public const string Gml = "http://www.opengis.net/gml";

    /// <summary>Writes a shape (EPSG:4326, longitude first) into the element that the writer stands in.</summary>
    public static void Write(XmlWriter writer, Geometry shape)
    {
        switch (shape)
        {
            case Point point:
                writer.WriteElementString("georss", "point", Namespace, Positions(point.Coordinates));
                break;
            case LineString line:
                writer.WriteElementString("georss", "line", Namespace, Positions(line.Coordinates));
                break;
            case Polygon { NumInteriorRings: 0 } polygon:
                writer.WriteElementString("georss", "polygon", Namespace, Positions(polygon.ExteriorRing.Coordinates));
                break;
            default:
                writer.WriteStartElement("georss", "where", Namespace);
                WriteGml(writer, shape);
                writer.WriteEndElement();
                break;
        }
    }

    private static void WriteGml(XmlWriter writer, Geometry shape)
    {
        var (name, member) = shape switch
        {
            Point => ("Point", null),
            LineString => ("LineString", null),
            Polygon => ("Polygon", null),
            MultiPoint => ("MultiPoint", "pointMember"),
            MultiLineString => ("MultiCurve", "curveMember"),
            MultiPolygon => ("MultiSurface", "surfaceMember"),
            _ => ("MultiGeometry", "geometryMember"),
        };
        writer.WriteStartElement("gml", name, Gml);
        switch (shape)
        {
            case Point point:
                writer.WriteElementString("gml", "pos", Gml, Positions(point.Coordinates));
                break;
            case LineString line:
                writer.WriteElementString("gml", "posList", Gml, Positions(line.Coordinates));
                break;
            case Polygon polygon:
                Ring(writer, "exterior", polygon.ExteriorRing);
                foreach (var hole in polygon.InteriorRings)
                {
                    Ring(writer, "interior", hole);
                }

                break;
            default:
                for (var part = 0; part < shape.NumGeometries; part++)
                {
                    writer.WriteStartElement("gml", member!, Gml);
                    WriteGml(writer, shape.GetGeometryN(part));
                    writer.WriteEndElement();
                }

                break;
        }

        writer.WriteEndElement();
    }

    private static void Ring(XmlWriter writer, string side, LineString ring)
    {
        writer.WriteStartElement("gml", side, Gml);
        writer.WriteStartElement("gml", "LinearRing", Gml);
        writer.WriteElementString("gml", "posList", Gml, Positions(ring.Coordinates));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    // Five decimals are a metre, far below what any of these shapes is exact to.
    private static string Positions(Coordinate[] coordinates) => string.Join(
        ' ', coordinates.Select(at => string.Create(CultureInfo.InvariantCulture, $"{at.Y:0.#####} {at.X:0.#####}")));
}
