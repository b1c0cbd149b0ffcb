namespace MapDash.Core.Curation;

/// <summary>What a submission would do if it were published now. Immutable.</summary>
/// <param name="Adds">New events.</param>
/// <param name="Changes">Published events that get a new version.</param>
/// <param name="Retracts">Published events that are withdrawn, those included that others take the place of.</param>
/// <param name="Rejects">Suggestions that are left out.</param>
public sealed record ReviewSummary(int Adds, int Changes, int Retracts, int Rejects)
{
    /// <summary>The sums of a submission.</summary>
    public static ReviewSummary Of(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var accepted = submission.Cards.Where(card => card.Decision == CardDecision.Accepted).ToArray();
        return new ReviewSummary(
            accepted.Count(card => card.Corrects is null),
            accepted.Where(card => card is { Corrects: not null, Event.Retracted: false }).Select(card => card.Event.Id)
                .Concat(submission.Cards.Where(card => card.Decision == CardDecision.Merged).Select(card => card.MergeInto).OfType<string>()).Distinct().Count(),
            accepted.Count(card => card is { Corrects: not null, Event.Retracted: true }),
            submission.Cards.Count(card => card.Decision == CardDecision.Rejected));
    }
}
