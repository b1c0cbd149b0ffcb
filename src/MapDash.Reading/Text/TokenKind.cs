namespace MapDash.Reading.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits, with decimals.</summary>
    Number,

    /// <summary>One mark of punctuation.</summary>
    Mark,

    /// <summary>The end of a line.</summary>
    LineEnd,
}
