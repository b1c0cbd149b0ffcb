using System.Numerics;

namespace MapDash.Core.Querying.Blocks;

/// <summary>Adds rows of counts. Thread-safe.</summary>
internal static class Sums
{
    /// <summary>Adds counts to counts, of which there are as many.</summary>
    public static void Add(Span<int> to, ReadOnlySpan<int> counts)
    {
        var at = 0;
        for (; at + Vector<int>.Count <= to.Length; at += Vector<int>.Count)
        {
            (new Vector<int>(to[at..]) + new Vector<int>(counts[at..])).CopyTo(to[at..]);
        }

        for (; at < to.Length; at++)
        {
            to[at] += counts[at];
        }
    }
}
