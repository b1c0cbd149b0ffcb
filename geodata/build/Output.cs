using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;

namespace MapDash.Geodata;

internal sealed record Feature(Geometry? Geometry, JsonObject Properties)
{
    public string Id => (string)Properties["id"]!;
}

/// <summary>Writes GeoJSON by hand, one feature a line and a fixed number of decimals, so that bytes repeat and diffs read.</summary>
internal sealed class Output(string root)
{
    private readonly SortedDictionary<string, JsonObject> files = new(StringComparer.Ordinal);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Collection(string file, IEnumerable<Feature> features, int decimals)
    {
        var list = features.ToList();
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        for (var i = 0; i < list.Count; i++)
        {
            var f = list[i];
            text.Append("{\"type\":\"Feature\",\"id\":").Append(JsonSerializer.Serialize(f.Id, Plain))
                .Append(",\"properties\":").Append(f.Properties.ToJsonString(Plain)).Append(",\"geometry\":");
            Write(text, f.Geometry, decimals);
            text.Append(i + 1 < list.Count ? "},\n" : "}\n");
        }
        Save(file, text.Append("]}\n").ToString(), list.Count);
    }

    public void Manifest(JsonObject checks)
    {
        var node = new JsonObject { ["version"] = "geodata/1", ["files"] = new JsonObject(), ["checks"] = checks };
        foreach (var (name, entry) in files) node["files"]![name] = entry;
        var options = new JsonSerializerOptions(Plain) { WriteIndented = true, NewLine = "\n" };
        File.WriteAllText(Path.Combine(root, "manifest.json"), node.ToJsonString(options) + "\n");
    }

    public long Bytes(string file) => (long)files[file]["bytes"]!;

    private void Save(string file, string text, int features)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        files[file] = new JsonObject
        {
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            ["bytes"] = (long)bytes.Length,
            ["features"] = features,
        };
    }

    private static void Write(StringBuilder t, Geometry? g, int d)
    {
        switch (g)
        {
            case null: t.Append("null"); return;
            case Point p: Open(t, "Point"); At(t, p.Coordinate, d); break;
            case LineString l: Open(t, "LineString"); Line(t, l, d); break;
            case Polygon p: Open(t, "Polygon"); Rings(t, p, d); break;
            case MultiLineString m: Open(t, "MultiLineString"); Many(t, m, x => Line(t, (LineString)x, d)); break;
            case MultiPolygon m: Open(t, "MultiPolygon"); Many(t, m, x => Rings(t, (Polygon)x, d)); break;
            default: throw new InvalidOperationException(g.GeometryType);
        }
        t.Append('}');
    }

    private static void Open(StringBuilder t, string type) =>
        t.Append("{\"type\":\"").Append(type).Append("\",\"coordinates\":");

    private static void Many(StringBuilder t, GeometryCollection g, Action<Geometry> each)
    {
        t.Append('[');
        for (var i = 0; i < g.NumGeometries; i++)
        {
            if (i > 0) t.Append(',');
            each(g.GetGeometryN(i));
        }
        t.Append(']');
    }

    private static void Rings(StringBuilder t, Polygon p, int d)
    {
        t.Append('[');
        Line(t, p.ExteriorRing, d);
        foreach (var hole in p.InteriorRings) { t.Append(','); Line(t, hole, d); }
        t.Append(']');
    }

    private static void Line(StringBuilder t, LineString l, int d)
    {
        t.Append('[');
        var c = l.Coordinates;
        for (var i = 0; i < c.Length; i++) { if (i > 0) t.Append(','); At(t, c[i], d); }
        t.Append(']');
    }

    private static void At(StringBuilder t, Coordinate c, int d) =>
        t.Append('[').Append(Round(c.X, d)).Append(',').Append(Round(c.Y, d)).Append(']');

    private static string Round(double v, int d) =>
        Math.Round(v, d).ToString("0." + new string('#', d), CultureInfo.InvariantCulture);
}
