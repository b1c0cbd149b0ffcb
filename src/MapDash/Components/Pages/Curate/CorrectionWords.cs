using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Ui;

namespace MapDash.Components.Pages.Curate;

/// <summary>What a submission does, in the reader's words.</summary>
internal static class CorrectionWords
{
    /// <summary>What a correction is: <c>Retracts 004-E16</c>. Empty for an article.</summary>
    public static string Heading(Submission submission, Dataset dataset, UiContext ui) => Correction.Of(submission, dataset.FindEvent) is { } correction
        ? ui.Format(
            $"Curate.Correction_{CodeName.Of(correction.Kind)}",
            UiContext.Ltr(correction.EventId),
            string.Join(ui["Curate.And"], correction.Others.Select(UiContext.Ltr)))
        : "";

    /// <summary>What publishing would do: <c>adds 9 events, changes 2, rejects 6 suggestions</c>.</summary>
    public static string Summary(Submission submission, UiContext ui)
    {
        var sums = ReviewSummary.Of(submission);
        (string Key, int Count)[] parts = [("Adds", sums.Adds), ("Changes", sums.Changes), ("Retracts", sums.Retracts), ("Rejects", sums.Rejects)];
        return string.Join(ui.Comma, parts.Where(part => part.Count > 0).Select(part => ui.Plural($"Curate.Sum_{part.Key}", part.Count)));
    }
}
