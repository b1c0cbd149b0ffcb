namespace MapDash.Reading.Text;

/// <summary>
/// A word, number or mark of an article. <paramref name="Folded"/> is what is compared; the offsets are UTF-16 units of the
/// article as given, end exclusive, so that what was found can be shown in the words as printed.
/// </summary>
/// <param name="Folded">The folded form: letters and digits of <see cref="Folding"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First unit.</param>
/// <param name="End">First unit after it.</param>
internal readonly record struct Token(string Folded, TokenKind Kind, int Start, int End)
{
    /// <summary>Whether it is this mark.</summary>
    public bool Is(char mark) => Kind == TokenKind.Mark && Folded[0] == mark;

    /// <summary>Whether it is one of these folded words.</summary>
    public bool IsWord(params ReadOnlySpan<string> words) => Kind == TokenKind.Word && words.Contains(Folded);
}
