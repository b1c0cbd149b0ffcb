using MapDash.Reading.Lexicon;
using MapDash.Reading.Numbers;
using MapDash.Reading.Text;

namespace MapDash.Reading.Dates;

/// <summary>
/// Finds words that give a time and works out the interval they mean from the day of publication. A rule per form of words;
/// each returns null where the words are not its own. Thread safe.
/// </summary>
internal sealed class TimeReader(TimeWords words, NumberReader numbers)
{
    private readonly CalendarDates _calendar = new(words);
    private readonly RelativeDates _relative = new(words, numbers);

    /// <summary>The times between two tokens, in order, none over another.</summary>
    public List<TimeMention> Find(IReadOnlyList<Token> tokens, int from, int end, Anchor anchor)
    {
        var found = new List<TimeMention>();
        for (var at = from; at < end;)
        {
            if (At(tokens, at, end, anchor) is { } mention)
            {
                found.Add(mention);
                at = mention.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>The time that begins at a token, or null.</summary>
    public TimeMention? At(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor)
    {
        if (tokens[at].Kind is TokenKind.Mark or TokenKind.LineEnd)
        {
            return null;
        }

        // "Since" opens an interval that runs to the day of the statement.
        if (tokens[at].IsWord("منذ", "ومنذ") && at + 1 < end)
        {
            var next = tokens[at + 1].IsWord("نحو", "حوالي", "قرابه") ? at + 2 : at + 1;
            if (next < end && (Plain(tokens, next, end, anchor) ?? _relative.Span(tokens, next, end, anchor)) is { } since)
            {
                var first = since.Rule.StartsWith("span", StringComparison.Ordinal) ? since.First : since.First;
                return since.IsVague ? since with { Start = at } : since with { First = first, Last = anchor.Last, Start = at, Rule = "since-" + since.Rule, IsStatementDay = false };
            }

            return null;
        }

        return Plain(tokens, at, end, anchor);
    }

    private TimeMention? Plain(IReadOnlyList<Token> tokens, int at, int end, Anchor anchor) =>
        _calendar.At(tokens, at, end, anchor) ?? _relative.At(tokens, at, end, anchor);
}
