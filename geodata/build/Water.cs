using NetTopologySuite.Geometries;

namespace MapDash.Geodata;

/// <summary>Rivers and lakes by the names author/basemap.json gives them: both the basemap and the areas need them.</summary>
internal sealed class Water
{
    public Dictionary<string, Geometry> Rivers { get; } = [];
    public Dictionary<string, Geometry> Lakes { get; } = [];

    public Water(Inputs inputs)
    {
        var author = inputs.Author("basemap.json");
        var lines = inputs.Rivers();
        foreach (var r in author["rivers"]!.AsArray())
        {
            if (r!["inputs"] is { } names)
            {
                var set = names.AsArray().Select(n => (string)n!).ToHashSet();
                Rivers[(string)r["id"]!] = Shapes.Lineal(Inputs.Factory.BuildGeometry(
                    [.. lines.Where(l => set.Contains(l.Name)).Select(l => l.Line)]));
            }
        }
        foreach (var r in author["rivers"]!.AsArray().Where(r => r!["coords"] is not null))
        {
            // The mouth is moved onto the river it flows into, which the author line only comes near.
            var c = Shapes.Smooth(Shapes.Points(r!["coords"]!), 2, closed: false);
            var into = Rivers[(string)r["into"]!];
            var mouth = NetTopologySuite.Operation.Distance.DistanceOp.NearestPoints(into, Inputs.Factory.CreatePoint(c[^1]))[0];
            Rivers[(string)r["id"]!] = Inputs.Factory.CreateLineString([.. c, mouth]);
        }
        var lakes = inputs.Lakes();
        foreach (var l in author["lakes"]!.AsArray())
        {
            var at = Inputs.Factory.CreatePoint(new Coordinate((double)l!["at"]![0]!, (double)l["at"]![1]!));
            Lakes[(string)l["id"]!] = lakes.Where(g => g.EnvelopeInternal.Intersects(at.Coordinate)).OrderBy(g => g.Distance(at)).First();
        }
    }
}
