using MapDash.Core;
using MapDash.Core.Actors;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using MapDash.Data.Exchange.Documents;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// Reads an event from its document, as <see cref="EventDocument"/> writes it, or from less: whoever writes a table by hand needs
/// an id, a title and a kind; what is left out is taken to be unknown. Not thread-safe; one a file.
/// </summary>
internal sealed class EventDocumentReader(ImportContext context, string collection, string file)
{
    private const int LongestId = 64;

    /// <summary>Every field that is read, and those that an export adds and that say nothing of the event.</summary>
    public static readonly IReadOnlySet<string> Fields = new HashSet<string>(StringComparer.Ordinal)
    {
        "id", "version", "title", "title_en", "title_ar", "summary", "summary_en", "summary_ar", "kind", "status", "date", "period_start", "period_end",
        "date_precision", "place_ids", "place_precision", "place_name", "province_ids", "actors", "figures", "claims", "claimant", "reports", "origin_count", "salience",
        "event_clarity", "dating", "places", "parent", "related", "note", "note_en", "note_ar", "retracted", "record", "added_places", "added_actors",
        "latitude", "longitude", "dataset_version", "export_filter", "attribution",
    };

    private readonly ReportReader _reports = new(file);

    /// <summary>Reads one event.</summary>
    /// <param name="fields">The document.</param>
    /// <param name="row">Where it stands.</param>
    /// <param name="where">Where it happened, as far as the file says it by other means than names, or null.</param>
    /// <param name="ownId">Its id where the document has none, or null.</param>
    /// <exception cref="RefusedRow">A field means nothing.</exception>
    public ImportedEvent Read(DocumentFields fields, int row, FoundPlace? where = null, string? ownId = null)
    {
        var id = fields.Has("id") || ownId is null ? Id(fields) : Id(fields, ownId);
        var reports = fields.Objects("reports").Select(ReportReader.Read).ToArray();
        var addedPlaces = fields.Objects("added_places").Select(Place).Concat(where?.Added ?? []).ToArray();
        var addedActors = fields.Objects("added_actors").Select(Actor).ToArray();
        var places = Places(fields, addedPlaces, where);
        var claims = fields.Objects("claims").Select(claim => Claim(claim, reports)).ToArray();
        if (claims.Length == 0)
        {
            (claims, reports) = ([_reports.OwnClaim(fields)], [_reports.Own]);
        }

        var period = Period(fields, "period_start", "period_end", "date_precision");
        var reported = new ReportedEvent
        {
            Id = id,
            Title = fields.Both("title") is { En.Length: > 0 } or { Ar.Length: > 0 } ? Titled(fields.Both("title")) : throw fields.Refuse("title_en", "the field is empty."),
            Summary = fields.Both("summary"),
            Kind = fields.Text("kind") is var kind && context.Codes.HasKind(kind) ? kind : throw fields.Refuse("kind", $"'{CsvRow.Shown(kind)}' is not a kind of the code list{NearestCode.Hint(kind, context.Codes.Kinds.Select(known => known.Code))}"),
            Status = fields.Code("status", ReportedStatus.Claimed),
            Salience = fields.Code("salience", Salience.Main),
            Clarity = fields.OneOf("event_clarity", "n", "1", "2", "n"),
            Period = period,
            Dating = fields.Object("dating") is { } dating
                ? new Dating(dating.OneOf("basis", "explicit", "explicit", "relative", "as_of_statement"), dating.Words("words"), dating.Both("reasoning"))
                : new Dating("explicit", null, BilingualText.Empty),
            PlacePrecision = fields.Code("place_precision", where?.Precision ?? Coarsest(places, addedPlaces)),
            Places = places,
            ProvinceIds = fields.Has("province_ids") ? Provinces(fields) : where?.Provinces ?? Settled(places, addedPlaces),
            Actors = [.. fields.Objects("actors").Select(actor => new EventActor(actor.Text("id"), Coded(actor, "role", "actor_roles", "mentioned"), actor.Words("words")))],
            Figures = [.. fields.Objects("figures").Select(Figure)],
            Claims = claims,
            Parent = fields.TextOrNull("parent") is { Length: > 0 } parent ? parent : null,
            Related = [.. fields.Objects("related").Select(link => new EventLink(link.Text("id"), link.OneOf("relation", "same_matter", "same_statement", "child_of", "follows", "same_matter", Core.Curation.Corrections.ReplacedBy)))],
            Note = fields.Both("note"),
            Retracted = fields.Flag("retracted"),
            Record = fields.Object("record") is { } record
                ? new SourceRecord(record.Text("format"), record.Flag("redistributable"), record.Members("fields"))
                : null,
        };
        if (id.StartsWith(AcledEvent.IdPrefix, StringComparison.Ordinal) && !reported.IsRestricted)
        {
            throw fields.Refuse("record", "an event of ACLED is not for redistribution, which its record has to say.");
        }

        return new ImportedEvent(row, reported, collection, reports, addedPlaces, addedActors);
    }

    /// <summary>A period of two days and a precision; the precision that the days suggest where none is given.</summary>
    internal static Period Period(DocumentFields fields, string startField, string endField, string precisionField)
    {
        // One date for the event may stand alone, and a month or a year ends by itself.
        var alone = fields.Has(startField) || fields.Has(endField) ? null : fields.Days("date");
        var (first, last) = (fields.Days(startField) ?? alone, fields.Days(endField) ?? alone);
        var (start, end) = (first?.First, last?.Last ?? (first is { } span && span.First != span.Last ? span.Last : null));
        if (start > end)
        {
            throw fields.Refuse(endField, $"the period ends ({end:yyyy-MM-dd}) before it starts ({start:yyyy-MM-dd}).");
        }

        var usual = start is not { } from || end is not { } to ? start is null && end is null ? DatePrecision.Unknown : DatePrecision.MultiYear
            : (to.DayNumber - from.DayNumber) switch
            {
                0 => DatePrecision.Day,
                < 6 => DatePrecision.Days,
                6 => DatePrecision.Week,
                < 31 => DatePrecision.Month,
                < 366 => DatePrecision.Year,
                _ => DatePrecision.MultiYear,
            };
        return new Period(start, end, fields.Code(precisionField, usual));
    }

