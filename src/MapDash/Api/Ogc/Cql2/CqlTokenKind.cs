namespace MapDash.Api.Ogc.Cql2;

/// <summary>What a piece of a condition is.</summary>
internal enum CqlTokenKind
{
    /// <summary>A keyword or the name of a property.</summary>
    Word,

    /// <summary>The name of a property in double quotes, which is never a keyword.</summary>
    Name,

    /// <summary>Text in single quotes, its escapes undone.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A sign of comparison.</summary>
    Sign,

    /// <summary>A parenthesis or a comma.</summary>
    Mark,

    /// <summary>The end of the condition.</summary>
    End,
}
