using MapDash.Core.Events;

namespace MapDash.Reading.Text;

/// <summary>Counts a text in code points, as claims do, where .NET counts UTF-16 units.</summary>
internal sealed class CodePoints(string text)
{
    // Null where each unit is a code point, as nearly always.
    private readonly int[]? _before = text.Any(char.IsLowSurrogate) ? Count(text) : null;

    /// <summary>The words between two UTF-16 offsets.</summary>
    public TextSpan Span(int start, int end) => new(text[start..end], At(start), At(end));

    private int At(int unit) => _before is null ? unit : _before[unit];

    private static int[] Count(string text)
    {
        var before = new int[text.Length + 1];
        for (var unit = 0; unit < text.Length; unit++)
        {
            before[unit + 1] = before[unit] + (char.IsLowSurrogate(text[unit]) && unit > 0 && char.IsHighSurrogate(text[unit - 1]) ? 0 : 1);
        }

        return before;
    }
}
