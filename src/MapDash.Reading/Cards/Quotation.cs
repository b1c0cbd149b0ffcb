using MapDash.Core.Events;
using MapDash.Reading.Drafts;

namespace MapDash.Reading.Cards;

/// <summary>Cuts the words that stand for an event down to a short quotation around what tells of it. Pure.</summary>
public static class Quotation
{
    /// <summary>Most words of a quotation.</summary>
    public const int MostWords = 16;

    private const int WordsBefore = 3;

    /// <summary>The quotation of a draft: around the word that gave its kind.</summary>
    public static TextSpan? Of(DraftEvent draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var trigger = draft.Kind.Evidence;
        var whole = draft.Evidence.FirstOrDefault(span => trigger is not null && span.Start <= trigger.Start && trigger.End <= span.End)
            ?? (draft.Evidence.Count > 0 ? draft.Evidence[0] : trigger);
        return whole is null ? null : Shortened(whole, trigger is not null && trigger.Start >= whole.Start ? trigger.Start - whole.Start : 0, [.. Named(draft)]);
    }

    // What the draft names: nobody's name and no figure is cut in two.
    private static IEnumerable<TextSpan> Named(DraftEvent draft) =>
        draft.Places.Select(place => place.Evidence).Concat(draft.Actors.Select(actor => actor.Evidence)).Concat(draft.Figures.Select(figure => figure.Evidence)).Append(draft.Period?.Evidence).OfType<TextSpan>();

    /// <summary>At most so many words of a span, from a little before a position on.</summary>
    /// <param name="whole">The words.</param>
    /// <param name="at">Position of what matters, in code points from the start of the span.</param>
    /// <param name="units">Words that belong together, by their place in the article; none of them is cut in two where that can be helped.</param>
    public static TextSpan Shortened(TextSpan whole, int at, IReadOnlyList<TextSpan>? units = null)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var runes = whole.Text.EnumerateRunes().ToArray();
        var words = Words(runes);
        if (words.Count <= MostWords)
        {
            return whole;
        }

        var hit = Math.Max(0, words.FindLastIndex(word => word.Start <= at));
        var first = Math.Clamp(hit - WordsBefore, 0, words.Count - MostWords);
        if (Cut(whole.Start + words[first].Start) is { } opening && opening.Start >= whole.Start
            && words.FindIndex(word => whole.Start + word.Start >= opening.Start) is >= 0 and var earlier && hit - earlier < MostWords)
        {
            first = earlier;
        }

        var last = first + MostWords - 1;
        if (Cut(whole.Start + words[last].End) is { } closing && words.FindLastIndex(word => whole.Start + word.End <= closing.Start) is var before && before > hit)
        {
            last = before;
        }

        var (start, end) = (words[first].Start, words[last].End);
        return new TextSpan(string.Concat(runes[start..end].Select(rune => rune.ToString())), whole.Start + start, whole.Start + end);

        // What belongs together on both sides of a position.
        TextSpan? Cut(int position) => units?.FirstOrDefault(unit => unit.Start < position && position < unit.End);
    }

    private static List<(int Start, int End)> Words(System.Text.Rune[] runes)
    {
        var words = new List<(int, int)>();
        for (int at = 0, start = -1; at <= runes.Length; at++)
        {
            var letter = at < runes.Length && !System.Text.Rune.IsWhiteSpace(runes[at]);
            if (letter && start < 0)
            {
                start = at;
            }
            else if (!letter && start >= 0)
            {
                words.Add((start, at));
                start = -1;
            }
        }

        return words;
    }
}
