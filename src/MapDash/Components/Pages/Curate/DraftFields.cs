using System.Globalization;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;

namespace MapDash.Components.Pages.Curate;

/// <summary>
/// The fields that are typed, by the names under which the browser keeps what is not yet acknowledged: <c>headline_en</c> of the
/// article, <c>title_ar 3</c> of card 3. Pure.
/// </summary>
internal static class DraftFields
{
    /// <summary>The submission with what was typed. A name that is none changes nothing: it comes from the browser.</summary>
    /// <exception cref="CurationException">It is not in work, or the text is too long.</exception>
    public static Submission Apply(Submission submission, string field, string text)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(field);
        var typed = Clean(text ?? "").Trim();
        var parts = field.Split(' ', 2);
        if (parts.Length == 2)
        {
            return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && submission.Find(number) is not null
                ? submission.Change(number, card => OfCard(card, parts[0], typed))
                : submission;
        }

        return submission.Report is null ? field == "remark" ? submission.Explain(typed) : submission
            : submission.Describe(report => OfReport(report, field, typed));
    }

    /// <summary>A text without what no reader sees: controls, and the marks that turn the direction of all that follows.</summary>
    public static string Clean(string text) => string.Concat(text.Where(letter =>
        letter is '\n' || (!char.IsControl(letter) && letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))));

    /// <summary>Words of the article between two code points.</summary>
    public static TextSpan? Words(string text, int start, int end)
    {
        var runes = text.EnumerateRunes().ToArray();
        return start >= 0 && end <= runes.Length && start < end
            ? new TextSpan(string.Concat(runes[start..end].Select(rune => rune.ToString())), start, end)
            : null;
    }

    private static Card OfCard(Card card, string field, string text) => field switch
    {
        "title_en" => card.Event.Title.En == text ? card : card.Set("title", reported => reported with { Title = reported.Title with { En = text } }),
        "title_ar" => card.Event.Title.Ar == text ? card : card.Set("title", reported => reported with { Title = reported.Title with { Ar = text } }),
        "summary_en" => card.Event.Summary.En == text ? card : card.Set("summary", reported => reported with { Summary = reported.Summary with { En = text } }),
        "summary_ar" => card.Event.Summary.Ar == text ? card : card.Set("summary", reported => reported with { Summary = reported.Summary with { Ar = text } }),
        _ => card,
    };

    private static Report OfReport(Report report, string field, string text) => field switch
    {
        "url" => report with { Url = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null },
        "publisher_en" => report with { Publisher = report.Publisher with { En = text }, PublisherKnown = "stated" },
        "publisher_ar" => report with { Publisher = report.Publisher with { Ar = text }, PublisherKnown = "stated" },
        "headline_en" => report with { Title = report.Title with { En = text } },
        "headline_ar" => report with { Title = report.Title with { Ar = text } },
        "article_summary_en" => report with { Summary = report.Summary with { En = text } },
        "article_summary_ar" => report with { Summary = report.Summary with { Ar = text } },
        _ => report,
    };
}
