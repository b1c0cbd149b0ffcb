using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Time;

namespace MapDash.Data.Exchange;

/// <summary>
/// Reads a curated report (schema mapdash-curated/1.0). Strict: an unknown or missing field, a wrong type, a code or id
/// that is not registered, and words whose length does not fit their offsets are refused with file, event and field.
/// Stateless and safe on any thread.
/// </summary>
public static class CuratedReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="context">What it may refer to.</param>
    /// <exception cref="ExchangeException">The file does not hold to its schema.</exception>
    public static CuratedFile Read(ReadOnlyMemory<byte> bytes, string name, CuratedContext context)
    {
        var root = JsonFile.Parse(bytes, name);
        root.OneOf("schema", "mapdash-curated/1.0");
        root.Skip("about");
        var report = ReadReport(root.Object("report"), context);
        var events = root.Objects("events").Select(fields => CuratedEventReader.Read(fields, report, context)).ToArray();
        root.Done();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reported in events.Where(reported => !ids.Add(reported.Id)))
        {
            throw new ExchangeException(name, $"event {reported.Id}", "id", "this id stands twice.");
        }

        return new CuratedFile(report, events);
    }

    /// <summary>Refuses a parent or relation that leads to no event of the files together, and parents in a circle.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="parents">Every event of the files together, with its parent.</param>
    /// <exception cref="ExchangeException">A link leads nowhere, or an event belongs to itself.</exception>
    internal static void CheckLinks(string name, CuratedFile file, IReadOnlyDictionary<string, string?> parents)
    {
        foreach (var reported in file.Events)
        {
            foreach (var (field, target) in reported.Related.Select(link => ("related", link.EventId))
                .Concat(reported.Parent is null ? [] : [("parent", reported.Parent)]))
            {
                if (!parents.ContainsKey(target) || target == reported.Id)
                {
                    throw new ExchangeException(name, $"event {reported.Id}", field, $"'{target}' is no other event of the curated files.");
                }
            }

            var above = new List<string> { reported.Id };
            while (parents.GetValueOrDefault(above[^1]) is { } parent && !above.Contains(parent))
            {
                above.Add(parent);
            }

            if (parents.GetValueOrDefault(above[^1]) == reported.Id)
            {
                throw new ExchangeException(name, $"event {reported.Id}", "parent",
                    $"the parents lead in a circle: {string.Join(" → ", above.Append(reported.Id))}.");
            }
        }
    }

    private static Report ReadReport(JsonFields fields, CuratedContext context)
    {
        var id = fields.Text("id");
        fields.IsItem($"report {id}");
        if (id.Contains('.', StringComparison.Ordinal))
        {
            throw fields.Refuse("id", "an id must not hold a dot.");
        }

        var publisher = fields.TextOrNull("publisher");
        if (publisher is not null && context.Actors.Find(publisher) is null)
        {
            throw fields.Refuse("publisher", $"'{publisher}' is not in the actor register.");
        }

        var published = fields.Object("published");
        var text = fields.Object("text");
        var report = new Report
        {
            Id = id,
            PublisherId = publisher,
            Publisher = fields.Both("publisher_name"),
            PublisherKnown = fields.OneOf("publisher_known", "stated", "inferred", "unknown"),
            PublisherBasis = fields.BothOrEmpty("publisher_basis"),
            Language = fields.Text("language"),
            Title = fields.Both("title"),
            Summary = fields.Both("summary"),
            Url = Address(fields, "url"),
            Published = ReadPeriod(published),
            PublishedKnown = published.OneOf("known", "stated", "inferred"),
            PublishedReasoning = published.BothOrEmpty("reasoning"),
            PublishedEvidence = [.. published.Objects("evidence").Select(Evidence)],
            TextCodePoints = text.Integer("code_points"),
            TextSha256 = text.Text("sha256"),
            Relays = Known(fields, "relays", context),
        };
        text.Skip("note_en");
        text.Done();
        published.Done();
        fields.Done();
        return report.TextCodePoints > 0 && report.TextSha256.Length == 64 && report.TextSha256.All(char.IsAsciiHexDigitLower)
            ? report
            : throw text.Refuse("sha256", "the text's length must be above 0 and its checksum 64 lower-case hex digits.");
    }

    internal static Period ReadPeriod(JsonFields fields)
    {
        var (start, end, precision) = (fields.DayOrNull("start"), fields.DayOrNull("end"), fields.Code<DatePrecision>("precision"));
        return start > end
            ? throw fields.Refuse("end", $"the period ends ({end:O}) before it starts ({start:O}).")
            : new Period(start, end, precision);
    }

    internal static IReadOnlyList<string> Known(JsonFields fields, string field, CuratedContext context)
    {
        var actors = fields.Texts(field);
        return actors.FirstOrDefault(actor => context.Actors.Find(actor) is null) is { } unknown
            ? throw fields.Refuse(field, $"'{unknown}' is not in the actor register.")
            : actors;
    }

    private static DatingEvidence Evidence(JsonFields fields)
    {
        var evidence = new DatingEvidence(fields.Text("fact_en"), Address(fields, "url") ?? throw fields.Refuse("url", "an address is expected."));
        fields.Done();
        return evidence;
    }

    private static string? Address(JsonFields fields, string field)
    {
        var text = fields.TextOrNull(field);
        return text is null || (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https"))
            ? text
            : throw fields.Refuse(field, $"'{text}' is not an http or https address.");
    }
}
