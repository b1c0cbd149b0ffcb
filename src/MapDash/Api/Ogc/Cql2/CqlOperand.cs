namespace MapDash.Api.Ogc.Cql2;

/// <summary>A value in a condition: a property, or what is written there. Immutable.</summary>
/// <param name="Position">Characters before it.</param>
internal abstract record CqlOperand(int Position)
{
    /// <summary>A property by its name.</summary>
    internal sealed record Property(string Name, int Position) : CqlOperand(Position);

    /// <summary>A value: a string, double, bool or DateOnly.</summary>
    internal sealed record Literal(object Value, int Position) : CqlOperand(Position);
}
