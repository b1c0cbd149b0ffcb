using System.Globalization;
using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>
/// Title and summary of an event out of its own fields, for a curator who writes none: neutral, attributed, in both languages.
/// What the claimant said is named as said, and what is not stated is left out rather than filled. Pure.
/// </summary>
public static class ComposedWords
{
    private const int MostPlaces = 3;

    /// <summary>The event with a title, a summary and the values of claims and figures where it has none.</summary>
    /// <param name="reported">The event.</param>
    /// <param name="publisher">Who ran the report; null for a correction.</param>
    /// <param name="dataset">Names and codes.</param>
    public static ReportedEvent Fill(ReportedEvent reported, BilingualText? publisher, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(reported);
        return reported with
        {
            Title = Or(reported.Title, Title(reported, dataset)),
            Summary = Or(reported.Summary, Summary(reported, publisher, dataset)),
            Claims = [.. reported.Claims.Select(claim => claim with { Value = Or(claim.Value, Value(claim.Field, reported, dataset)) })],
            Figures = [.. reported.Figures.Select(figure => new Figure(
                figure.Value, figure.Low, figure.High, figure.Unit, figure.Qualifier,
                Or(figure.Of, dataset.Codes.Find("figure_units", figure.Unit)?.Label ?? BilingualText.Empty), figure.ClaimedBy, figure.Words))],
        };
    }

    // What a claim says of its field, as the event has it.
    private static BilingualText Value(string field, ReportedEvent reported, Dataset dataset) => field switch
    {
        "where" => Places(reported, dataset) ?? BilingualText.Empty,
        "when" => Days(reported.Period),
        "what" => dataset.Codes.Kind(reported.Kind).Label,
        _ => BilingualText.Empty,
    };

    private static BilingualText Days(Time.Period period)
    {
        var (from, to) = (period.Start?.ToString("O", CultureInfo.InvariantCulture) ?? "…", period.End?.ToString("O", CultureInfo.InvariantCulture) ?? "…");
        return from == to ? new BilingualText(from, from) : new BilingualText($"{from} – {to}", $"{from} – {to}");
    }

    /// <summary>The head of an article with a publisher and a headline in both languages: where a curator has given one, the other names
    /// the report by who ran it and when.</summary>
    public static Report Fill(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var publisher = new BilingualText(
            report.Publisher.En is { Length: > 0 } en ? en : report.Publisher.Ar,
            report.Publisher.Ar is { Length: > 0 } ar ? ar : report.Publisher.En);
        var days = Days(report.Published);
        return report with
        {
            Publisher = publisher,
            Title = Or(report.Title, new BilingualText($"Report of {publisher.En}, {days.En}", $"تقرير {publisher.Ar}، {days.Ar}")),
        };
    }

    /// <summary>A title.</summary>
    public static BilingualText Title(ReportedEvent reported, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(dataset);
        var kind = dataset.Codes.Kind(reported.Kind).Label;
        var (en, ar) = reported.Status switch
        {
            ReportedStatus.Ongoing => ("Reported as under way", "مستمر وفق ما قيل"),
            ReportedStatus.AnnouncedPlan => ("Announced as planned", "خطة معلنة"),
            ReportedStatus.Denied => ("Denied", "نفي"),
            ReportedStatus.Assessed => ("Judged by the speaker", "تقدير القائل"),
            _ => ("Reported", "وفق ما قيل"),
        };
        var places = Places(reported, dataset);
        return new BilingualText(
            $"{en}: {char.ToLower(kind.En[0], CultureInfo.InvariantCulture)}{kind.En[1..]}{(places is null ? "" : $", {places.En}")}",
            $"{ar}: {kind.Ar}{(places is null ? "" : $"، {places.Ar}")}");
    }

    /// <summary>A summary that names the speaker first.</summary>
    public static BilingualText Summary(ReportedEvent reported, BilingualText? publisher, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(dataset);
        var title = Title(reported, dataset);
        var claim = reported.Claims.FirstOrDefault(each => each.Field == "what") ?? (reported.Claims is [var first, ..] ? first : null);
        var speaker = claim is { Mode: not AttributionMode.Narrator } ? dataset.Actors.Find(claim.Claimant)?.Name : null;
        var figures = reported.Figures.Select(figure => Figure(figure, dataset)).ToArray();
        var carried = publisher is { En.Length: > 0 } or { Ar.Length: > 0 };
        return new BilingualText(
            (speaker is null ? "In the outlet's own voice" : $"According to {speaker.En}") +
                (carried ? speaker is null ? $" ({publisher!.In("en")})" : $", as carried by {publisher!.In("en")}" : "") +
                $". {title.En}." + (figures.Length == 0 ? "" : $" Figures as claimed: {string.Join("; ", figures.Select(figure => figure.En))}."),
            (speaker is null ? "بصوت الصحيفة" : $"بحسب {speaker.In("ar")}") +
                (carried ? speaker is null ? $" ({publisher!.In("ar")})" : $"، كما نقلت {publisher!.In("ar")}" : "") +
                $". {title.Ar}." + (figures.Length == 0 ? "" : $" الأرقام كما قيلت: {string.Join("؛ ", figures.Select(figure => figure.Ar))}."));
    }

    private static BilingualText? Places(ReportedEvent reported, Dataset dataset)
    {
        var names = reported.Places.Where(place => place.IsWhere).Select(place => dataset.Gazetteer.Find(place.PlaceId)?.Name).OfType<BilingualText>().Distinct().ToArray();
        return names.Length == 0 ? null : new BilingualText(
            string.Join(", ", names.Take(MostPlaces).Select(name => name.En)) + (names.Length > MostPlaces ? " …" : ""),
            string.Join("، ", names.Take(MostPlaces).Select(name => name.In("ar"))) + (names.Length > MostPlaces ? " …" : ""));
    }

    private static BilingualText Figure(Figure figure, Dataset dataset)
    {
        var unit = dataset.Codes.Find("figure_units", figure.Unit)?.Label ?? new BilingualText(figure.Unit, figure.Unit);
        var number = (figure.Value, figure.Low, figure.High) switch
        {
            ({ } value, _, _) => value.ToString("#,0.##", CultureInfo.InvariantCulture),
            (null, { } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low:#,0.##}–{high:#,0.##}"),
            _ => null,
        };
        var qualifier = figure.Qualifier is "exact" or "vague" or "range" ? null : dataset.Codes.Find("figure_qualifiers", figure.Qualifier)?.Label;
        return number is null || figure.Qualifier == "vague"
            ? new BilingualText($"{unit.En}, no number given", $"{unit.Ar}، بلا رقم")
            : new BilingualText($"{(qualifier is null ? "" : qualifier.En + " ")}{number} {unit.En}", $"{(qualifier is null ? "" : qualifier.Ar + " ")}{number} {unit.Ar}");
    }

    private static BilingualText Or(BilingualText own, BilingualText composed) => new(
        own.En.Trim() is { Length: > 0 } en ? en : composed.En,
        own.Ar.Trim() is { Length: > 0 } ar ? ar : composed.Ar);
}
