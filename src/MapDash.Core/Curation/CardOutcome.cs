using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>What publishing a card makes of an event: what a reviewer is shown, and what is written. Pure.</summary>
public static class CardOutcome
{
    /// <summary>The event as it will be published.</summary>
    /// <param name="card">The card, accepted or merged.</param>
    /// <param name="before">The published event that a merged card joins; null else.</param>
    /// <param name="publisher">Who ran the card's report; null for a correction.</param>
    /// <param name="dataset">What is published.</param>
    public static ReportedEvent Of(Card card, ReportedEvent? before, BilingualText? publisher, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(card);
        var reported = ComposedWords.Fill(card.Event, publisher, dataset);

        // What was composed of the event's fields is composed anew with what it gains.
        return card.Decision == CardDecision.Merged && before is not null
            ? ComposedWords.Fill(EventJoin.Add(ComposedWords.Uncomposed(before, dataset), reported, dataset), null, dataset)
            : reported;
    }
}
