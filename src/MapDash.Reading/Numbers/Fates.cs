using MapDash.Reading.Clauses;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Numbers;

/// <summary>
/// Says what became of people who are counted: killed, wounded or arrested, by a word before them or after. A word's forms count;
/// what another clause says does not. Thread safe.
/// </summary>
internal sealed class Fates(NumberWords words)
{
    // How far back the word that governs people may stand.
    private const int GovernorReach = 14;

    // خمسة عناصر من الحشد الشعبي قتلوا.
    private const int FateReach = 5;

    /// <summary>What governs the people whom a number at <paramref name="start"/> counts, or follows them.</summary>
    public string? Of(IReadOnlyList<Token> tokens, int start, int from, int after, int end)
    {
        for (int at = start - 1, steps = 0; at >= from && steps < GovernorReach && !ClauseCutter.AlsoThat(tokens[at]); at--, steps++)
        {
            if (At(tokens, at, from) is { } fate)
            {
                // مقتل وإصابة ثمانية: of both together.
                return tokens[at].Folded[0] == 'و' && At(tokens, at - 1, from) is { } other && other != fate ? "persons" : fate;
            }
        }

        // ثلاثة جنود قتلوا.
        return After(tokens, after, Math.Min(after + FateReach, end));
    }

    /// <summary>The first fate between two tokens.</summary>
    public string? After(IReadOnlyList<Token> tokens, int from, int end) =>
        Enumerable.Range(from, Math.Max(0, end - from))
            .Select(at => At(tokens, at, at))
            .FirstOrDefault(fate => fate is not null);

    /// <summary>The fate of people whom و joins to those before.</summary>
    public string? AfterAnd(IReadOnlyList<Token> tokens, int at, int from) =>
        tokens[at].Folded[0] == 'و' ? Of(tokens, at, from, at, at) : null;

    /// <summary>The fate that a token tells, with the token before it where the phrase has two.</summary>
    public string? At(IReadOnlyList<Token> tokens, int at, int from)
    {
        if (at < from || tokens[at].Kind != TokenKind.Word)
        {
            return null;
        }

        foreach (var lemma in WordForms.Lemmas(tokens[at].Folded))
        {
            var casualty = words.Casualty.At([tokens[at] with { Folded = lemma }], 0, 1);
            if (casualty.Length > 0)
            {
                return casualty.Value;
            }
        }

        return at > from && words.Casualty.At(tokens, at - 1, at + 1) is { Length: 2 } two ? two.Value : null;
    }
}
