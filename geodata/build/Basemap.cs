using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace MapDash.Geodata;

/// <summary>What stands behind the governorates when no tile server does: neighbours, rivers, lakes. Sea is background.</summary>
internal sealed class Basemap
{
    public List<Feature> Neighbours { get; } = [];
    public List<Feature> Rivers { get; } = [];
    public List<Feature> Lakes { get; } = [];

    public Basemap(Inputs inputs, Provinces provinces, Water water)
    {
        var author = inputs.Author("basemap.json");
        var f = author["frame"]!;
        var frame = Inputs.Factory.ToGeometry(new Envelope((double)f[0]!, (double)f[2]!, (double)f[1]!, (double)f[3]!));
        foreach (var n in author["neighbours"]!.AsArray())
        {
            if (!provinces.Neighbours.TryGetValue((string)n!["id"]!, out var land)) continue;
            Neighbours.Add(Named(n, land, Shapes.Label(land)));
        }
        foreach (var r in author["rivers"]!.AsArray())
        {
            var parts = Shapes.Lineal(water.Rivers[(string)r!["id"]!].Intersection(frame));
            // Crumbs left by clipping would round to a single point.
            var line = Inputs.Factory.BuildGeometry(
                [.. Enumerable.Range(0, parts.NumGeometries).Select(parts.GetGeometryN).Where(g => g.Length > 0.02)]);
            line = Shapes.GridLine(DouglasPeuckerSimplifier.Simplify(line, 0.003), 4);
            var feature = Named(r, line, null);
            feature.Properties["rank"] = (int)r["rank"]!;
            feature.Properties["author"] = r["coords"] is not null;
            Rivers.Add(feature);
        }
        foreach (var l in author["lakes"]!.AsArray())
        {
            var lake = Shapes.Grid(DouglasPeuckerSimplifier.Simplify(water.Lakes[(string)l!["id"]!], 0.003), 4);
            Lakes.Add(Named(l, lake, Shapes.Label(lake)));
        }
    }

    private static Feature Named(JsonNode n, Geometry g, Coordinate? label)
    {
        var p = new JsonObject { ["id"] = (string)n["id"]!, ["name_en"] = (string)n["name_en"]!, ["name_ar"] = (string)n["name_ar"]! };
        if (label is not null) (p["label_lon"], p["label_lat"]) = (label.X, label.Y);
        return new Feature(g, p);
    }
}
