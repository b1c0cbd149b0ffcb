namespace MapDash.Core.Events;

/// <summary>Why an event has its period: the words and the reasoning. Immutable.</summary>
/// <param name="Basis">explicit, relative or as_of_statement.</param>
/// <param name="Words">The words that give the time, or null.</param>
/// <param name="Reasoning">How the interval follows from the words and the date of the report.</param>
public sealed record Dating(string Basis, TextSpan? Words, BilingualText Reasoning);
