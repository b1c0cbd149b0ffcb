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

    /// <summary>The best proposal for each card that has one, by number of the card.</summary>
    /// <param name="submission">The article; a correction has none.</param>
    /// <param name="dataset">What is published.</param>
    public static IReadOnlyDictionary<int, PublishedTwin> FindAll(Submission submission, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(dataset);
        var report = submission.Recognized(dataset.Reports);
        return submission.IsCorrection ? new Dictionary<int, PublishedTwin>() : submission.Cards
            .Select(card => (card.Number, Twin: Find(card.Event, dataset, report) is [var best, ..] ? best : null))
            .Where(found => found.Twin is not null)
            .ToDictionary(found => found.Number, found => found.Twin!);
    }

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
            .Select(other => Compare(alike, reported, other, dataset, report))
            .Where(twin => twin.Similarity >= Threshold)
            .OrderByDescending(twin => twin.Similarity).ThenBy(twin => twin.EventId, StringComparer.Ordinal)
            .Take(Most)];
    }

    private static PublishedTwin Compare(TwinLikeness alike, ReportedEvent reported, ReportedEvent other, Dataset dataset, Report? report)
    {
        (string? Same, double Weight)[] parts = [alike.Words(other), alike.Speaker(other), alike.Kind(other), alike.Time(other), alike.Place(other), alike.Figures(other)];
        var score = parts.Sum(part => part.Weight);

        // What cannot have happened on the same day is another event, however alike the rest.
        score = reported.Period.Start > other.Period.End || reported.Period.End < other.Period.Start ? Math.Min(score, Apart) : score;
        return new PublishedTwin(other.Id, Math.Round(Math.Clamp(score, 0, 1), 2), [.. parts.Select(part => part.Same).OfType<string>()], AddsOrigin(reported, other, dataset, report));
    }

    private static bool AddsOrigin(ReportedEvent reported, ReportedEvent other, Dataset dataset, Report? report) =>
        dataset.OriginsOf(EventJoin.Add(other, reported, dataset), report).Count > dataset.OriginsOf(other).Count;
}
