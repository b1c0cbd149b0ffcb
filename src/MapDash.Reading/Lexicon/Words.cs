using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>Makes sets and tables of the lexicon's words.</summary>
internal static class Words
{
    /// <summary>A set of phrases that mean no more than that they are there.</summary>
    public static PhraseSet<bool> Set(IEnumerable<string> phrases) => new(phrases.Select(phrase => (phrase, true)));

    /// <summary>A table by folded word.</summary>
    public static Dictionary<string, T> Table<T>(IEnumerable<(string Word, T Value)> words)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (word, value) in words)
        {
            table.TryAdd(Folding.Word(word), value);
        }

        return table;
    }

    /// <summary>The value of a token's word with or without what is written before it, or of the word without article.</summary>
    public static bool TryFind<T>(this Dictionary<string, T> table, Token token, out T value)
    {
        if (token.Kind == TokenKind.Word)
        {
            foreach (var form in WordForms.NameForms(token.Folded))
            {
                if (table.TryGetValue(form, out value!) || table.TryGetValue(WordForms.Key(form), out value!))
                {
                    return true;
                }
            }
        }

        value = default!;
        return false;
    }
}
