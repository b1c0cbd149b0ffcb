using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>Looks for what stands in the way of publication. Pure.</summary>
public static class CardCheck
{
    /// <summary>Quotes are short: what is longer is an article's text.</summary>
    public const int LongestQuote = 300;

    /// <summary>What the submission lacks, the head first, then card by card; rejected cards need nothing.</summary>
    public static IReadOnlyList<CardProblem> Of(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return [.. Head(submission), .. submission.Taken().SelectMany(card => Of(card, submission.Report))];
    }

    /// <summary>What a card lacks.</summary>
    /// <param name="card">The card.</param>
    /// <param name="report">Head of its article; null for a correction.</param>
    public static IEnumerable<CardProblem> Of(Card card, Report? report)
    {
        ArgumentNullException.ThrowIfNull(card);
        var reported = card.Event;
        if (reported.Claims.All(claim => claim.Field != "what"))
        {
            yield return new CardProblem(card.Number, "claims", "missing");
        }

        if (reported.Claims.Any(claim => claim.Quote is { } quote && quote.Text.Length > LongestQuote))
        {
            yield return new CardProblem(card.Number, "claims", "quote_too_long");
        }

        if (card.Decision == CardDecision.Merged && card.MergeInto is null)
        {
            yield return new CardProblem(card.Number, "merge", "target_missing");
        }

        // What is told as done cannot lie wholly after the day on which it was told.
        if (report?.Published.End is { } told && reported.Status is ReportedStatus.Claimed or ReportedStatus.Ongoing && reported.Period.Start > told)
        {
            yield return new CardProblem(card.Number, "period", "period_after_report");
        }
    }

    private static IEnumerable<CardProblem> Head(Submission submission)
    {
        if (submission.Report is not { } report)
        {
            if (string.IsNullOrWhiteSpace(submission.Remark))
            {
                yield return new CardProblem(0, "remark", "missing");
            }

            yield break;
        }

        if (string.IsNullOrWhiteSpace(report.Publisher.En) && string.IsNullOrWhiteSpace(report.Publisher.Ar))
        {
            yield return new CardProblem(0, "publisher", "missing");
        }

        if (string.IsNullOrWhiteSpace(report.Title.En) && string.IsNullOrWhiteSpace(report.Title.Ar))
        {
            yield return new CardProblem(0, "title", "missing");
        }
    }
}
