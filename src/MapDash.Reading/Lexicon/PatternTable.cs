using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>Patterns, found by the words they may begin with. Immutable once filled.</summary>
/// <typeparam name="T">What a pattern stands for.</typeparam>
internal sealed class PatternTable<T>
{
    private readonly Dictionary<string, List<(Pattern Pattern, T Value)>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<(Pattern Pattern, T Value)> _byNumber = [];

    /// <summary>Creates a table; what stands first is found first.</summary>
    public PatternTable(IEnumerable<(Pattern Pattern, T Value)> patterns)
    {
        foreach (var entry in patterns)
        {
            var first = entry.Pattern.FirstWords.ToArray();
            foreach (var word in first)
            {
                if (!_byFirst.TryGetValue(word, out var list))
                {
                    _byFirst[word] = list = [];
                }

                list.Add(entry);
            }

            if (first.Length == 0)
            {
                _byNumber.Add(entry);
            }
        }
    }

    /// <summary>What matches at a token, with the token after each match.</summary>
    public IEnumerable<(T Value, int End)> At(IReadOnlyList<Token> tokens, int at, int end)
    {
        var candidates = tokens[at].Kind == TokenKind.Word
            ? WordForms.Lemmas(tokens[at].Folded).SelectMany(lemma => _byFirst.GetValueOrDefault(lemma) ?? []).Distinct()
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
