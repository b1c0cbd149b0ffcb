using System.Text;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;

namespace MapDash.Data.Exchange;

/// <summary>Reads one event of a curated file.</summary>
internal static class CuratedEventReader
{
    public static ReportedEvent Read(JsonFields fields, Report report, CuratedContext context)
    {
        var id = fields.Text("id");
        fields.IsItem($"event {id}");
        if (id.Contains('.', StringComparison.Ordinal))
        {
            throw fields.Refuse("id", "an id must not hold a dot.");
        }

        foreach (var code in fields.Texts("kind_alt"))
        {
            KnownKind(fields, "kind_alt", code, context);
        }

        fields.Texts("differs_from_gold");
        var period = fields.Object("period");
        var reported = new ReportedEvent
        {
            Id = id,
            Title = fields.Both("title"),
            Summary = fields.Both("summary"),
            Kind = KnownKind(fields, "kind", fields.Text("kind"), context),
            Status = fields.Code<ReportedStatus>("status"),
            Salience = fields.Code<Salience>("salience"),
            Clarity = fields.OneOf("event_clarity", "1", "2", "n"),
            Period = CuratedReader.ReadPeriod(period),
            Dating = new Dating(
                period.OneOf("basis", "explicit", "relative", "as_of_statement"),
                WordsOrNull(period, report),
                period.BothOrEmpty("reasoning")),
            PlacePrecision = fields.Code<PlacePrecision>("place_precision"),
            Places = [.. fields.Objects("places").Select(place => ReadPlace(place, report, context))],
            ProvinceIds = Provinces(fields, context),
            Actors = [.. fields.Objects("actors").Select(actor => ReadActor(actor, report, context))],
            Figures = [.. fields.Objects("figures").Select(figure => ReadFigure(figure, report, context))],
            Claims = [.. fields.Objects("claims").Select(claim => ReadClaim(claim, report, context))],
            Parent = fields.TextOrNull("parent"),
            Related = [.. fields.Objects("related").Select(ReadLink)],
            Note = fields.BothOrEmpty("note"),
        };
        period.Done();
        fields.Done();
        return reported.Claims.Count > 0 ? reported : throw fields.Refuse("claims", "an event needs at least one claim.");
    }

    private static EventPlace ReadPlace(JsonFields fields, Report report, CuratedContext context)
    {
        var id = fields.Text("id");
        if (context.Gazetteer.Find(id) is null)
        {
            throw fields.Refuse("id", $"'{id}' is not in the gazetteer.");
        }

        var place = new EventPlace(
            id,
            fields.OneOf("role", "event", "target_area", "mentioned", "foreign", "origin"),
            fields.Flag("implicit"),
            WordsOrNull(fields, report),
            fields.TextOrNull("note_en"));
        fields.Done();
        return place;
    }

    private static EventActor ReadActor(JsonFields fields, Report report, CuratedContext context)
    {
        var actor = new EventActor(
            KnownActor(fields, "id", context),
            Coded(fields, "role", "actor_roles", context),
            WordsOrNull(fields, report));
        fields.Done();
        return actor;
    }

    private static Figure ReadFigure(JsonFields fields, Report report, CuratedContext context)
    {
        var (value, low, high) = (fields.NumberOrNull("value"), fields.NumberOrNull("low"), fields.NumberOrNull("high"));
        try
        {
            var figure = new Figure(
                value,
                low,
                high,
                Coded(fields, "unit", "figure_units", context),
                Coded(fields, "qualifier", "figure_qualifiers", context),
                fields.Both("of"),
                KnownActor(fields, "claimed_by", context),
                WordsOrNull(fields, report));
            fields.Done();
            return figure;
        }
        catch (ArgumentException)
        {
            throw fields.Refuse("value", "the value lies outside its bounds, or the bounds cross.");
        }
    }

    private static Claim ReadClaim(JsonFields fields, Report report, CuratedContext context)
    {
        var claim = new Claim(
            fields.OneOf("field", "what", "effect", "who", "where", "when"),
            fields.Both("value"),
            KnownActor(fields, "claimant", context),
            fields.Code<AttributionMode>("mode"),
            CuratedReader.Known(fields, "relay", context),
            report.Id,
            Span(fields, "quote", fields.Text("quote"), fields.Integer("quote_start"), fields.Integer("quote_end"), report));
        fields.Done();
        return claim;
    }

    private static EventLink ReadLink(JsonFields fields)
    {
        var link = new EventLink(
            fields.Text("id"),
            fields.OneOf("relation", "same_statement", "child_of", "follows", "same_matter"));
        fields.Done();
        return link;
    }

    private static TextSpan? WordsOrNull(JsonFields fields, Report report)
    {
        if (fields.ObjectOrNull("words") is not { } words)
        {
            return null;
        }

        var span = Span(words, "text", words.Text("text"), words.Integer("start"), words.Integer("end"), report);
        words.Done();
        return span;
    }

    private static TextSpan Span(JsonFields fields, string field, string text, int start, int end, Report report)
    {
        var length = text.EnumerateRunes().Count();
        return start < 0 || end > report.TextCodePoints
            ? throw fields.Refuse(field, $"the words stand at {start} to {end}, outside the report's {report.TextCodePoints} code points.")
            : end - start != length
            ? throw fields.Refuse(field, $"the words are {length} code points long, but stand at {start} to {end} ({end - start}).")
            : new TextSpan(text, start, end);
    }

    private static IReadOnlyList<string> Provinces(JsonFields fields, CuratedContext context)
    {
        var provinces = fields.Texts("province_ids");
        return provinces.FirstOrDefault(id => context.Gazetteer.Find(id) is not { Precision: PlacePrecision.Province }) is { } unknown
            ? throw fields.Refuse("province_ids", $"'{unknown}' is not a governorate of the gazetteer.")
            : provinces;
    }

    private static string KnownKind(JsonFields fields, string field, string code, CuratedContext context) =>
        context.Codes.HasKind(code) ? code : throw fields.Refuse(field, $"'{code}' is not a kind of the code list.");

    private static string KnownActor(JsonFields fields, string field, CuratedContext context)
    {
        var id = fields.Text(field);
        return context.Actors.Find(id) is null ? throw fields.Refuse(field, $"'{id}' is not in the actor register.") : id;
    }

    private static string Coded(JsonFields fields, string field, string list, CuratedContext context)
    {
        var code = fields.Text(field);
        return context.Codes.Find(list, code) is null ? throw fields.Refuse(field, $"'{code}' is not a code of the list {list}.") : code;
    }
}
