using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>What a submission without an article does, read from its cards as they stand: a retraction that a curator has turned into
/// a change is a change. Immutable.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="EventId">The event that it is about; of a merge, the one that goes.</param>
/// <param name="Others">The event that it goes into, or those that it becomes; else none.</param>
public sealed record Correction(CorrectionKind Kind, string EventId, IReadOnlyList<string> Others)
{
    /// <summary>What a correction does; null for an article.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="published">Finds an event as it is published now.</param>
    public static Correction? Of(Submission submission, Func<string, ReportedEvent?> published)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(published);
        if (!submission.IsCorrection)
        {
            return null;
        }

        var cards = submission.Cards.Where(card => card.Decision != CardDecision.Rejected).DefaultIfEmpty(submission.Cards[0]).ToArray();
        var corrected = cards.Where(card => card.Corrects is not null).DefaultIfEmpty(cards[0]).ToArray();
        if (corrected.FirstOrDefault(card => Corrections.SuccessorsOf(card.Event).Any(id => cards.Any(other => other.Event.Id == id))) is { } gone)
        {
            var others = Corrections.SuccessorsOf(gone.Event);
            var merges = others.Count == 1 && corrected.Any(card => card.Event.Id == others[0]);
            return new Correction(merges ? CorrectionKind.Merges : CorrectionKind.Splits, gone.Event.Id, others);
        }

        var subject = corrected[0].Event;
        var was = published(subject.Id)?.Retracted ?? false;
        var kind = subject.Retracted == was ? CorrectionKind.Changes : was ? CorrectionKind.Restores : CorrectionKind.Retracts;
        return new Correction(kind, subject.Id, []);
    }
}
