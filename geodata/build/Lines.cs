using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;

namespace MapDash.Geodata;

/// <summary>Borders measured on the ellipsoid, and the axes that ridges, wadis and the contact line were drawn from.</summary>
internal sealed class Lines
{
    public Dictionary<string, Geometry> Border { get; } = [];
    public List<Feature> Features { get; } = [];

    public Lines(Inputs inputs, Provinces provinces)
    {
        // The packages were cut from one dataset, so a shared border is what the two boundaries have in common.
        var edge = provinces.Iraq.Boundary;
        foreach (var code in (string[])["SY", "JO", "IR", "TR", "KW", "SA"])
            Border[code] = Shapes.Lineal(edge.Intersection(inputs.Country(code).Boundary));

        Add("BS-IQ-SY", "border", Border["SY"], new JsonObject
        {
            ["measured_km"] = Math.Round(Geodesic.LengthKm(Border["SY"]), 1),
            ["claimed_km"] = 610,
            ["claimed_by"] = "KHAFAJI",
            ["note"] = "The spokesman's figure stays his; the measured one is this line on the ellipsoid.",
        });
        Add("jordan-border-strip", "border", Border["JO"]);
        Add("BS-IQ-IR", "border", Border["IR"]);
        foreach (var a in inputs.Author("areas.json").AsArray())
        {
            var shape = a!["shape"]!;
            if ((string)shape["how"]! != "axis") continue;
            var line = Inputs.Factory.CreateLineString(
                Shapes.Smooth(Shapes.Points(shape["coords"]!), (int)shape["smooth"]!, closed: false));
            var kind = (string)a["kind"]! switch { "mountain" => "ridge", "wadi" => "wadi", "contested" => "contact-line", "belt" => "road", _ => "axis" };
            Add((string)a["id"]!, kind, line);
        }
        Features.Sort((x, y) => string.CompareOrdinal(x.Id, y.Id));
    }

    private void Add(string id, string kind, Geometry g, JsonObject? more = null)
    {
        var p = new JsonObject { ["id"] = id, ["kind"] = kind, ["length_km"] = Math.Round(Geodesic.LengthKm(g), 1) };
        foreach (var (key, value) in more ?? []) p[key] = value?.DeepClone();
        Features.Add(new Feature(Shapes.GridLine(g, 5), p));
    }
}
