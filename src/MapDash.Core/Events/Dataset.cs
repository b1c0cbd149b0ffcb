using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Places;
using NetTopologySuite.Geometries;

namespace MapDash.Core.Events;

/// <summary>
/// A published state as a whole: what the index is built from and what pages read. Immutable and safe to share between
/// threads.
/// </summary>
public sealed class Dataset
{
    private readonly EventCatalog _events;
    private readonly Dictionary<string, Report> _reports;
    private readonly SameReports _same;

    /// <summary>Puts a dataset together.</summary>
    /// <exception cref="ArgumentException">An event names a kind, actor, place or report that is not there, or an id stands
    /// twice. The message names the event and the field.</exception>
    public Dataset(
        DatasetVersion version,
        Codebook codes,
        ActorRegister actors,
        Gazetteer gazetteer,
        IReadOnlyList<Report> reports,
        IReadOnlyList<ReportedEvent> events)
    {
        Version = version;
        Codes = codes;
        Actors = actors;
        Gazetteer = gazetteer;
        Reports = reports;
        _reports = Unique(reports, report => report.Id, "Report");
        _same = new SameReports(reports);
        _events = new EventCatalog(events, Unique(events, reported => reported.Id, "Event"));
        foreach (var reported in events)
        {
            CheckReferences(reported);
        }
    }

    private Dataset(Dataset before, DatasetVersion version, IReadOnlyList<Report> reports, EventCatalog events)
    {
        (Version, Codes, Actors, Gazetteer, Reports) = (version, before.Codes, before.Actors, before.Gazetteer, reports);
        (_reports, _same) = ReferenceEquals(reports, before.Reports)
            ? (before._reports, before._same)
            : (Unique(reports, report => report.Id, "Report"), new SameReports(reports));
        _events = events;
    }

    /// <summary>The version.</summary>
    public DatasetVersion Version { get; }

    /// <summary>Code lists.</summary>
    public Codebook Codes { get; }

    /// <summary>Actor register.</summary>
    public ActorRegister Actors { get; }

    /// <summary>Places.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Reports, in order of id.</summary>
    public IReadOnlyList<Report> Reports { get; }

    /// <summary>Events, in order of id.</summary>
    public IReadOnlyList<ReportedEvent> Events => _events.All;

    /// <summary>The event of an id, or null.</summary>
    public ReportedEvent? FindEvent(string id) => _events.Find(id);

    /// <summary>The report of an id, or null.</summary>
    public Report? FindReport(string id) => _reports.GetValueOrDefault(id);

    /// <summary>The next published state: events added, or put in the place of those with their id. Shares everything else.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="changed">The events, each id once.</param>
    /// <param name="reports">All reports, in order of id; null where they are the same.</param>
    /// <exception cref="ArgumentException">As for a new dataset.</exception>
    public Dataset With(DatasetVersion version, IReadOnlyList<ReportedEvent> changed, IReadOnlyList<Report>? reports = null)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var next = new Dataset(this, version, reports ?? Reports, _events.With(Unique(changed, reported => reported.Id, "Event")));
        foreach (var reported in changed)
        {
            next.CheckReferences(reported);
        }

