using System.Text.Json.Nodes;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace MapDash.Geodata;

/// <summary>
/// Eighteen governorates that share their edges exactly, with Baghdad put right, and Halabja over them.
/// All boundaries are noded together and the faces handed out: cutting each neighbour with Difference
/// would leave edges that differ in the last digit, which a coverage may not have.
/// </summary>
internal sealed class Provinces
{
    private readonly SortedDictionary<string, Geometry> units = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Geometry> Units => units;
    public Geometry Iraq { get; }
    public Geometry Halabja { get; }
    public IReadOnlyDictionary<string, Geometry> Neighbours { get; }
    public List<Feature> Features { get; } = [];
    public List<Feature> Display { get; } = [];

    public Provinces(Inputs inputs)
    {
        var author = inputs.Author("provinces.json").AsArray().Select(n => n!.AsObject()).ToList();
        var raw = author.Where(a => a["input"] is not null)
            .ToDictionary(a => (string)a["id"]!, a => inputs.Region((string)a["input"]!));
        var baghdad = Shapes.Polygon(Shapes.Points(inputs.Author("baghdad.json")));

        foreach (var (id, faces) in Faces(raw, baghdad))
            units[id] = Shapes.GridVertices(NetTopologySuite.Coverage.CoverageUnion.Union([.. faces]), 5);
        Iraq = NetTopologySuite.Coverage.CoverageUnion.Union([.. units.Values]);
        var outline = Shapes.Smooth(Shapes.Points(author.Single(a => (string)a["id"]! == "IQ-HA")["outline"]!), 2, true);
        Halabja = Shapes.Grid(Shapes.Areal(Shapes.Polygon(outline).Intersection(units["IQ-SU"])), 5);

        // The neighbours go through the same simplification, so that no sliver of sea opens along the border.
        var basemap = inputs.Author("basemap.json");
        var f = basemap["frame"]!;
        var frame = Inputs.Factory.ToGeometry(new Envelope((double)f[0]!, (double)f[2]!, (double)f[1]!, (double)f[3]!));
        var around = basemap["neighbours"]!.AsArray().Select(n => (string)n!["id"]!)
            .Select(id => (Id: id, Land: Shapes.Areal(inputs.Country(id).Intersection(frame)))).Where(n => !n.Land.IsEmpty).ToList();
        var simple = CoverageSimplifier.Simplify([.. units.Values, .. around.Select(n => n.Land)], 0.01)
            .Select(g => Shapes.GridVertices(g, 4)).ToList();
        var display = units.Keys.Zip(simple).ToDictionary(p => p.First, p => p.Second);
        Neighbours = around.Zip(simple.Skip(units.Count)).ToDictionary(p => p.First.Id, p => Shapes.Areal(p.Second));
        display["IQ-HA"] = Shapes.Grid(Shapes.Simple(Halabja, 0.2), 4);
        foreach (var a in author)
        {
            var id = (string)a["id"]!;
            Features.Add(Full(a, id == "IQ-HA" ? Halabja : units[id]));
            Display.Add(Minimal(Features[^1], display[id]));
        }
    }

    private static Dictionary<string, List<Geometry>> Faces(Dictionary<string, Geometry> raw, Geometry baghdad)
    {
        var f = Inputs.Factory;
        var lines = f.BuildGeometry([.. raw.Values.Append(baghdad).Select(g => g.Boundary)]);
        var polygonizer = new Polygonizer();
        polygonizer.Add(UnaryUnionNG.Union(lines, new PrecisionModel(1e5)));
        var faces = new Dictionary<string, List<Geometry>>();
        foreach (var face in polygonizer.GetPolygons())
        {
            var at = face.InteriorPoint;
            var owner = raw.FirstOrDefault(r => r.Value.Contains(at)).Key;
            if (owner is null) continue;
            if (baghdad.Contains(at)) owner = "IQ-BG";
            if (!faces.TryGetValue(owner, out var list)) faces[owner] = list = [];
            list.Add(face);
        }
        return faces;
    }

    private static Feature Full(JsonObject a, Geometry g)
    {
        var (id, label) = ((string)a["id"]!, Shapes.Label(g));
        var halabja = id == "IQ-HA";
        var p = new JsonObject { ["id"] = id };
        p["precision"] = "province";
        p["kind"] = "governorate";
        p["parents"] = new JsonArray(halabja ? "IQ-SU" : "IQ");
        foreach (var key in (string[])["name_en", "name_ar", "name_ku", "variants_ar", "variants_en"]) p[key] = a[key]!.DeepClone();
        p["iso"] = !halabja;
        p["parent"] = halabja ? "IQ-SU" : null;
        p["indicative"] = halabja;
        p["area_km2"] = Math.Round(Albers.AreaKm2(g));
        p["label_lon"] = a["label"] is { } l ? (double)l[0]! : label.X;
        p["label_lat"] = a["label"] is { } m ? (double)m[1]! : label.Y;
        p["bbox"] = Shapes.Box(g);
        p["notes"] = (string)a["notes"]!;
        p["source"] = halabja ? "MapDash authors, approximate"
            : id == "IQ-BG" ? "MapDash authors, approximate, with the Natural Earth 10m admin-1 city"
            : "Natural Earth 10m admin-1";
        return new Feature(g, p);
    }

    private static Feature Minimal(Feature full, Geometry g)
    {
        var p = new JsonObject();
        foreach (var key in (string[])["id", "name_en", "name_ar", "name_ku", "iso", "parent", "indicative", "label_lon", "label_lat"])
            p[key] = full.Properties[key]?.DeepClone();
        return new Feature(g, p);
    }
}
