using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MapDash.Core.Querying.Blocks;

/// <summary>Counts 256 bits at a time: half bytes looked up in a table. No byte counts more than 16 × 8 bits, so the sum is taken
/// once at the end.</summary>
internal readonly struct Count256 : IBitCounter
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountBoth(ref ulong one, ref ulong other)
    {
        var bits = Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
        var table = Vector256.Create(bits, bits);
        var half = Vector256.Create((byte)15);
        var sum = Vector256<byte>.Zero;
        for (nuint at = 0; at < BlockBits.Words; at += 4)
        {
            var both = (Vector256.LoadUnsafe(ref one, at) & Vector256.LoadUnsafe(ref other, at)).AsByte();
            sum += Vector256.ShuffleNative(table, both & half) +
                Vector256.ShuffleNative(table, Vector256.ShiftRightLogical(both.AsUInt16(), 4).AsByte() & half);
        }

        return Sum(sum);
    }

    /// <summary>The sum of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Sum(Vector256<byte> bytes)
    {
        if (Avx2.IsSupported)
        {
            return Vector256.Sum(Avx2.SumAbsoluteDifferences(bytes, Vector256<byte>.Zero).AsInt32());
        }

        var (first, second) = Vector256.Widen(bytes);
        return Vector256.Sum(first + second);
    }
}
