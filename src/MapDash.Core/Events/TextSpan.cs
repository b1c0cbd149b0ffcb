namespace MapDash.Core.Events;

/// <summary>
/// Words of a report: Unicode code points from <paramref name="Start"/> up to but not including <paramref name="End"/>,
/// in the text whose checksum the report carries. Only these few words are kept, never the article.
/// </summary>
/// <param name="Text">The words, exactly as printed, digits included.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">First code point after it.</param>
public sealed record TextSpan(string Text, int Start, int End);
