using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>
/// Submissions that change what is published: each goes the way of any other, past a second person, and leaves what was in the
/// record. Their cards are accepted from the start; the curator says why. Pure.
/// </summary>
public static class Corrections
{
    /// <summary>The relation of a retracted event to what has taken its place.</summary>
    public const string ReplacedBy = "replaced_by";

    /// <summary>Other values for an event. Words that were composed of its fields follow them, unless the curator writes others.</summary>
    public static Submission Of(string id, string curator, ReportedEvent published, Dataset dataset) =>
        Make(id, curator, "", Correcting(1, published, ComposedWords.Uncomposed(published, dataset)));

    /// <summary>An event withdrawn: kept for citation, counted no more.</summary>
    public static Submission Retract(string id, string curator, ReportedEvent published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return Make(id, curator, "", Correcting(1, published, published with { Retracted = true }));
    }

    /// <summary>An event as it once was.</summary>
    /// <param name="id">The id that the submission gets.</param>
    /// <param name="curator">Name of the curator.</param>
    /// <param name="published">The event now.</param>
    /// <param name="former">One of its versions.</param>
    public static Submission Revert(string id, string curator, ReportedEvent published, ReportedEvent former)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(former);
        return Make(
            id, curator, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Back to version {former.Version}"),
            Correcting(1, published, former with { Version = published.Version }));
    }

    /// <summary>Two events that are one: the first gains the claims of the second, which leads to it from then on.</summary>
    /// <exception cref="ArgumentException">They are the same.</exception>
    public static Submission Merge(string id, string curator, ReportedEvent kept, ReportedEvent gone, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(gone);
        return kept.Id == gone.Id
            ? throw new ArgumentException($"'{kept.Id}' cannot be merged with itself.", nameof(gone))
            : Make(id, curator, $"{gone.Id} is {kept.Id} told once more", Correcting(1, kept, EventJoin.Add(ComposedWords.Uncomposed(kept, dataset), gone, dataset)), Correcting(2, gone, Replaced(gone, kept.Id)));
    }

    /// <summary>An event that is two: both get ids of their own, and the old one leads to them. What makes two of them is the curator's
    /// to say: they cannot be sent as they begin, alike.</summary>
    public static Submission Split(string id, string curator, ReportedEvent published, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(published);
        var submission = Make(id, curator, $"{published.Id} is two events");
        var (first, second) = (submission.EventId(2), submission.EventId(3));
        var part = ComposedWords.Uncomposed(published, dataset);
        Card Part(int number, string partId) => new() { Number = number, Decision = CardDecision.Accepted, Event = part with { Id = partId, Version = 1 } };
        return submission with { Cards = [Correcting(1, published, Replaced(published, first, second)), Part(2, first), Part(3, second)] };
    }

    /// <summary>What has taken an event's place; empty for one that stands.</summary>
    public static IReadOnlyList<string> SuccessorsOf(ReportedEvent reported)
    {
        ArgumentNullException.ThrowIfNull(reported);
        return reported.Retracted ? [.. reported.Related.Where(link => link.Relation == ReplacedBy).Select(link => link.EventId)] : [];
    }

    private static ReportedEvent Replaced(ReportedEvent gone, params string[] by) => gone with
    {
        Retracted = true,
        Related = [.. gone.Related.Where(link => !by.Contains(link.EventId)), .. by.Select(other => new EventLink(other, ReplacedBy))],
    };

    private static Card Correcting(int number, ReportedEvent published, ReportedEvent corrected) =>
        new() { Number = number, Decision = CardDecision.Accepted, Event = corrected, Corrects = published.Version };

    private static Submission Make(string id, string curator, string remark, params Card[] cards) =>
        new() { Id = id, Curator = curator, Remark = remark, Cards = cards };
}