    private static string Id(DocumentFields fields) => Id(fields, fields.Text("id"));

    private static string Id(DocumentFields fields, string given)
    {
        var id = given.Trim();
        return id.Length <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? id
            : throw fields.Refuse("id", $"'{CsvRow.Shown(id)}' is no id: letters a to z, digits, - and _ are, at most {LongestId} of them.");
    }

    // A title in one language only is shown in both.
    private static BilingualText Titled(BilingualText title) => title.En.Length > 0 ? title : title with { En = title.Ar };

    private EventPlace[] Places(DocumentFields fields, Place[] added, FoundPlace? where)
    {
        var places = fields.Has("places")
            ? fields.Objects("places").Select(place => new EventPlace(
                place.Text("id"), place.OneOf("role", "event", "event", "target_area", "mentioned", "foreign", "origin"), place.Flag("implicit"), place.Words("words"), place.TextOrNull("note"))).ToArray()
            : [.. fields.Texts("place_ids").Select(id => new EventPlace(id, "event", false, null, null))];
        if (places.FirstOrDefault(place => Known(place.PlaceId, added) is null) is { } unknown)
        {
            throw fields.Refuse(fields.Has("places") ? "places" : "place_ids", $"'{CsvRow.Shown(unknown.PlaceId)}' is not in the gazetteer.");
        }

        return places.Length == 0 && where?.Place is { } found ? [new EventPlace(found.Id, "event", false, null, null)] : places;
    }

    private Place? Known(string id, Place[] added) => context.Gazetteer.Find(id) ?? added.FirstOrDefault(place => place.Id == id);

    private PlacePrecision Coarsest(EventPlace[] places, Place[] added) => places.Where(place => place.IsWhere)
        .Select(place => Known(place.PlaceId, added)!.Precision).DefaultIfEmpty(PlacePrecision.Unknown).Max();

    private IReadOnlyList<string> Settled(EventPlace[] places, Place[] added) => [.. places.Where(place => place.IsWhere)
        .Select(place => Known(place.PlaceId, added)!).Select(place => place.Precision == PlacePrecision.Province ? place.Id : place.Province).OfType<string>().Distinct()];

    private IReadOnlyList<string> Provinces(DocumentFields fields)
    {
        var provinces = fields.Texts("province_ids");
        return provinces.FirstOrDefault(id => context.Gazetteer.Find(id) is not { Precision: PlacePrecision.Province }) is { } unknown
            ? throw fields.Refuse("province_ids", $"'{CsvRow.Shown(unknown)}' is not a governorate of the gazetteer.")
            : provinces;
    }

    private string Coded(DocumentFields fields, string field, string list, string usual) => fields.TextOrNull(field) is not { Length: > 0 } code ? usual
        : context.Codes.Find(list, code) is not null ? code : throw fields.Refuse(field, $"'{CsvRow.Shown(code)}' is not a code of the list {list}.");

    private Figure Figure(DocumentFields fields)
    {
        try
        {
            return new Figure(
                fields.Number("value"), fields.Number("low"), fields.Number("high"), Coded(fields, "unit", "figure_units", "persons"),
                Coded(fields, "qualifier", "figure_qualifiers", "exact"), fields.Both("of"), fields.Text("claimed_by"), fields.Words("words"));
        }
        catch (ArgumentException)
        {
            throw fields.Refuse("value", "the value lies outside its bounds, or the bounds cross.");
        }
    }

    private static Claim Claim(DocumentFields fields, Report[] reports)
    {
        var report = fields.Text("report_id");
        var quote = fields.Span(fields.TextOrNull("quote"), fields.Integer("quote_start"), fields.Integer("quote_end"), "quote");
        return quote is not null && reports.FirstOrDefault(each => each.Id == report) is { } printed && quote.End > printed.TextCodePoints
            ? throw fields.Refuse("quote_end", $"the words end at {quote.End}, beyond the report's {printed.TextCodePoints} code points.")
            : new Claim(
                fields.OneOf("field", "what", "what", "effect", "who", "where", "when"), fields.Both("value"), fields.Text("claimant"),
                fields.Code("mode", AttributionMode.Indirect), fields.Texts("relay"), report, quote);
    }

    private static Place Place(DocumentFields fields)
    {
        var id = Added(fields);
        var (lon, lat) = (fields.Number("lon"), fields.Number("lat"));
        return lon is { } longitude && lat is { } latitude && Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
            ? ImportedPlaces.Described(id, fields.Both("name"), new(longitude, latitude), Math.Clamp(fields.Number("radius_km") ?? 3, 0, 200), fields.TextOrNull("province"), fields.TextOrNull("source") ?? "")
            : throw fields.Refuse("lon", "a longitude and a latitude in degrees are expected.");
    }

    private static Actor Actor(DocumentFields fields) =>
        new(Added(fields), fields.Both("name"), [], fields.Text("kind"), null, [], fields.TextOrNull("note") ?? "");

    // What the shipped files describe is theirs to describe.
    private static string Added(DocumentFields fields) => Id(fields) is var id && id.StartsWith(EventDocument.ImportedPrefix, StringComparison.Ordinal)
        ? id
        : throw fields.Refuse("id", $"what a file adds has an id that begins with {EventDocument.ImportedPrefix}");
}
