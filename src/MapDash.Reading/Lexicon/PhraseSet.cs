using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>
/// Phrases of one or more words, found by their first word. Conjunctions and prepositions written before the first word are
/// passed over, quotation marks within a phrase too. Immutable and thread safe.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseSet<T>
{
    private readonly Dictionary<string, (string[] Words, T Value)[]> _byFirst;

    private readonly bool _withArticle;

    /// <summary>Creates a set. Where a phrase stands twice, the first counts.</summary>
    /// <param name="phrases">The phrases.</param>
    /// <param name="withArticle">Whether a phrase is meant with the article too: المواقع by مواقع.</param>
    public PhraseSet(IEnumerable<(string Phrase, T Value)> phrases, bool withArticle = false)
    {
        _withArticle = withArticle;
        _byFirst = phrases
            .Select(phrase => (Words: Tokenizer.Tokens(phrase.Phrase).Select(token => token.Folded).ToArray(), phrase.Value))
            .Where(phrase => phrase.Words.Length > 0)
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The longest phrase that begins at a token and ends before <paramref name="end"/>; length 0 where there is none.</summary>
    public (int Length, T? Value) At(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (at >= end || tokens[at].Kind is TokenKind.LineEnd or TokenKind.Aside)
        {
            return default;
        }

        var best = (Length: 0, Value: default(T));
        var forms = tokens[at].Kind == TokenKind.Word ? WordForms.NameForms(tokens[at].Folded) : [tokens[at].Folded];
        foreach (var form in _withArticle ? forms.SelectMany(form => new[] { form, WordForms.Key(form) }) : forms)
        {
            foreach (var (words, value) in _byFirst.GetValueOrDefault(form) ?? [])
            {
                if (Rest(tokens, at + 1, end, words) is var next && next - at > best.Length)
                {
                    best = (next - at, value);
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>Whether a phrase begins at a token.</summary>
    public bool Begins(IReadOnlyList<Token> tokens, int at, int end) => At(tokens, at, end).Length > 0;

    /// <summary>Whether a phrase stands anywhere in a stretch of tokens.</summary>
    public bool Within(IReadOnlyList<Token> tokens, int from, int end) =>
        Enumerable.Range(from, Math.Max(0, end - from)).Any(at => Begins(tokens, at, end));

    // The token after the rest of a phrase, or 0.
    private static int Rest(IReadOnlyList<Token> tokens, int at, int end, string[] words)
    {
        for (var i = 1; i < words.Length; at++)
        {
            if (at >= end)
            {
                return 0;
            }

            if (tokens[at].Folded == words[i])
            {
                i++;
            }
            else if (!tokens[at].Is('"'))
            {
                return 0;
            }
        }

        return at;
    }
}
