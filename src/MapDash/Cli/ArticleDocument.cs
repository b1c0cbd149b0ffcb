using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Reading;
using MapDash.Reading.Drafts;

namespace MapDash.Cli;

/// <summary>An article and its draft events as JSON. Dates are ISO days, offsets code points with the end exclusive.</summary>
internal static class ArticleDocument
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int MaxLetters = 1_000_000;

    /// <summary>The article of an entry, or what is wrong with it: field and reason.</summary>
    public static (Article? Article, string? Problem) Read(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            return (null, "it is no object.");
        }

        if (Text(entry, "doc_id") is not { Length: > 0 } id)
        {
            return (null, "doc_id: missing or no text.");
        }

        if (Text(entry, "text") is not { } text)
        {
            return (null, "text: missing or no text.");
        }

        if (text.Length > MaxLetters)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"text: {text.Length:N0} characters; no article is longer than {MaxLetters:N0}."));
        }

        if (!entry.TryGetProperty("published", out var published) || published.ValueKind != JsonValueKind.Object)
        {
            return (null, "published: missing; relative dates are counted from it.");
        }

        var start = Text(published, "date_start");
        var end = Text(published, "date_end") ?? start;
        return !TryDay(start, out var first) ? (null, $"published.date_start: '{start}' is not a date such as 2020-05-19.")
            : !TryDay(end, out var last) ? (null, $"published.date_end: '{end}' is not a date such as 2020-05-19.")
            : last < first ? (null, $"published: it ends ({end}) before it starts ({start}).")
            : (new Article(id, text, first, last), null);
    }

    /// <summary>
    /// The draft events as JSON on one line. <c>places</c> are ids of the code book, by which readings are compared;
    /// <c>place_ids</c> are as exact as the gazetteer has them.
    /// </summary>
    public static string Write(string id, IReadOnlyList<DraftEvent> events, Gazetteer gazetteer) =>
        new JsonObject { ["doc_id"] = id, ["events"] = new JsonArray([.. events.Select(draft => Event(draft, gazetteer))]) }.ToJsonString(Json);

    private static JsonObject Event(DraftEvent draft, Gazetteer gazetteer) => new()
    {
        ["kind"] = draft.Kind.Value,
        ["status"] = CodeName.Of(draft.Status.Value),
        ["salience"] = draft.IsBackground ? "background" : "main",
        ["places"] = Ids(draft.Places.Select(place => gazetteer.Coded(place.Value)).Distinct(StringComparer.Ordinal)),
        ["place_ids"] = Ids(draft.Places.Select(place => place.Value)),
        ["date_start"] = Day(draft.Period?.Value.Start),
        ["date_end"] = Day(draft.Period?.Value.End),
        ["date_precision"] = draft.Period is { } period ? CodeName.Of(period.Value.Precision) : null,
        ["actors"] = Ids(draft.Actors.Select(actor => actor.Value.Id)),
        ["figures"] = new JsonArray([.. draft.Figures.Where(figure => figure.Value.Value is not null).Select(figure => Figure(figure.Value))]),
        ["vague_figures"] = new JsonArray([.. draft.Figures.Where(figure => figure.Value.Value is null).Select(figure => Figure(figure.Value))]),
        ["claimant"] = draft.Claimant,
        ["mode"] = CodeName.Of(draft.Mode),
        ["span"] = Span(draft.Evidence[0].Start, draft.Evidence[^1].End),
        ["spans"] = new JsonArray([.. draft.Evidence.Select(part => Span(part.Start, part.End))]),
        ["suggestions"] = new JsonArray([.. Suggestions(draft)]),
    };

    private static IEnumerable<JsonNode> Suggestions(DraftEvent draft)
    {
        yield return Suggestion("kind", draft.Kind, draft.Kind.Value);
        yield return Suggestion("status", draft.Status, CodeName.Of(draft.Status.Value));
        if (draft.Period is { } period)
        {
            yield return Suggestion("period", period, $"{Day(period.Value.Start)}/{Day(period.Value.End)}");
        }

        foreach (var place in draft.Places)
        {
            yield return Suggestion("place", place, place.Value);
        }

        foreach (var actor in draft.Actors)
        {
            yield return Suggestion("actor", actor, $"{actor.Value.Id} {actor.Value.Role}");
        }

        foreach (var figure in draft.Figures)
        {
            yield return Suggestion("figure", figure, string.Create(CultureInfo.InvariantCulture, $"{figure.Value.Value} {figure.Value.Unit} {figure.Value.Qualifier}").Trim());
        }
    }

    private static JsonObject Suggestion<T>(string field, Suggestion<T> suggestion, string value) => new()
    {
        ["field"] = field,
        ["value"] = value,
        ["text"] = suggestion.Evidence?.Text,
        ["span"] = suggestion.Evidence is { } words ? Span(words.Start, words.End) : null,
        ["confidence"] = suggestion.Confidence,
        ["rule"] = suggestion.Rule,
    };

    private static JsonObject Figure(DraftFigure figure) =>
        new() { ["value"] = figure.Value, ["low"] = figure.Low, ["high"] = figure.High, ["unit"] = figure.Unit, ["qualifier"] = figure.Qualifier };

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)id)]);

    private static JsonArray Span(int start, int end) => new(start, end);

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement entry, string field) =>
        entry.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