        return next;
    }

    /// <summary>
    /// The places where an event is drawn: those where it is said to have happened, named and drawable. None for
    /// statements and denials, which are listed and never drawn.
    /// </summary>
    public IEnumerable<Place> DrawnPlacesOf(ReportedEvent reported) =>
        !Codes.Kind(reported.Kind).Drawn || reported.Status == ReportedStatus.Denied
            ? []
            : reported.Places
                .Where(place => place is { IsWhere: true, Implicit: false })
                .Select(place => Gazetteer.Find(place.PlaceId)!)
                .Where(place => place.IsDrawable)
                .DistinctBy(place => place.Id);

    /// <summary>
    /// The shape of an event for machines (EPSG:4326, longitude first): that of the place where it is drawn, of several their
    /// collection; null where it is not drawn. Never a point made up for an area.
    /// </summary>
    public Geometry? GeometryOf(ReportedEvent reported)
    {
        var shapes = DrawnPlacesOf(reported).Select(place => place.Geometry!).ToArray();
        return shapes switch
        {
            [] => null,
            [var only] => only,
            _ => Together(shapes),
        };
    }

    /// <summary>How many independent origins stand behind an event.</summary>
    public Corroboration CorroborationOf(ReportedEvent reported)
    {
        ArgumentNullException.ThrowIfNull(reported);
        if (reported.Retracted)
        {
            return Corroboration.Retracted;
        }

        if (IsDisputed(reported))
        {
            return Corroboration.Disputed;
        }

        if (OriginsOf(reported).Count > 1)
        {
            return Corroboration.Corroborated;
        }

        // One text of two outlets was carried twice; one text that was taken in twice was not.
        return Assertions(reported).Select(claim => (_same.FirstOf(claim.ReportId), _same.PublisherOf(claim.ReportId))).Distinct().Count() > 1
            ? Corroboration.Echoed
            : Corroboration.SingleSource;
    }

    /// <summary>
    /// The independent origins of an event: a body that a spokesman speaks for, or <c>report:ID</c> for an outlet's own
    /// voice, which counts only where that report names nobody else. One text is heard once, however often it was printed or
    /// taken in, and one outlet is one voice.
    /// </summary>
    public IReadOnlyList<string> OriginsOf(ReportedEvent reported) => OriginsOf(reported, _same);

    /// <summary>The origins of an event one of whose reports is not published yet.</summary>
    /// <param name="reported">The event.</param>
    /// <param name="draft">The report; null where all are published.</param>
    public IReadOnlyList<string> OriginsOf(ReportedEvent reported, Report? draft) =>
        OriginsOf(reported, draft is null || _reports.ContainsKey(draft.Id) ? _same : new SameReports([.. Reports, draft]));

    private IReadOnlyList<string> OriginsOf(ReportedEvent reported, SameReports same)
    {
        ArgumentNullException.ThrowIfNull(reported);
        var assertions = Assertions(reported);
        if (assertions.Any(claim => claim.ReportId != assertions[0].ReportId))
        {
            // Of reports that are the same, the one that told it first.
            var heard = new Dictionary<string, string>(StringComparer.Ordinal);
            assertions = [.. assertions.Where(claim =>
                heard.TryAdd(same.FirstOf(claim.ReportId), claim.ReportId) || heard[same.FirstOf(claim.ReportId)] == claim.ReportId)];
        }

        var outlets = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. assertions
            .Where(claim => claim.Mode != AttributionMode.Narrator ||
                !assertions.Any(other => other.ReportId == claim.ReportId && other.Mode != AttributionMode.Narrator))
            .Select(claim => claim.Mode == AttributionMode.Narrator ? $"report:{OwnVoice(claim.ReportId)}" : Actors.BodyOf(claim.Claimant))
            .Distinct()];

        // The first report of an outlet stands for its voice.
        string OwnVoice(string report) => same.PublisherOf(report) is not { Length: > 0 } publisher || outlets.TryAdd(publisher, report) ? report : outlets[publisher];
    }

    // A denial of the same matter by somebody else: the denier's own statement is an event of its own, linked to this one.
    private bool IsDisputed(ReportedEvent reported) => reported.Status != ReportedStatus.Denied && reported.Related.Any(link =>
        link.Relation == "same_matter" &&
        FindEvent(link.EventId) is { Status: ReportedStatus.Denied } denial &&
        !OriginsOf(denial).Intersect(OriginsOf(reported)).Any());

    // Only a claim that the event took place makes an origin: a second voice on another field adds detail, not weight.
    private static Claim[] Assertions(ReportedEvent reported) => [.. reported.Claims.Where(claim => claim.Field == "what")];

    private static Dictionary<string, T> Unique<T>(IReadOnlyList<T> items, Func<T, string> id, string what)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!byId.TryAdd(id(item), item))
            {
                throw new ArgumentException($"{what} '{id(item)}' stands twice.");
            }
        }

        return byId;
    }

    // Shapes of one kind become its plural; only unlike ones a mere collection, which few programs draw.
    private static Geometry Together(Geometry[] shapes)
    {
        var parts = shapes.SelectMany(shape => Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN)).ToArray();
        var factory = shapes[0].Factory;
        Geometry together = parts switch
        {
            _ when parts.All(part => part is Point) => factory.CreateMultiPoint([.. parts.Cast<Point>()]),
            _ when parts.All(part => part is LineString) => factory.CreateMultiLineString([.. parts.Cast<LineString>()]),

            // Areas nest and overlap, which the parts of one multipolygon must not.
            _ when parts.All(part => part is Polygon) && factory.CreateMultiPolygon([.. parts.Cast<Polygon>()]) is { IsValid: true } polygons => polygons,
            _ => factory.CreateGeometryCollection(shapes),
        };
        together.SRID = 4326;
        return together;
    }

    private void CheckReferences(ReportedEvent reported)
    {
        Require(Codes.HasKind(reported.Kind), reported, "kind", reported.Kind);
        foreach (var place in reported.Places)
        {
            Require(Gazetteer.Find(place.PlaceId) is not null, reported, "place", place.PlaceId);
        }

        foreach (var province in reported.ProvinceIds)
        {
            Require(Gazetteer.Find(province) is { Precision: PlacePrecision.Province }, reported, "province", province);
        }

        foreach (var actor in reported.Actors.Select(actor => actor.ActorId)
            .Concat(reported.Claims.Select(claim => claim.Claimant))
            .Concat(reported.Figures.Select(figure => figure.ClaimedBy)))
        {
            Require(Actors.Find(actor) is not null, reported, "actor", actor);
        }

        Require(reported.Claims.Count > 0, reported, "claims", "none");
        foreach (var claim in reported.Claims)
        {
            Require(_reports.ContainsKey(claim.ReportId), reported, "report", claim.ReportId);
        }
    }

    private static void Require(bool holds, ReportedEvent reported, string field, string value)
    {
        if (!holds)
        {
            throw new ArgumentException($"Event '{reported.Id}', {field}: '{value}' is not known.");
        }
    }
}
