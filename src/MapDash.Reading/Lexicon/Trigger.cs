namespace MapDash.Reading.Lexicon;

/// <summary>A pattern and the kind of event it shows.</summary>
/// <param name="Kind">The kind's code; null for a phrase that only looks like a trigger.</param>
/// <param name="Pattern">The words.</param>
/// <param name="Weight">4 sure, 3 strong, 2 plain, 1 weak, 0 none.</param>
internal sealed record Trigger(string? Kind, Pattern Pattern, int Weight)
{
    /// <summary>The weight of a pattern that settles the kind whatever else stands in the clause.</summary>
    public const int Sure = 4;

    /// <summary>The weight of a pattern that makes an event alone.</summary>
    public const int Strong = 3;
}
