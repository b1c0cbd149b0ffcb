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
        return whole is null ? null : Shortened(whole, trigger is not null && trigger.Start >= whole.Start ? trigger.Start - whole.Start : 0);
    }

    /// <summary>At most so many words of a span, from a little before a position on.</summary>
    /// <param name="whole">The words.</param>
    /// <param name="at">Position of what matters, in code points from the start of the span.</param>
    public static TextSpan Shortened(TextSpan whole, int at)
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
        var (start, end) = (words[first].Start, words[first + MostWords - 1].End);
        return new TextSpan(string.Concat(runes[start..end].Select(rune => rune.ToString())), whole.Start + start, whole.Start + end);
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
