using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// The innermost loops, over sets of the events of one block: 64 words of 64 bits, least significant bit first. The counts
/// and the days exist for 512-bit and 256-bit vectors and without any; <see cref="Width"/> says which runs. Thread-safe.
/// </summary>
internal static class BlockBits
{
    /// <summary>Words of a block.</summary>
    public const int Words = 64;

    /// <summary>Events of a block at most.</summary>
    public const int Capacity = Words * 64;

    /// <summary>Bits of the vectors in use: 512, 256 or 0. Chosen from what the processor has; tests try each.</summary>
    public static int Width { get; set; } = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 0;

    /// <summary>How many bits are set in both.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        ref var a = ref MemoryMarshal.GetReference(one[..Words]);
        ref var b = ref MemoryMarshal.GetReference(other[..Words]);
        return Width switch
        {
            512 => Count512.CountBoth(ref a, ref b),
            256 => Count256.CountBoth(ref a, ref b),
            _ => CountScalar.CountBoth(ref a, ref b),
        };
    }

    /// <summary>How many bits are set.</summary>
    public static int Count(ReadOnlySpan<ulong> bits) => CountBoth(bits, bits);

    /// <summary>Keeps the bits that the other has as well.</summary>
    public static void And(Span<ulong> to, ReadOnlySpan<ulong> other)
    {
        for (var at = 0; at < Words; at += Vector<ulong>.Count)
        {
            (new Vector<ulong>(to[at..]) & new Vector<ulong>(other[at..])).CopyTo(to[at..]);
        }
    }

    /// <summary>Keeps the bits that the other has not.</summary>
    public static void AndNot(Span<ulong> to, ReadOnlySpan<ulong> other)
    {
        for (var at = 0; at < Words; at += Vector<ulong>.Count)
        {
            Vector.AndNot(new Vector<ulong>(to[at..]), new Vector<ulong>(other[at..])).CopyTo(to[at..]);
        }
    }

    /// <summary>Adds the bits of the other.</summary>
    public static void Or(Span<ulong> to, ReadOnlySpan<ulong> other)
    {
        for (var at = 0; at < Words; at += Vector<ulong>.Count)
        {
            (new Vector<ulong>(to[at..]) | new Vector<ulong>(other[at..])).CopyTo(to[at..]);
        }
    }

    /// <summary>Sets the first bits and clears the rest.</summary>
    public static void Fill(Span<ulong> to, int count)
    {
        to[..(count >> 6)].Fill(ulong.MaxValue);
        to[(count >> 6)..Words].Clear();
        if ((count & 63) != 0)
        {
            to[count >> 6] = (1UL << (count & 63)) - 1;
        }
    }

    /// <summary>The positions whose low bound is at most one value and whose high bound is at least another.</summary>
    /// <param name="low">Low bounds.</param>
    /// <param name="high">High bounds, as many.</param>
    /// <param name="atMost">The most that a low bound may be, included.</param>
    /// <param name="atLeast">The least that a high bound may be, included.</param>
    /// <param name="to">The block's words, overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Between(ReadOnlySpan<int> low, ReadOnlySpan<int> high, int atMost, int atLeast, Span<ulong> to)
    {
        to[..Words].Clear();
        ref var a = ref MemoryMarshal.GetReference(low);
        ref var b = ref MemoryMarshal.GetReference(high[..low.Length]);
        var at = 0;
        if (Width == 512)
        {
            for (var (most, least) = (Vector512.Create(atMost), Vector512.Create(atLeast)); at + 16 <= low.Length; at += 16)
            {
                var holds = Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref a, (nuint)at), most) &
                    Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref b, (nuint)at), least);
                to[at >> 6] |= holds.ExtractMostSignificantBits() << (at & 63);
            }
        }
        else if (Width == 256)
        {
            for (var (most, least) = (Vector256.Create(atMost), Vector256.Create(atLeast)); at + 8 <= low.Length; at += 8)
            {
                var holds = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref a, (nuint)at), most) &
                    Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref b, (nuint)at), least);
                to[at >> 6] |= (ulong)holds.ExtractMostSignificantBits() << (at & 63);
            }
        }

        for (; at < low.Length; at++)
        {
            to[at >> 6] |= (low[at] <= atMost && high[at] >= atLeast ? 1UL : 0UL) << (at & 63);
        }
    }
}
