using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;

namespace MapDash.Geodata;

/// <summary>
/// The named areas: words, never surveyed limits. A shape follows a river or a border by being drawn across it
/// and then cut (<c>minus</c>, <c>clip</c>, <c>keep</c>), so that no corner is invented where nature has a line.
/// </summary>
internal sealed class Areas
{
    private readonly Inputs inputs;
    private readonly Provinces provinces;
    private readonly Water water;
    private readonly Lines lines;

    public Dictionary<string, Geometry> Shape { get; } = [];
    public List<Feature> Features { get; } = [];

    public Areas(Inputs inputs, Provinces provinces, Water water, Lines lines)
    {
        (this.inputs, this.provinces, this.water, this.lines) = (inputs, provinces, water, lines);
        var author = inputs.Author("areas.json").AsArray().Select(n => n!.AsObject()).ToList();
        foreach (var a in author)
        {
            var id = (string)a["id"]!;
            var shape = a["shape"]!.AsObject();
            var g = Refine(Base(shape, id), shape);
            // Detail finer than the blur of its edge is noise; a fiftieth of it is kept.
            g = Shapes.Simple(g, (double)a["soft_edge_km"]! / 50);
            if (!(bool)a["foreign"]!) g = g.Intersection(provinces.Iraq);
            Shape[id] = Shapes.Grid(Shapes.Areal(g), 4);
        }
        Features.AddRange(author.Select(a => Feature(a, Shape[(string)a["id"]!])).OrderBy(f => f.Id, StringComparer.Ordinal));
    }

    private Geometry Base(JsonObject s, string id)
    {
        var times = (int?)s["smooth"] ?? 0;
        switch ((string)s["how"]!)
        {
            case "polygon":
                return Shapes.Polygon(Shapes.Smooth(Shapes.Points(s["coords"]!), times, true));
            case "axis":
                return Shapes.Tapered(Shapes.Points(s["coords"]!), [.. s["widths_km"]!.AsArray().Select(w => (double)w!)], times);
            case "provinces":
                return Rounded(s, Union(s["ids"]!.AsArray().Select(i => provinces.Units[(string)i!])));
            case "union":
                return Rounded(s, Union(s["areas"]!.AsArray().Select(i => Shape[(string)i!])));
            case "border":
                return Shapes.Buffer(lines.Border[(string)s["with"]!], (double)s["km"]!).Intersection(provinces.Iraq);
            case "lake":
                var lake = water.Lakes[((string)s["lake"]!).ToLowerInvariant()];
                return Shapes.Buffer(lake, (double)s["km"]!).Difference(lake);
            case "regions":
                return Union(s["ids"]!.AsArray().Select(i => inputs.Region((string)i!)));
            default:
                throw new InvalidDataException(id);
        }
    }

    private Geometry Rounded(JsonObject s, Geometry g) =>
        s["round_km"] is { } km ? Shapes.Areal(Shapes.Rounded(g, (double)km).Intersection(provinces.Iraq)) : g;

    private Geometry Refine(Geometry g, JsonObject s)
    {
        if (s["clip"] is JsonArray clip)
            g = g.Intersection(Union(clip.Select(c => (string)c! == "IQ" ? provinces.Iraq : provinces.Units[(string)c!])));
        foreach (var m in s["minus"]?.AsArray() ?? [])
        {
            g = g.Difference(
                m!["river"] is { } r ? Shapes.Buffer(water.Rivers[((string)r!).ToLowerInvariant()], (double)m["km"]!)
                : m["lake"] is { } l ? Shapes.Buffer(water.Lakes[((string)l!).ToLowerInvariant()], (double)m["km"]!)
                : Shapes.Polygon(Shapes.Smooth(Shapes.Points(m["coords"]!), (int?)m["smooth"] ?? 0, true)));
        }
        g = Shapes.Areal(g);
        if (s["keep"] is { } at)
        {
            var point = Inputs.Factory.CreatePoint(new Coordinate((double)at[0]!, (double)at[1]!));
            g = Parts(g).First(p => p.Contains(point));
        }
        var least = (double?)s["min_km2"] ?? 3;
        var parts = Parts(g).OrderByDescending(Albers.AreaKm2).ToList();
        return Inputs.Factory.BuildGeometry([.. parts.Where((p, i) => i == 0 || Albers.AreaKm2(p) >= least)]);
    }

    private static IEnumerable<Geometry> Parts(Geometry g) => Enumerable.Range(0, g.NumGeometries).Select(g.GetGeometryN);

    private static Geometry Union(IEnumerable<Geometry> all) =>
        NetTopologySuite.Operation.OverlayNG.OverlayNGRobust.Union([.. all]);

    private Feature Feature(JsonObject a, Geometry g)
    {
        var (label, area) = (Shapes.Label(g), Albers.AreaKm2(g));
        var shares = new JsonObject();
        foreach (var (id, unit) in provinces.Units)
        {
            var share = Math.Round(Albers.AreaKm2(unit.Intersection(g)) / area, 3);
            if (share >= 0.001) shares[id] = share;
        }
        var shape = a["shape"]!;
        var p = new JsonObject();
        foreach (var key in (string[])["id", "draft_id", "merged_ids", "precision", "kind", "name_en", "name_ar", "name_ku",
            "variants_ar", "variants_en", "definition_en", "definition_ar", "basis", "certainty", "note"])
            p[key] = a[key]?.DeepClone();
        p["construction"] = (string)shape["how"]! switch
        {
            "axis" => "axis with a half-width that tapers, smoothed",
            "polygon" => "author polygon, smoothed and cut along borders and rivers",
            "border" => "shared boundary, 20 km deep",
            "provinces" => "union of governorates",
            "lake" => "ring around a lake",
            "union" => "union of named areas, rounded",
            _ => "foreign admin-1",
        };
        p["foreign"] = (bool)a["foreign"]!;
        p["provinces"] = shares;
        p["parents"] = a["parents"]?.DeepClone() ?? new JsonArray([.. shares.Where(s => (double)s.Value! >= 0.02).Select(s => (JsonNode)s.Key)]);
        p["settled_province"] = (string?)a["settled_province"];
        p["area_km2"] = Math.Round(area);
        p["label_lon"] = a["label"] is { } l ? (double)l[0]! : label.X;
        p["label_lat"] = a["label"] is { } m ? (double)m[1]! : label.Y;
        p["bbox"] = Shapes.Box(g);
        p["soft_edge_km"] = a["soft_edge_km"]!.DeepClone();
        return new Feature(g, p);
    }
}
