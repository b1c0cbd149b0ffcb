using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>Patterns, found by the words they may begin with. Immutable.</summary>
/// <typeparam name="T">What a pattern stands for.</typeparam>
internal sealed class PatternTable<T>
{
    private readonly ILookup<string, (Pattern Pattern, T Value)> _byFirst;
    private readonly (Pattern Pattern, T Value)[] _byNumber;

    /// <summary>Creates a table; what stands first is found first.</summary>
    public PatternTable(IEnumerable<(Pattern Pattern, T Value)> patterns)
    {
        var all = patterns.ToArray();
        _byFirst = all.SelectMany(entry => entry.Pattern.FirstWords, (entry, word) => (Word: word, Entry: entry)).ToLookup(pair => pair.Word, pair => pair.Entry, StringComparer.Ordinal);
        _byNumber = [.. all.Where(entry => !entry.Pattern.FirstWords.Any())];
    }

    /// <summary>What matches at a token, with the token after each match.</summary>
    public IEnumerable<(T Value, int End)> At(IReadOnlyList<Token> tokens, int at, int end)
    {
        var candidates = tokens[at].Kind == TokenKind.Word
            ? WordForms.Lemmas(tokens[at].Folded).SelectMany(lemma => _byFirst[lemma]).Distinct()
            : tokens[at].Kind == TokenKind.Number ? _byNumber : [];
        foreach (var (pattern, value) in candidates)
        {
            if (pattern.Match(tokens, at, end) is > 0 and var after)
            {
                yield return (value, after);
            }
        }
    }
}
