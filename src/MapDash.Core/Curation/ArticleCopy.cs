using MapDash.Core.Events;
using MapDash.Core.Text;

namespace MapDash.Core.Curation;

/// <summary>An article that is there already, in whole or nearly. Immutable.</summary>
/// <param name="Id">Id of the submission or the report.</param>
/// <param name="Share">How much of the shorter of the two stands in the other, 0 to 1; 1 for the very text.</param>
/// <param name="Published">Whether it is a published report.</param>
public sealed record ArticleCopy(string Id, double Share, bool Published)
{
    /// <summary>From here on it is told: lines left out and a number changed still make a copy.</summary>
    public const double Threshold = 0.6;

    // Five words in a row are hardly ever the same by chance.
    private const int Row = 5;
    private const int FewestQuotes = 3;

    /// <summary>Whether it is the very text.</summary>
    public bool IsSame => Share >= 1;

    /// <summary>The article that a text is most a copy of, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Texts that are kept, by id.</param>
    /// <param name="dataset">What is published; of reports whose text is not kept, their quotations are looked for.</param>
    public static ArticleCopy? Find(string text, IEnumerable<(string Id, string Text)> known, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(dataset);
        if (Submission.KnownAs(text, dataset.Reports) is { } same)
        {
            return new ArticleCopy(same.Id, 1, true);
        }

        var words = Words(text);
        var rows = Rows(words);
        var kept = known.ToArray();
        var likeTexts = kept.Select(other => new ArticleCopy(other.Id, other.Text == text ? 1 : Overlap(rows, Rows(Words(other.Text))), dataset.FindReport(other.Id) is not null));
        var likeQuotes = Quotes(dataset, kept.Select(other => other.Id).ToHashSet(StringComparer.Ordinal))
            .Select(report => new ArticleCopy(report.Key, Math.Min(0.99, report.Average(quote => Overlap(rows, Rows(Words(quote))) >= 0.7 ? 1.0 : 0)), true));
        return likeTexts.Concat(likeQuotes).Where(copy => copy.Share >= Threshold).OrderByDescending(copy => copy.Share).ThenBy(copy => copy.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>How much of the shorter of two texts stands in the other, by rows of five words, however they are spelt; 0 to 1, and
    /// less than 1 unless all of it does.</summary>
    public static double LikenessOf(string one, string other) => Overlap(Rows(Words(one)), Rows(Words(other)));

    private static double Overlap(HashSet<string> one, HashSet<string> other)
    {
        var (shorter, longer) = one.Count <= other.Count ? (one, other) : (other, one);
        return shorter.Count == 0 ? 0 : Math.Min(0.99, (double)shorter.Count(longer.Contains) / shorter.Count);
    }

    // Quotations of fewer words than a row say nothing.
    private static IEnumerable<IGrouping<string, string>> Quotes(Dataset dataset, HashSet<string> kept) => dataset.Events
        .SelectMany(reported => reported.Claims)
        .Where(claim => claim.Quote is not null && !kept.Contains(claim.ReportId))
        .Select(claim => (claim.ReportId, claim.Quote!.Text)).Distinct()
        .Where(quote => Words(quote.Text).Length >= Row + 1)
        .GroupBy(quote => quote.ReportId, quote => quote.Text)
        .Where(report => report.Count() >= FewestQuotes);

    private static string[] Words(string text) => [.. SearchFolding.Words(text)];

    private static HashSet<string> Rows(string[] words) =>
        [.. Enumerable.Range(0, Math.Max(0, words.Length - Row + 1)).Select(at => string.Join(' ', words, at, Row))];
}
