using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;

namespace MapDash.Geodata;

/// <summary>The gazetteer. Coordinates of GeoNames places come from the package, not from the author file.</summary>
internal sealed class Places
{
    public List<Feature> Features { get; } = [];
    public List<string> Exceptions { get; } = [];
    public List<string> Wrong { get; } = [];

    public Places(Inputs inputs, Provinces provinces)
    {
        var geonames = inputs.GeoNames();
        var cities = inputs.CitiesJson();
        foreach (var node in inputs.Author("places.json").AsArray())
        {
            var a = node!.AsObject();
            var (id, source) = ((string)a["id"]!, (string)a["source"]!);
            double? lon = (double?)a["lon"], lat = (double?)a["lat"];
            long? population = null;
            if (source.StartsWith("GeoNames ", StringComparison.Ordinal))
            {
                if (!geonames.TryGetValue(source[9..], out var row)) Wrong.Add($"{id}: {source} is not in the package");
                else (lon, lat, population) = (row.Lon, row.Lat, row.Population > 0 ? row.Population : null);
            }
            else if (source == "GeoNames" && cities.All(c => c.Distance(new Coordinate(lon!.Value, lat!.Value)) > 0.001))
            {
                Wrong.Add($"{id}: no such point in cities.json");
            }
            var point = lon is null ? null : Inputs.Factory.CreatePoint(new Coordinate(lon.Value, lat!.Value));
            Features.Add(new Feature(point, Properties(a, source, population, Check(a, point, provinces))));
        }
        Features.Sort((x, y) => string.CompareOrdinal(x.Id, y.Id));
        foreach (var twice in Features.GroupBy(f => f.Id).Where(g => g.Count() > 1)) Wrong.Add($"{twice.Key} occurs twice");
    }

    private string? Check(JsonObject a, Point? point, Provinces provinces)
    {
        if (point is null || (string?)a["province"] is not { } stated) return null;
        var found = provinces.Units.FirstOrDefault(u => u.Value.Covers(point)).Key;
        if (found == stated) return "inside";
        var line = $"{a["id"]} {a["name_en"]}: stated {stated}, drawn in {found ?? "no governorate"}";
        if ((string?)a["exception"] is { } why) Exceptions.Add($"{line}: {why}");
        else Wrong.Add($"{line}, and no reason is given");
        return found is null ? "outside every governorate" : "in " + found;
    }

    private static JsonObject Properties(JsonObject a, string source, long? population, string? check)
    {
        var p = new JsonObject();
        foreach (var key in (string[])["id", "draft_id", "name_en", "name_ar", "name_ku", "variants_ar", "variants_en", "kind",
            "precision", "radius_km", "province", "parents", "foreign"]) p[key] = a[key]?.DeepClone();
        p["population"] = population;
        p["rank"] = Rank((string)a["kind"]!, (string)a["name_en"]!, population);
        p["source"] = source switch
        {
            "author" => "MapDash authors, approximate",
            "draft" => "GeoNames (CC BY 4.0), row carried over from the draft gazetteer",
            "none" => "no geometry",
            _ => source + " (CC BY 4.0)",
        };
        p["note"] = (string?)a["note"] ?? "";
        p["check"] = check;
        p["exception"] = (string?)a["exception"];
        return p;
    }

    /// <summary>Label priority: 1 the four great cities, 2 capitals of governorates, 3 seats of districts, 4 and 5 the rest.</summary>
    private static int Rank(string kind, string name, long? population) => kind switch
    {
        "city" => name is "Baghdad" or "Mosul" or "Basra" or "Erbil" ? 1 : 2,
        "district-seat" or "district" => 3,
        "town" when population > 40000 => 3,
        "town" or "subdistrict" or "border-crossing" => 4,
        _ => 5,
    };
}
