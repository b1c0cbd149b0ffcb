using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>One word that may stand at a place of a <see cref="Pattern"/>.</summary>
/// <param name="Text">The folded word.</param>
/// <param name="Exact">Whether its bent forms do not count.</param>
internal sealed record Alternative(string Text, bool Exact)
{
    /// <summary>Whether a token is this word.</summary>
    public bool Fits(Token token) => token.Kind switch
    {
        TokenKind.Number => Text == "#",
        TokenKind.Word => Exact ? WordForms.NameForms(token.Folded).Contains(Text, StringComparer.Ordinal) : WordForms.Lemmas(token.Folded).Contains(Text, StringComparer.Ordinal),
        _ => false,
    };
}
