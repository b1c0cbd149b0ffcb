namespace MapDash.Api.Ogc.Cql2;

/// <summary>A condition, or a part of one, as a tree that is never deeper than the parser allows. Immutable.</summary>
internal abstract record CqlNode
{
    /// <summary>All parts hold.</summary>
    internal sealed record All(IReadOnlyList<CqlNode> Parts) : CqlNode;

    /// <summary>One of the parts holds.</summary>
    internal sealed record Any(IReadOnlyList<CqlNode> Parts) : CqlNode;

    /// <summary>The part does not hold.</summary>
    internal sealed record Not(CqlNode Part) : CqlNode;

    /// <summary>True or false as written.</summary>
    internal sealed record Constant(bool Value) : CqlNode;

    /// <summary>Two values compared.</summary>
    internal sealed record Compare(CqlOperand Left, CqlComparison How, CqlOperand Right) : CqlNode;

    /// <summary>A value is not there.</summary>
    internal sealed record IsNull(CqlOperand Value) : CqlNode;

    /// <summary>A text is like a pattern: % is any letters, _ is one, after a backslash they are themselves.</summary>
    internal sealed record Like(CqlOperand Value, string Pattern) : CqlNode;

    /// <summary>A value is one of a list.</summary>
    internal sealed record In(CqlOperand Value, IReadOnlyList<CqlOperand> List) : CqlNode;

    /// <summary>A value lies between two others, both included.</summary>
    internal sealed record Between(CqlOperand Value, CqlOperand Low, CqlOperand High) : CqlNode;
}
