using System.Text.Json.Nodes;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;

namespace MapDash.Geodata;

/// <summary>What must hold of the outputs. Prints each figure; the exit code of the build is 1 if one fails.</summary>
internal sealed class Checks
{
    public JsonObject Figures { get; } = [];
    public int Failed { get; private set; }

    public void Provinces(Provinces p)
    {
        Must(p.Features.Concat(p.Display).All(f => f.Geometry!.IsValid), "provinces: geometry valid");
        Must(CoverageValidator.IsValid([.. p.Units.Values]), "provinces: analysis copy is a coverage");
        Must(CoverageValidator.IsValid([.. p.Display.Where(f => (bool)f.Properties["iso"]!).Select(f => f.Geometry!)]),
            "provinces: display copy is a coverage");
        Must(p.Iraq is Polygon { NumInteriorRings: 0 } or MultiPolygon, $"provinces: union is {p.Iraq.GeometryType}, no holes");
        var total = p.Units.Values.Sum(Albers.AreaKm2);
        Must(Math.Abs(total / 438317 - 1) < 0.005, $"total {Figure("total_km2", total):0} km2, {total / 438317 - 1:P2} off 438,317");
        var baghdad = Albers.AreaKm2(p.Units["IQ-BG"]);
        Must(baghdad > 4000, $"Baghdad {Figure("baghdad_km2", baghdad):0} km2");
        Figure("halabja_km2", Albers.AreaKm2(p.Halabja));
    }

    public void Borders(Lines lines)
    {
        var syria = Geodesic.LengthKm(lines.Border["SY"]);
        Must(syria is > 590 and < 610, $"Iraq-Syria border {Figure("border_sy_km", syria, 1):0.0} km");
        foreach (var (code, line) in lines.Border)
            Say($"border {code}: {Geodesic.LengthKm(line):0.0} km in {line.NumGeometries} part(s)");
    }

    public void Areas(Areas areas, Provinces p)
    {
        Must(areas.Features.All(f => f.Geometry!.IsValid && !f.Geometry.IsEmpty), "areas: geometry valid");
        var strip = Albers.AreaKm2(areas.Shape["BS-IQ-SY"]);
        Must(strip is > 12100 and < 12450, $"Syrian border strip {Figure("strip_sy_km2", strip):0} km2");
        foreach (var f in areas.Features)
        {
            var foreign = (bool)f.Properties["foreign"]!;
            var outside = Albers.AreaKm2(f.Geometry!.Difference(p.Iraq));
            if (!foreign) Must(outside < 2, $"{f.Id}: inside Iraq ({outside:0.00} km2 out)", quiet: true);
            if ((string?)f.Properties["settled_province"] is { } settled)
                Must((double?)f.Properties["provinces"]![settled] > 0.8, $"{f.Id}: mostly in {settled}", quiet: true);
            Say($"{f.Id,-24} {f.Properties["area_km2"],8} km2  {f.Geometry.NumPoints,5} points  {f.Properties["provinces"]!.ToJsonString()}");
        }
    }

    public void Places(Places places, Areas areas, Provinces p)
    {
        Say($"places: {places.Features.Count}, with a point {places.Features.Count(f => f.Geometry is not null)}");
        foreach (var e in places.Exceptions) Say("exception: " + e);
        foreach (var w in places.Wrong) Must(false, w);
        var ids = places.Features.Concat(areas.Features).Concat(p.Features).GroupBy(f => f.Id).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        Must(ids.Count == 0, "one id per place " + string.Join(' ', ids));
        foreach (var (name, lon, lat) in ((string, double, double)[])[("Tarmiyah", 44.39583, 33.67444), ("Abu Ghraib", 44.18477, 33.30563),
            ("Mahmudiyah", 44.36564, 33.06221), ("Taji", 44.26, 33.52), ("Madain", 44.58, 33.11)])
            Must(p.Units["IQ-BG"].Covers(Inputs.Factory.CreatePoint(new Coordinate(lon, lat))), $"{name} in Baghdad");
        Must(areas.Shape["D-TARMIYAH"].Covers(Inputs.Factory.CreatePoint(new Coordinate(44.39583, 33.67444))), "Tarmiyah town in its district");
        var known = ids.Concat(places.Features.Concat(areas.Features).Concat(p.Features).Select(f => f.Id)).ToHashSet();
        foreach (var f in places.Features.Concat(areas.Features))
            foreach (var parent in f.Properties["parents"]!.AsArray())
                Must(known.Contains((string)parent!), $"{f.Id}: parent {parent} exists", quiet: true);
        Figures["place_exceptions"] = new JsonArray([.. places.Exceptions.Select(e => (JsonNode)e)]);
    }

    public void Basemap(Basemap b, Output o)
    {
        Must(b.Neighbours.Concat(b.Lakes).All(f => f.Geometry!.IsValid), "basemap: geometry valid");
        var (n, r, l) = (o.Bytes("basemap/neighbours.geojson"), o.Bytes("basemap/rivers.geojson"), o.Bytes("basemap/lakes.geojson"));
        Must(Math.Max(n, Math.Max(r, l)) <= 61440 && n + r + l <= 153600, $"basemap small: {n} + {r} + {l} bytes");
    }

    private double Figure(string name, double value, int decimals = 0)
    {
        Figures[name] = Math.Round(value, decimals);
        return value;
    }

    private void Must(bool holds, string what, bool quiet = false)
    {
        if (!holds) Failed = 1;
        if (!holds || !quiet) Say((holds ? "ok    " : "FAIL  ") + what);
    }

    private static void Say(string text) => Console.Error.WriteLine(text);
}
