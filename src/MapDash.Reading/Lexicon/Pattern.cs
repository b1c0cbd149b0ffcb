using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>
/// A short pattern over words, as the lexicon files write it: words that follow each other, <c>|</c> between alternatives and
/// <c>~N</c> for up to N other words between two of them (<c>ضبط|مصادره ~4 سلاح|عتاد</c>). A word stands for all its forms
/// (<see cref="WordForms"/>); a word after <c>=</c> only for itself and what is written before it. <c>#</c> is any number.
/// Quotation marks between words are passed over; no pattern reaches over another mark's clause. Immutable.
/// </summary>
internal sealed class Pattern
{
    private readonly Step[] _steps;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It is empty or a gap stands at its start or end.</exception>
    public Pattern(string text)
    {
        Text = text;
        var steps = new List<Step>();
        var gap = 0;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '~')
            {
                gap = int.Parse(part.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
                continue;
            }

            steps.Add(new Step([.. part.Split('|').Select(Alternative)], gap));
            gap = 0;
        }

        if (steps.Count == 0 || gap > 0 || steps[0].Gap > 0)
        {
            throw new FormatException($"The pattern '{text}' has no words, or a gap at an end.");
        }

        _steps = [.. steps];
    }

    /// <summary>Reads a pattern of a lexicon file.</summary>
    /// <exception cref="LexiconException">It cannot be read; <paramref name="source"/> says where it stands.</exception>
    public static Pattern Read(string text, string source)
    {
        try
        {
            return new Pattern(text);
        }
        catch (FormatException error)
        {
            throw new LexiconException($"{source}: {error.Message}", error);
        }
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>How many words it asks for.</summary>
    public int Length => _steps.Length;

    /// <summary>The words it may begin with, for an index; empty where it may begin with a number.</summary>
    public IEnumerable<string> FirstWords => _steps[0].Words.Where(word => word.Text != "#").Select(word => word.Text);

    /// <summary>The token after a match that begins at <paramref name="from"/>, or -1.</summary>
    public int Match(IReadOnlyList<Token> tokens, int from, int end) => Match(tokens, from, end, 0);

    private int Match(IReadOnlyList<Token> tokens, int at, int end, int step)
    {
        if (step == _steps.Length)
        {
            return at;
        }

        for (var skipped = 0; at < end; at++)
        {
            var token = tokens[at];
            if ((token.Is('"') || token.Kind == TokenKind.Aside) && step > 0)
            {
                continue;
            }

            if (token.Kind is TokenKind.Mark or TokenKind.LineEnd && !token.Is('"'))
            {
                return -1;
            }

            if (_steps[step].Fits(token) && Match(tokens, at + 1, end, step + 1) is > 0 and var matched)
            {
                return matched;
            }

            if (skipped++ == _steps[step].Gap)
            {
                return -1;
            }
        }

        return -1;
    }

    private static Alternative Alternative(string word) => word[0] == '='
        ? new Alternative(Folding.Word(word[1..]), true)
        : new Alternative(word == "#" ? word : WordForms.Key(Folding.Word(word)), false);

    private sealed record Step(Alternative[] Words, int Gap)
    {
        public bool Fits(Token token) => Words.Any(word => word.Fits(token));
    }
}
