using MapDash.Core.Events;

namespace MapDash.Reading.Drafts;

/// <summary>Something read from an article, for a curator to accept or not: never a finding. Immutable.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="Value">What was read.</param>
/// <param name="Evidence">The words it was read from; null where it follows from other words of the event.</param>
/// <param name="Confidence">How sure the rule is, 0 to 1: an order, not a probability.</param>
/// <param name="Rule">The rule that read it.</param>
public sealed record Suggestion<T>(T Value, TextSpan? Evidence, double Confidence, string Rule);
