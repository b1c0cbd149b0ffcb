using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using NetTopologySuite.Geometries;

namespace MapDash.Tests.Core;

/// <summary>A small made-up country with the real one's difficulties, and events to put into it.</summary>
internal static class SampleDataset
{
    public static readonly string[] Kinds = ["air_strike", "raid", "armed_attack", "meeting", "threat_assessment"];

    public static readonly string[] Reports = ["r0", "r1", "r2", "r3"];

    /// <summary>More actors than bits in a word.</summary>
    public const int Actors = 70;

    public static Codebook CodeLists { get; } = new(
        [new("operations", Both("Operations"), true), new("attacks", Both("Attacks"), true), new("cooperation", Both("Cooperation"), true), new("statements", Both("Statements"), false)],
        [Glyph("strike", "operations"), Glyph("raid", "operations"), Glyph("attack", "attacks"), Glyph("meeting", "cooperation"), Glyph("statement", "statements")],
        [Kind("air_strike", "operations", "strike"), Kind("raid", "operations", "raid"), Kind("armed_attack", "attacks", "attack"), Kind("meeting", "cooperation", "meeting"), Kind("threat_assessment", "statements", "statement")],
        new Dictionary<string, IReadOnlyList<CodeEntry>> { ["claim_status"] = [new("claimed", new("Claimed", "مُدّعى"), "")] });

    /// <summary>Actor <c>a0</c> to <c>a69</c>; links lead to smaller numbers only.</summary>
    public static ActorRegister Register { get; } = new(
        [.. Enumerable.Range(0, Actors).Select(i => Actor($"a{i}", i % 4 == 0 ? null : $"a{(i - 1) / 3}", i > 5 && i % 7 == 0 ? [$"a{i / 2}"] : []))],
        []);

    public static Gazetteer PlaceList { get; } = new(
    [
        Place("IQ", PlacePrecision.Country),
        Place("SY", PlacePrecision.Country) with { Foreign = true },
        Place("IQ-AN", PlacePrecision.Province, Box(39, 31, 43, 35), "IQ") with { Name = new("Anbar", "الأنبار") },
        Place("IQ-NI", PlacePrecision.Province, Box(41, 35, 43.5, 37), "IQ"),
        Place("IQ-KI", PlacePrecision.Province, Box(43.5, 35, 45, 36), "IQ"),
        Place("IQ-MU", PlacePrecision.Province, Box(44, 29, 46, 31.5), "IQ"),
        Place("D-RUTBA", PlacePrecision.District, Box(39, 31, 41.5, 33.5), "IQ-AN"),
        Place("NA-ANBAR-DESERT", PlacePrecision.NamedArea, Box(39.2, 31.2, 42, 34), "IQ-AN"),
        Place("NA-RUTBA-DESERT", PlacePrecision.NamedArea, Box(39.5, 32, 41, 33.2), "NA-ANBAR-DESERT", "D-RUTBA", "IQ-AN"),
        Place("NA-HAMRIN", PlacePrecision.NamedArea, Box(43, 34.8, 44.5, 35.5), "IQ-KI", "IQ-NI"),
        Place("town", PlacePrecision.Settlement, new Point(44.39, 35.47)) with { Province = "IQ-KI" },
        Place("border", PlacePrecision.BorderStrip, Box(38.8, 33.3, 41.4, 36)),
        Place("somewhere", PlacePrecision.Unknown),
    ]);

    public static BilingualText Both(string text) => new(text, "");

    public static Actor Actor(string id, string? parent, params string[] memberOf) => new(id, Both($"Body {id}"), [], "state_force", parent, memberOf, "");

    public static EventKind Kind(string code, string family, string glyph) => new(code, family, glyph, Both($"Label of {code}"), "", family != "statements", "", "", "");

    public static KindGlyph Glyph(string code, string family) => new(code, family, Both(code), null, false);

    public static Place Place(string id, PlacePrecision precision, Geometry? shape = null, params string[] parents) => new()
    {
        Id = id,
        Name = Both($"Name of {id}"),
        Precision = precision,
        Geometry = shape,
        Parents = parents,
    };

    public static Geometry Box(double west, double south, double east, double north) =>
        new GeometryFactory(new PrecisionModel(), 4326).ToGeometry(new Envelope(west, east, south, north));

    public static Report Report(string id) => new()
    {
        Id = id,
        Publisher = Both($"Paper {id}"),
        Title = Both(""),
        Summary = Both(""),
        Published = new Period(null, null, DatePrecision.Unknown),
    };

    public static Claim Claim(string claimant = "a1", string report = "r0", AttributionMode mode = AttributionMode.DirectQuote, string field = "what", string quote = "") =>
        new(field, BilingualText.Empty, claimant, mode, [], report, new TextSpan(quote, 0, quote.Length));

    public static EventPlace At(string place, string role = "event", bool @implicit = false) => new(place, role, @implicit, null, null);

    /// <summary>An event of one claim, without place, on one day.</summary>
    public static ReportedEvent Event(string id) => new()
    {
        Id = id,
        Title = BilingualText.Empty,
        Summary = BilingualText.Empty,
        Kind = "air_strike",
        Status = ReportedStatus.Claimed,
        Salience = Salience.Main,
        Period = On(new DateOnly(2024, 1, 15)),
        Dating = new Dating("explicit", null, BilingualText.Empty),
        PlacePrecision = PlacePrecision.Unknown,
        Claims = [Claim()],
    };

    public static Period On(DateOnly day) => new(day, day, DatePrecision.Day);

    public static Dataset Of(params ReportedEvent[] events) => new(
        new DatasetVersion(7, DateTimeOffset.UnixEpoch, ""), CodeLists, Register, PlaceList, [.. Reports.Select(Report)], events);
}
