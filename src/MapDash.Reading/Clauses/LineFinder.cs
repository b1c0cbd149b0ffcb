using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Clauses;

/// <summary>
/// Finds the lines that are the article: page furniture, captions, subheads and lines that stand there twice are left out. A
/// headline is kept and marked.
/// </summary>
internal static class LineFinder
{
    private const int ShortLine = 6;
    private const int ShortHeadline = 3;
    private const int LongestHeadline = 22;
    private const int LongestDateline = 8;
    private const int LongestFurniture = 12;

    /// <summary>The lines, in order.</summary>
    public static List<Line> Find(IReadOnlyList<Token> tokens, SpeechWords speech, PhraseSet<string> places)
    {
        var lines = Cut(tokens).Select(line => line with { Start = AfterDateline(tokens, line, speech, places) }).ToList();
        var twice = lines
            .GroupBy(line => Words(tokens, line), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var body = lines.Where(line => !twice.Contains(Words(tokens, line)) && !IsFurniture(tokens, line, speech.Furniture)).ToList();
        if (body.Count < 2)
        {
            return body;
        }

        var kept = new List<Line>();
        foreach (var line in body)
        {
            var count = CountWords(tokens, line);
            var closed = IsClosed(tokens, line);
            if (count > (kept.Count == 0 ? ShortHeadline : ShortLine) || closed)
            {
                kept.Add(kept.Count == 0 && !closed && count <= LongestHeadline ? line with { IsHeadline = true } : line);
            }
        }

        return kept is [{ IsHeadline: true }] ? [kept[0] with { IsHeadline = false }] : kept;
    }

    // A line of the page's own is short and no sentence: وقال المصدر opens one that is.
    private static bool IsFurniture(IReadOnlyList<Token> tokens, Line line, PhraseSet<bool> furniture) =>
        furniture.Within(tokens, line.Start, Math.Min(line.End, line.Start + 4)) && CountWords(tokens, line) <= LongestFurniture && !IsClosed(tokens, line);

    private static int CountWords(IReadOnlyList<Token> tokens, Line line) =>
        Enumerable.Range(line.Start, line.End - line.Start).Count(at => tokens[at].Kind == TokenKind.Word);

    private static bool IsClosed(IReadOnlyList<Token> tokens, Line line) =>
        tokens[line.End - 1].Is('.') || tokens[line.End - 1].Is('"') || tokens[line.End - 1].Is('؟');

    // أربيل (كوردستان 24)- , بغداد/ واع/ : where and by whom the report was written is no place of an event.
    private static int AfterDateline(IReadOnlyList<Token> tokens, Line line, SpeechWords speech, PhraseSet<string> places)
    {
        var start = line.Start;
        for (var at = start; at < Math.Min(line.End - 1, start + LongestDateline); at++)
        {
            if (speech.IsVerb(tokens[at]))
            {
                break;
            }

            if ((tokens[at].Is('-') || tokens[at].Is('/') || tokens[at].Is('|') || (tokens[at].Is(':') && start > line.Start))
                && (places.Begins(tokens, start, at) || speech.Agencies.Within(tokens, start, at)))
            {
                start = at + 1;
            }
        }

        return start;
    }

    private static List<Line> Cut(IReadOnlyList<Token> tokens)
    {
        var lines = new List<Line>();
        var start = 0;
        for (var at = 0; at <= tokens.Count; at++)
        {
            if (at == tokens.Count || tokens[at].Kind == TokenKind.LineEnd)
            {
                if (at > start)
                {
                    lines.Add(new Line(start, at, false));
                }

                start = at + 1;
            }
        }

        return lines;
    }

    private static string Words(IReadOnlyList<Token> tokens, Line line) =>
        string.Join(' ', Enumerable.Range(line.Start, line.End - line.Start).Select(at => tokens[at].Folded));
}
