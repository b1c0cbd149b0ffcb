namespace MapDash.Reading.Clauses;

/// <summary>A line of the article that carries text of its own: a paragraph or a headline.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">First token after it.</param>
/// <param name="IsHeadline">Whether it heads the article; what it says, the article says again.</param>
internal sealed record Line(int Start, int End, bool IsHeadline);
