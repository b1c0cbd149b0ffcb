using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using NetTopologySuite.Geometries;

namespace MapDash.Tests.Components.Record;

/// <summary>A dataset small enough to read: one speaker, two outlets, a governorate, an area and a country.</summary>
internal static class SampleRecord
{
    private static readonly GeometryFactory Shapes = new(new PrecisionModel(), 4326);

    public static LiveIndex Live(params ReportedEvent[] events)
    {
        var live = new LiveIndex();
        live.Publish(EventIndex.Build(Dataset(events)));
        return live;
    }

    public static Dataset Dataset(params ReportedEvent[] events) => Dataset(3, events);

    public static Dataset Dataset(int version, params ReportedEvent[] events) => new(
        new DatasetVersion(version, new DateTimeOffset(2026, 1, 12, 0, 0, 0, TimeSpan.Zero), "test"),
        Codes(),
        new ActorRegister(
            [Actor("JOC", "Joint Operations Command", "state_force"), Actor("SPEAKER", "The spokesman", "person", "JOC"), Actor("OTHER", "Another body", "state_force"), Actor("OUTLET", "Outlet A", "media")],
            []),
        new Gazetteer([
            Place("IQ-KI", "Kirkuk", PlacePrecision.Province, 43.5, 35),
            Place("NA-HAMRIN", "Hamrin mountains", PlacePrecision.NamedArea, 44, 34.5),
            new Place { Id = "IQ", Name = Text("Iraq"), Precision = PlacePrecision.Country },
        ]),
        [Report("r1", "Outlet A"), Report("r2", "Outlet B")],
        [.. events.OrderBy(reported => reported.Id, StringComparer.Ordinal)]);

    public static ReportedEvent Event(string id, params Claim[] claims) => new()
    {
        Id = id,
        Title = new BilingualText($"Strikes reported, {id}", $"ضربات معلنة {id}"),
        Summary = Text("The spokesman said so."),
        Kind = "air_strike",
        Status = ReportedStatus.Claimed,
        Salience = Salience.Main,
        Period = new Period(null, new DateOnly(2020, 5, 19), DatePrecision.Unknown),
        Dating = new Dating("relative", new TextSpan("يوم أمس", 10, 17), Text("Counted from the report.")),
        PlacePrecision = PlacePrecision.Province,
        Places = [new EventPlace("IQ-KI", "event", false, new TextSpan("كركوك", 1, 6), null)],
        Figures = [new Figure(11, 11, 11, "strikes", "exact", Text("strikes"), "SPEAKER", new TextSpan("11 ضربة", 20, 27))],
        Claims = claims.Length > 0 ? claims : [Claim("what", "eleven strikes")],
    };

    public static Claim Claim(string field, string value, string by = "SPEAKER", string report = "r1", AttributionMode mode = AttributionMode.DirectQuote) =>
        new(field, new BilingualText(value, value), by, mode, [], report, new TextSpan("بشن 11 ضربة", 2950, 3180));

    public static Report Report(string id, string publisher) => new()
    {
        Id = id,
        Publisher = Text(publisher),
        Title = Text($"Headline of {id}"),
        Summary = Text("Our summary."),
        Published = new Period(new DateOnly(2020, 5, 19), new DateOnly(2020, 5, 19), DatePrecision.Day),
        PublishedKnown = "inferred",
        PublishedReasoning = Text("From the words."),
        PublishedEvidence = [new DatingEvidence("The same operation elsewhere.", "https://example.org/a/b")],
        TextCodePoints = 4000,
        TextSha256 = "00ff",
    };

    private static BilingualText Text(string words) => new(words, words);

    private static Actor Actor(string id, string name, string kind, string? parent = null) => new(id, Text(name), [], kind, parent, [], "");

    private static Place Place(string id, string name, PlacePrecision precision, double west, double south) => new()
    {
        Id = id,
        Name = Text(name),
        Precision = precision,
        Geometry = Shapes.ToGeometry(new Envelope(west, west + 1, south, south + 1)),
        LabelPoint = new Coordinate(west + .5, south + .5),
        SoftEdgeKm = 10,
    };

    private static Codebook Codes() => new(
        [new KindFamily("operations", Text("Operations"), true)],
        [new KindGlyph("air_strike", "operations", Text("Air strike"), "M4 4h16", false)],
        [new EventKind("air_strike", "operations", "air_strike", Text("Air strike"), "", true, "", "", "")],
        new Dictionary<string, IReadOnlyList<CodeEntry>>());
}
