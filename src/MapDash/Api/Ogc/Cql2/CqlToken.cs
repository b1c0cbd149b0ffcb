namespace MapDash.Api.Ogc.Cql2;

/// <summary>A piece of a condition. Immutable.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its content, without quotes.</param>
/// <param name="Position">Characters before it.</param>
internal readonly record struct CqlToken(CqlTokenKind Kind, string Text, int Position)
{
    /// <summary>Whether it is a keyword, in capitals or not.</summary>
    public bool Is(string keyword) => Kind == CqlTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a parenthesis or a comma.</summary>
    public bool IsMark(char mark) => Kind == CqlTokenKind.Mark && Text[0] == mark;

    /// <summary>It as a message shows it.</summary>
    public string Shown => Kind == CqlTokenKind.End ? "the end" : $"'{(Text.Length <= 40 ? Text : Text[..40] + "…")}'";
}
