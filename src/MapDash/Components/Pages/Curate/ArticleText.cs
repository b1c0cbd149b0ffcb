using MapDash.Core.Curation;
using MapDash.Core.Events;

namespace MapDash.Components.Pages.Curate;

/// <summary>An article cut into paragraphs, and those into words that an event was read from and words between. Pure.</summary>
internal static class ArticleText
{
    /// <summary>A stretch of a paragraph.</summary>
    /// <param name="Text">The words as printed.</param>
    /// <param name="Kind">place, actor, time or figure; null for words between.</param>
    /// <param name="Card">The card that they belong to.</param>
    internal sealed record Stretch(string Text, string? Kind, int Card);

    /// <summary>A paragraph.</summary>
    /// <param name="Number">From 1.</param>
    /// <param name="Start">Its first code point.</param>
    /// <param name="End">The first after it.</param>
    /// <param name="Stretches">Its words.</param>
    internal sealed record Paragraph(int Number, int Start, int End, IReadOnlyList<Stretch> Stretches);

    /// <summary>The paragraphs of a submission's article.</summary>
    public static IReadOnlyList<Paragraph> Of(Submission submission)
    {
        // Offsets count code points, strings count units.
        var runes = submission.Text.EnumerateRunes().ToArray();
        var units = new int[runes.Length + 1];
        for (var at = 0; at < runes.Length; at++)
        {
            units[at + 1] = units[at] + runes[at].Utf16SequenceLength;
        }

        var marks = Marks(submission, runes.Length);
        var paragraphs = new List<Paragraph>();
        for (int start = 0, at = 0; at <= runes.Length; at++)
        {
            if (at < runes.Length && runes[at].Value is not ('\n' or '\r'))
            {
                continue;
            }

            if (!string.IsNullOrWhiteSpace(submission.Text[units[start]..units[at]]))
            {
                paragraphs.Add(new Paragraph(paragraphs.Count + 1, start, at, Stretches(submission.Text, units, marks, start, at)));
            }

            start = at + 1;
        }

        return paragraphs;
    }

    /// <summary>The paragraphs that tell of a card.</summary>
    public static bool Tells(Paragraph paragraph, Card? card) =>
        card is not null && card.Evidence.Any(words => words.Start < paragraph.End && words.End > paragraph.Start);

    private static List<(TextSpan Words, string Kind, int Card)> Marks(Submission submission, int length)
    {
        var found = new List<(TextSpan Words, string Kind, int Card)>();
        foreach (var card in submission.Cards.OrderBy(card => card.Decision == CardDecision.Rejected))
        {
            void Take(TextSpan? words, string kind)
            {
                if (words is not null && words.End <= length && words.Start < words.End && !found.Any(other => other.Words.Start < words.End && words.Start < other.Words.End))
                {
                    found.Add((words, kind, card.Number));
                }
            }

            card.Event.Figures.ToList().ForEach(figure => Take(figure.Words, "figure"));
            Take(card.Event.Dating.Words, "time");
            card.Event.Places.ToList().ForEach(place => Take(place.Words, "place"));
            card.Event.Actors.ToList().ForEach(actor => Take(actor.Words, "actor"));
        }

        return [.. found.OrderBy(mark => mark.Words.Start)];
    }

    private static List<Stretch> Stretches(string text, int[] units, List<(TextSpan Words, string Kind, int Card)> marks, int start, int end)
    {
        var stretches = new List<Stretch>();
        var at = start;
        void Plain(int to)
        {
            if (to > at)
            {
                stretches.Add(new Stretch(text[units[at]..units[to]], null, 0));
            }
        }

        foreach (var (words, kind, card) in marks.Where(mark => mark.Words.Start >= start && mark.Words.End <= end))
        {
            Plain(words.Start);
            stretches.Add(new Stretch(text[units[words.Start]..units[words.End]], kind, card));
            at = words.End;
        }

        Plain(end);
        return stretches;
    }
}
