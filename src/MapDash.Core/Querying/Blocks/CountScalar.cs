using System.Numerics;
using System.Runtime.CompilerServices;

namespace MapDash.Core.Querying.Blocks;

/// <summary>Counts word by word, for processors without wide vectors.</summary>
internal readonly struct CountScalar : IBitCounter
{
    /// <inheritdoc />
    public static int CountBoth(ref ulong one, ref ulong other)
    {
        var (a, b, c, d) = (0, 0, 0, 0);
        for (var at = 0; at < BlockBits.Words; at += 4)
        {
            a += BitOperations.PopCount(Unsafe.Add(ref one, at) & Unsafe.Add(ref other, at));
            b += BitOperations.PopCount(Unsafe.Add(ref one, at + 1) & Unsafe.Add(ref other, at + 1));
            c += BitOperations.PopCount(Unsafe.Add(ref one, at + 2) & Unsafe.Add(ref other, at + 2));
            d += BitOperations.PopCount(Unsafe.Add(ref one, at + 3) & Unsafe.Add(ref other, at + 3));
        }

        return a + b + c + d;
    }
}
