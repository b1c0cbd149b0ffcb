using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>
/// Finds published events that a card may tell of once more: the same words, speaker, kind, days, place and figures, each as far as it
/// agrees. A proposal for a person, never a decision. Pure and thread safe.
/// </summary>
public static class TwinFinder
{
    /// <summary>From here on a published event is proposed.</summary>
    public const double Threshold = 0.6;

    private const int Most = 3;
    private const double Apart = 0.4;

    /// <summary>The most alike, best first; at most three.</summary>
    /// <param name="reported">The card's event.</param>
    /// <param name="dataset">What is published.</param>
    /// <param name="report">Head of the card's article, as <see cref="Submission.Recognized"/> gives it; null where it is published or not known.</param>
    public static IReadOnlyList<PublishedTwin> Find(ReportedEvent reported, Dataset dataset, Report? report = null)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(dataset);
        var alike = new TwinLikeness(reported, dataset, report);
        return [.. dataset.Events
            .Where(other => !other.Retracted && !other.IsRestricted && other.Id != reported.Id && alike.MayBe(other))
            .Select(other => (Other: other, Likeness: Compare(alike, reported, other)))
            .Where(twin => twin.Likeness.Similarity >= Threshold)
            .OrderByDescending(twin => twin.Likeness.Similarity).ThenBy(twin => twin.Other.Id, StringComparer.Ordinal)
            .Take(Most)
            .Select(twin => new PublishedTwin(twin.Other.Id, twin.Likeness.Similarity, twin.Likeness.Same, AddsOrigin(reported, twin.Other, dataset, report)))];
    }

    private static (double Similarity, IReadOnlyList<string> Same) Compare(TwinLikeness alike, ReportedEvent reported, ReportedEvent other)
    {
        (string? Same, double Weight)[] parts = [alike.Words(other), alike.Speaker(other), alike.Kind(other), alike.Time(other), alike.Place(other), alike.Figures(other)];
        var score = parts.Sum(part => part.Weight);

        // What cannot have happened on the same day is another event, however alike the rest.
        score = reported.Period.Start > other.Period.End || reported.Period.End < other.Period.Start ? Math.Min(score, Apart) : score;
        return (Math.Round(Math.Clamp(score, 0, 1), 2), [.. parts.Select(part => part.Same).OfType<string>()]);
    }

    // Asked of what is proposed alone: it compares all reports.
    private static bool AddsOrigin(ReportedEvent reported, ReportedEvent other, Dataset dataset, Report? report) =>
        dataset.OriginsOf(EventJoin.Add(other, reported, dataset), report).Count > dataset.OriginsOf(other).Count;
}
