using MapDash.Core.Curation;

namespace MapDash.Data.Store.Desk;

/// <summary>The parts of a submission that a step changed, as they are after it. Immutable.</summary>
/// <param name="Head">All but cards and text, or null where the step left it as it was.</param>
/// <param name="Cards">Cards that are new or other than before.</param>
/// <param name="Order">Numbers of the cards there are, in order; null where that is as before.</param>
internal sealed record DeskStepBody(Submission? Head, IReadOnlyList<Card> Cards, IReadOnlyList<int>? Order)
{
    /// <summary>Whether nothing was changed.</summary>
    public static bool IsEmpty(DeskStepBody body) => body is { Head: null, Cards.Count: 0, Order: null };

    /// <summary>What leads from one state to the next.</summary>
    public static DeskStepBody Between(Submission? before, Submission after)
    {
        var head = HeadOf(after);
        var order = after.Cards.Select(card => card.Number).ToArray();
        return new DeskStepBody(
            before is not null && EntryJson.Write(HeadOf(before)) == EntryJson.Write(head) ? null : head,
            [.. after.Cards.Where(card => before?.Find(card.Number) is not { } old || (!ReferenceEquals(old, card) && EntryJson.Write(old) != EntryJson.Write(card)))],
            before is not null && before.Cards.Select(card => card.Number).SequenceEqual(order) ? null : order);
    }

    /// <summary>The state after some steps.</summary>
    /// <param name="bodies">What they changed, oldest first; the first of all has a head.</param>
    /// <param name="text">The article.</param>
    /// <param name="step">Number of the last.</param>
    public static Submission Fold(IEnumerable<DeskStepBody> bodies, string text, int step)
    {
        Submission? head = null;
        IReadOnlyList<int> order = [];
        var cards = new Dictionary<int, Card>();
        foreach (var body in bodies)
        {
            head = body.Head ?? head;
            order = body.Order ?? order;
            foreach (var card in body.Cards)
            {
                cards[card.Number] = card;
            }
        }

        return head! with { Text = text, Step = step, Cards = [.. order.Select(number => cards[number])] };
    }

    private static Submission HeadOf(Submission submission) => submission with { Text = "", Step = 0, Cards = [] };
}
