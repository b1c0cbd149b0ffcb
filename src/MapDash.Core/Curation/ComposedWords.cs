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
    /// <param name="publisher">Who ran the report; null where it is published.</param>
    /// <param name="dataset">Names and codes.</param>
    public static ReportedEvent Fill(ReportedEvent reported, BilingualText? publisher, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(reported);
        return reported with
        {
            Title = Or(reported.Title, Title(reported, dataset)),
            Summary = Or(reported.Summary, Summary(reported, publisher, dataset)),
            Claims = [.. reported.Claims.Select(claim => claim with { Value = Or(claim.Value, Value(claim.Field, reported, dataset)) })],
            Figures = [.. reported.Figures.Select(figure => WithOf(figure, Or(figure.Of, Unit(figure, dataset))))],
        };
    }

    /// <summary>A published event without what was composed of its fields, so that a correction of a field composes it anew. What
    /// somebody has written stays, and so do the words of the other reports that tell it.</summary>
    public static ReportedEvent Uncomposed(ReportedEvent published, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(published);
        var (title, summary) = (Title(published, dataset), Summary(published, null, dataset));
        return published with
        {
            Title = Without(published.Title, title),
            Summary = Without(published.Summary, summary),
            Claims = [.. published.Claims.Select(claim =>
                claim.ReportId == published.Claims[0].ReportId ? claim with { Value = Without(claim.Value, Value(claim.Field, published, dataset)) } : claim)],
            Figures = [.. published.Figures.Select(figure => WithOf(figure, Without(figure.Of, Unit(figure, dataset))))],
        };
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

    /// <summary>A title that names what is claimed and where, else by whom.</summary>
    public static BilingualText Title(ReportedEvent reported, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(dataset);
        return Headline.Of(reported, dataset).Title;
    }

    /// <summary>A summary that names the speaker first.</summary>
    /// <param name="reported">The event.</param>
    /// <param name="publisher">Who ran the report; null where it is published.</param>
    /// <param name="dataset">Names and codes.</param>
    public static BilingualText Summary(ReportedEvent reported, BilingualText? publisher, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(dataset);
        var matter = Headline.Of(reported, dataset).Matter;
        var claim = reported.Claims.FirstOrDefault(each => each.Field == "what") ?? (reported.Claims is [var first, ..] ? first : null);
        var speaker = claim is { Mode: not AttributionMode.Narrator } ? dataset.Actors.Find(claim.Claimant)?.Name : null;
        var outlet = publisher ?? (claim is null ? null : dataset.FindReport(claim.ReportId)?.Publisher);
        var carrier = outlet is { En.Length: > 0 } or { Ar.Length: > 0 } ? outlet : null;
        var figures = reported.Figures.Select(figure => FigureWords.Of(figure, dataset)).OfType<BilingualText>().Distinct().ToArray();
        var (en, ar) = (speaker, carrier) switch
        {
            ({ } who, { } by) => ($"According to {who.En}, as carried by {by.In("en")}", $"بحسب {who.In("ar")}، نقلاً عن {by.In("ar")}"),
            ({ } who, null) => ($"According to {who.En}", $"بحسب {who.In("ar")}"),
            (null, { } by) => ($"According to {by.In("en")}, which names no speaker", $"بحسب {by.In("ar")}، من دون تسمية مصدر"),
            _ => ("According to the outlet, which names no speaker", "بحسب جهة النشر، من دون تسمية مصدر"),
        };
        return new BilingualText(
            $"{en}: {matter.En}." + (figures.Length == 0 ? "" : $" Figures as claimed: {string.Join("; ", figures.Select(figure => figure.En))}."),
            $"{ar}: {matter.Ar}." + (figures.Length == 0 ? "" : $" الأرقام كما وردت: {string.Join("؛ ", figures.Select(figure => figure.Ar))}."));
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

    private static BilingualText? Places(ReportedEvent reported, Dataset dataset)
    {
        var names = reported.Places.Where(place => place.IsWhere).Select(place => dataset.Gazetteer.Find(place.PlaceId)?.Name).OfType<BilingualText>().Distinct().ToArray();
        return names.Length == 0 ? null : new BilingualText(
            string.Join(", ", names.Take(MostPlaces).Select(name => name.En)) + (names.Length > MostPlaces ? " …" : ""),
            string.Join("، ", names.Take(MostPlaces).Select(name => name.In("ar"))) + (names.Length > MostPlaces ? " …" : ""));
    }

    private static BilingualText Unit(Figure figure, Dataset dataset) => dataset.Codes.Find("figure_units", figure.Unit)?.Label ?? BilingualText.Empty;

    private static Figure WithOf(Figure figure, BilingualText of) =>
        new(figure.Value, figure.Low, figure.High, figure.Unit, figure.Qualifier, of, figure.ClaimedBy, figure.Words);

    private static BilingualText Or(BilingualText own, BilingualText composed) => new(
        own.En.Trim() is { Length: > 0 } en ? en : composed.En,
        own.Ar.Trim() is { Length: > 0 } ar ? ar : composed.Ar);

    // Language by language: a curator may have written only one.
    private static BilingualText Without(BilingualText words, BilingualText composed) => new(
        words.En == composed.En ? "" : words.En,
        words.Ar == composed.Ar ? "" : words.Ar);
}
