using MapDash.Core;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using NetTopologySuite.Geometries;
using static MapDash.Tests.Core.SampleDataset;

namespace MapDash.Tests.Core.Oracle;

/// <summary>What the random datasets share: codes, places and reports, and the facts about them that are known by hand.</summary>
internal static class OracleWorld
{
    /// <summary>Which places hold which by name: written down from the doc comments, never computed.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Holders = new Dictionary<string, string[]>
    {
        ["land"] = ["land"],
        ["abroad"] = ["abroad"],
        ["P-A"] = ["P-A", "land"],
        ["P-B"] = ["P-B", "land"],
        ["P-C"] = ["P-C", "land"],
        ["P-C-INNER"] = ["P-C-INNER", "P-C", "land"],
        ["D-A1"] = ["D-A1", "P-A", "land"],
        ["desert"] = ["desert", "P-A", "land"],
        ["inner-desert"] = ["inner-desert", "desert", "D-A1", "P-A", "land"],
        ["ridge"] = ["ridge", "land"],
        ["strip"] = ["strip"],
        ["town-a"] = ["town-a", "D-A1", "P-A", "land"],
        ["town-inner"] = ["town-inner", "P-C-INNER", "P-C", "land"],
        ["crossing"] = ["crossing", "strip", "P-B", "land"],
        ["third-point"] = ["third-point", "land"],
    };

    /// <summary>Places where nothing can be drawn.</summary>
    public static readonly IReadOnlySet<string> NeverDrawn = new HashSet<string> { "land", "abroad", "third-point" };

    /// <summary>Governorates, which are listed even without any event.</summary>
    public static readonly IReadOnlySet<string> Provinces = new HashSet<string> { "P-A", "P-B", "P-C", "P-C-INNER" };

    /// <summary>Spellings in titles and what each is in the reckoning: all forms of one name share one sign.</summary>
    public static readonly IReadOnlyDictionary<string, string> Spellings = new Dictionary<string, string>
    {
        ["أنبار"] = "§anbar",
        ["الأنبار"] = "§anbar",
        ["والأنبار"] = "§anbar",
        ["الانبـار"] = "§anbar",
        ["ديالى"] = "§diyala",
        ["ديالي"] = "§diyala",
        ["البيشمركة"] = "§peshmerga",
        ["البيشمركه"] = "§peshmerga",
        ["١١"] = "11",
        ["11"] = "11",
        ["Qāʾim"] = "qaim",
        ["QAIM"] = "qaim",
        ["strike"] = "strike",
        ["striker"] = "striker",
        ["zone"] = "zone",
    };

    /// <summary>What readers type, each word by its sign.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Typed = new Dictionary<string, string[]>
    {
        ["الأنبار"] = ["§anbar"],
        ["انبار"] = ["§anbar"],
        ["ديالى"] = ["§diyala"],
        ["بيشمركة"] = ["§peshmerga"],
        ["11"] = ["11"],
        ["١١"] = ["11"],
        ["qa'im"] = ["qaim"],
        ["STRIKE"] = ["strike"],
        ["strike, ZON"] = ["strike", "zon"],
        ["ديالي الانبار"] = ["§diyala", "§anbar"],
        ["nowhere"] = ["nowhere"],
        ["—"] = [],
        ["  "] = [],
    };

    public static readonly string[] KindCodes = ["bombing", "sweep", "ambush", "talks", "opinion"];

    public static readonly string[] ReportIds = ["n1", "n2", "n3"];

    public static Codebook CodeList { get; } = new(
        [new("force", Both("Force"), true), new("harm", Both("Harm"), true), new("word", Both("Word"), true), new("said", Both("Said"), false)],
        [Glyph("bomb", "force"), Glyph("broom", "force"), Glyph("bush", "harm"), Glyph("table", "word"), Glyph("mouth", "said")],
        [Coded("bombing", "force", "bomb"), Coded("sweep", "force", "broom"), Coded("ambush", "harm", "bush"), Coded("talks", "word", "table"), Coded("opinion", "said", "mouth")],
        new Dictionary<string, IReadOnlyList<CodeEntry>>());

    public static Gazetteer Land { get; } = new(
    [
        Place("town-a", PlacePrecision.Settlement, new Point(1, 1), "D-A1", "P-A") with { Province = "P-A" },
        Place("land", PlacePrecision.Country),
        Place("abroad", PlacePrecision.NamedArea, Box(-9, -9, -1, -1)) with { Foreign = true },
        Place("P-A", PlacePrecision.Province, Box(0, 0, 10, 10), "land"),
        Place("P-B", PlacePrecision.Province, Box(10, 0, 20, 10), "land"),
        Place("P-C", PlacePrecision.Province, Box(0, 10, 20, 20), "land"),
        Place("P-C-INNER", PlacePrecision.Province, Box(15, 15, 20, 20), "P-C") with { Indicative = true },
        Place("D-A1", PlacePrecision.District, Box(0, 0, 5, 5), "P-A"),
        Place("desert", PlacePrecision.NamedArea, Box(2, 2, 9, 9), "P-A"),
        Place("inner-desert", PlacePrecision.NamedArea, Box(3, 3, 4, 4), "desert", "D-A1", "P-A"),
        Place("ridge", PlacePrecision.NamedArea, Box(8, 8, 12, 12), "P-A", "P-B", "P-C"),
        Place("strip", PlacePrecision.BorderStrip, Box(18, 0, 20, 20)),
        Place("town-inner", PlacePrecision.Settlement, new Point(17, 17), "P-C-INNER", "P-C") with { Province = "P-C" },
        Place("crossing", PlacePrecision.Exact, new Point(20, 5), "P-B", "strip") with { Province = "P-B" },
        Place("third-point", PlacePrecision.Unknown, null, "land"),
    ]);

    public static IReadOnlyList<Report> Papers { get; } = [.. ReportIds.Select(Report)];

    // Labels share no word with the titles.
    private static EventKind Coded(string code, string family, string glyph) => Kind(code, family, glyph) with { Label = Both($"label{code}"), Drawn = family != "said" };
}
