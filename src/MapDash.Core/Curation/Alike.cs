using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>Finds cards that would be published as the same event twice, as the two halves of a split are until somebody tells them apart. Pure.</summary>
public static class Alike
{
    /// <summary>The first two accepted cards that are alike; null where each is an event of its own.</summary>
    public static (Card One, Card Other)? FirstPair(IEnumerable<Card> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        Card[] accepted = [.. cards.Where(card => card is { Decision: CardDecision.Accepted, Event.Retracted: false })];
        for (var i = 0; i < accepted.Length; i++)
        {
            for (var j = i + 1; j < accepted.Length; j++)
            {
                if (Same(accepted[i].Event, accepted[j].Event))
                {
                    return (accepted[i], accepted[j]);
                }
            }
        }

        return null;
    }

    /// <summary>Whether two events say the same in every field that a reader sees; ids and versions aside.</summary>
    public static bool Same(ReportedEvent one, ReportedEvent other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return (one.Title, one.Summary, one.Kind, one.Status, one.Salience, one.Period, one.Retracted, one.Note) ==
                (other.Title, other.Summary, other.Kind, other.Status, other.Salience, other.Period, other.Retracted, other.Note) &&
            one.Places.SequenceEqual(other.Places) && one.Actors.SequenceEqual(other.Actors) && one.Figures.SequenceEqual(other.Figures) &&
            one.Claims.Select(Told).SequenceEqual(other.Claims.Select(Told));
    }

    // Lists within records are compared by what they hold.
    private static (string, BilingualText, string, AttributionMode, string, string, TextSpan?) Told(Claim claim) =>
        (claim.Field, claim.Value, claim.Claimant, claim.Mode, string.Join(' ', claim.Relay), claim.ReportId, claim.Quote);
}
