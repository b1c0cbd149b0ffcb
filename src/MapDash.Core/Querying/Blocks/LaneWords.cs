using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MapDash.Core.Querying.Blocks;

/// <summary>The lanes of a block in which many events stand, as 64 words of bits each. Immutable.</summary>
/// <param name="lanes">Lanes, ascending.</param>
/// <param name="words">Their words, one lane after the other.</param>
internal sealed class LaneWords(int[] lanes, ulong[] words)
{
    /// <summary>So many events are looked up one by one; more are counted all at once.</summary>
    public const int Handful = 8;

    /// <summary>The lanes, ascending.</summary>
    public int[] Lanes => lanes;

    /// <summary>Bytes held.</summary>
    public long Bytes => (lanes.Length * (long)sizeof(int)) + (words.Length * (long)sizeof(ulong));

    /// <summary>The events of the lane at an index.</summary>
    public ReadOnlySpan<ulong> this[int index] => words.AsSpan(index * BlockBits.Words, BlockBits.Words);

    /// <summary>Adds to each lane's count the events that are in its group's mask as well.</summary>
    /// <param name="groups">Group of each lane.</param>
    /// <param name="masks">The groups' masks.</param>
    /// <param name="counts">Counts by lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count<T>(ReadOnlySpan<byte> groups, GroupMasks masks, Span<int> counts)
        where T : struct, IBitCounter
    {
        Span<int> begin = stackalloc int[Blocks.Lanes.Groups];
        masks.WordsBegin(begin);
        ref var own = ref MemoryMarshal.GetArrayDataReference(words);
        ref var mask = ref MemoryMarshal.GetReference(masks.Bits[..(Blocks.Lanes.Groups * BlockBits.Words)]);
        for (var i = 0; i < lanes.Length; i++)
        {
            var lane = lanes[i];
            ref var set = ref Unsafe.Add(ref own, i * BlockBits.Words);
            var group = groups[lane];
            counts[lane] += masks.CountOf(group) > Handful
                ? T.CountBoth(ref set, ref Unsafe.Add(ref mask, begin[group]))
                : CountOneByOne(ref set, masks.Handful(group));
        }
    }

    private static int CountOneByOne(ref ulong set, ReadOnlySpan<ushort> positions)
    {
        var count = 0;
        foreach (var at in positions)
        {
            count += (int)(Unsafe.Add(ref set, at >> 6) >> at) & 1;
        }

        return count;
    }

    /// <summary>The same for a block with one event more, in the lanes that are given, or one less.</summary>
    /// <param name="at">Its position.</param>
    /// <param name="added">Its lanes; null takes out the event that stands there.</param>
    public LaneWords Shifted(int at, IReadOnlyCollection<int>? added)
    {
        var shifted = words.AsSpan().ToArray();
        for (var i = 0; i < lanes.Length; i++)
        {
            var own = shifted.AsSpan(i * BlockBits.Words, BlockBits.Words);
            if (added is null)
            {
                CloseGap(own, at);
            }
            else
            {
                OpenGap(own, at, added.Contains(lanes[i]));
            }
        }

        return new LaneWords(lanes, shifted);
    }

    private static void OpenGap(Span<ulong> set, int at, bool value)
    {
        var (word, bit) = (at >> 6, at & 63);
        for (var i = BlockBits.Words - 1; i > word; i--)
        {
            set[i] = (set[i] << 1) | (set[i - 1] >> 63);
        }

        var below = (1UL << bit) - 1;
        set[word] = (set[word] & below) | ((set[word] & ~below) << 1) | ((value ? 1UL : 0UL) << bit);
    }

    private static void CloseGap(Span<ulong> set, int at)
    {
        var (word, bit) = (at >> 6, at & 63);
        var below = (1UL << bit) - 1;
        set[word] = (set[word] & below) | ((set[word] >> 1) & ~below);
        for (var i = word; i < BlockBits.Words - 1; i++)
        {
            set[i] = (set[i] & ~(1UL << 63)) | (set[i + 1] << 63);
            set[i + 1] >>= 1;
        }
    }
}
