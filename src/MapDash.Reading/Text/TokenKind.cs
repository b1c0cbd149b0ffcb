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

    /// <summary>Something put in between that no phrase ends at: a day between commas.</summary>
    Aside,

    /// <summary>The end of a line.</summary>
    LineEnd,
}
