using System.Globalization;
using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>
/// How long a text on the desk may be. What is published are headlines and summaries of our own: a longer one would be an article.
/// What stood there before, in an imported event for example, may be longer and stays. Pure.
/// </summary>
public static class TextLimits
{
    /// <summary>Letters of an article, as code points.</summary>
    public const int LongestArticle = 200_000;

    /// <summary>Headline of an article, in each language.</summary>
    public const int LongestHeadline = 200;

    /// <summary>Title of an event, in each language.</summary>
    public const int LongestTitle = 160;

    /// <summary>Summary of an article, in each language.</summary>
    public const int LongestReportSummary = 1500;

    /// <summary>Summary of an event, in each language; so are a note and the reasoning of a date.</summary>
    public const int LongestSummary = 1200;

    /// <summary>Name of a publisher, in each language.</summary>
    public const int LongestPublisher = 120;

    /// <summary>Address of an article.</summary>
    public const int LongestUrl = 1000;

    /// <summary>Why something is corrected or sent back; so are what a claim says and the note of a place.</summary>
    public const int LongestReason = 500;

    /// <summary>Refuses an article that is too long.</summary>
    /// <exception cref="CurationException">It is.</exception>
    public static void RequireArticle(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsTooLong(text))
        {
            throw TooLong(LongestArticle);
        }
    }

    /// <summary>Whether an article has more letters than the desk takes.</summary>
    public static bool IsTooLong(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > LongestArticle && text.EnumerateRunes().Skip(LongestArticle).Any();
    }

    /// <summary>Refuses a reason that is too long.</summary>
    /// <exception cref="CurationException">It is.</exception>
    public static void RequireReason(string reason) => Require([], [(reason, LongestReason)]);

    /// <summary>Refuses what is too long in the head of an article and was not there before.</summary>
    /// <exception cref="CurationException">Something is.</exception>
    public static void Require(Report? before, Report after) => Require(before is null ? [] : Texts(before), Texts(after));

    /// <summary>Refuses what is too long in an event and was not there before.</summary>
    /// <exception cref="CurationException">Something is.</exception>
    public static void Require(ReportedEvent? before, ReportedEvent after) => Require(before is null ? [] : Texts(before), Texts(after));

    private static void Require(IEnumerable<(string Text, int Longest)> before, IEnumerable<(string Text, int Longest)> after)
    {
        var kept = before.Select(each => each.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, longest) in after.Where(each => each.Text.Length > each.Longest && !kept.Contains(each.Text)))
        {
            throw TooLong(longest);
        }
    }

    private static CurationException TooLong(int longest) => new(CurationFault.TooLong, longest.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<(string Text, int Longest)> Texts(Report report) =>
    [
        .. Both(report.Publisher, LongestPublisher),
        .. Both(report.PublisherBasis, LongestReason),
        .. Both(report.Title, LongestHeadline),
        .. Both(report.Summary, LongestReportSummary),
        .. Both(report.PublishedReasoning, LongestReason),
        (report.Url ?? "", LongestUrl),
    ];

    private static IEnumerable<(string Text, int Longest)> Texts(ReportedEvent reported) =>
    [
        .. Both(reported.Title, LongestTitle),
        .. Both(reported.Summary, LongestSummary),
        .. Both(reported.Note, LongestSummary),
        .. Both(reported.Dating.Reasoning, LongestSummary),
        .. reported.Claims.SelectMany(claim => Both(claim.Value, LongestReason)),
        .. reported.Figures.SelectMany(figure => Both(figure.Of, LongestTitle)),
        .. reported.Places.Select(place => (place.Note ?? "", LongestReason)),
    ];

    private static IEnumerable<(string Text, int Longest)> Both(BilingualText text, int longest) => [(text.En, longest), (text.Ar, longest)];
}
