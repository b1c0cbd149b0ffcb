using System.Runtime.CompilerServices;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// For each lane the events of one block that stand in it: words of bits where they are many, a list of positions where they
/// are few. Immutable.
/// </summary>
/// <param name="many">Lanes kept as words, ascending.</param>
/// <param name="words">Their words, 64 each.</param>
/// <param name="few">Lanes kept as lists, ascending.</param>
/// <param name="from">Where each list begins, and where the last one ends.</param>
/// <param name="positions">The lists, each ascending.</param>
internal sealed class LaneSet(int[] many, ulong[] words, int[] few, int[] from, ushort[] positions)
{
    /// <summary>Up to this many events a list is both smaller and faster to count than 64 words.</summary>
    public const int LongestList = 24;

    /// <summary>Bytes held.</summary>
    public long Bytes => ((many.Length + few.Length + from.Length) * 4L) + (words.Length * 8L) + (positions.Length * 2L);

    /// <summary>The lanes that have an event, in no order.</summary>
    public IEnumerable<int> Lanes => many.Concat(few);

    /// <summary>Adds to each lane's count the events that are in its group's mask as well.</summary>
    /// <param name="groups">Group of each lane.</param>
    /// <param name="masks">64 words for each group, one group after the other.</param>
    /// <param name="counts">Counts by lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(ReadOnlySpan<byte> groups, ReadOnlySpan<ulong> masks, Span<int> counts)
    {
        for (var i = 0; i < many.Length; i++)
        {
            var lane = many[i];
            counts[lane] += BlockBits.CountBoth(Words(i), masks[(groups[lane] * BlockBits.Words)..]);
        }

        for (var i = 0; i < few.Length; i++)
        {
            var lane = few[i];
            var mask = masks.Slice(groups[lane] * BlockBits.Words, BlockBits.Words);
            var count = 0;
            foreach (var position in positions.AsSpan(from[i], from[i + 1] - from[i]))
            {
                count += (int)(mask[position >> 6] >> position) & 1;
            }

            counts[lane] += count;
        }
    }

    /// <summary>Adds the events of a lane to a set.</summary>
    public void AddTo(int lane, Span<ulong> to)
    {
        if (Array.BinarySearch(many, lane) is >= 0 and var dense)
        {
            BlockBits.Or(to, Words(dense));
        }
        else if (Array.BinarySearch(few, lane) is >= 0 and var sparse)
        {
            foreach (var position in List(sparse))
            {
                to[position >> 6] |= 1UL << (position & 63);
            }
        }
    }

    /// <summary>Shows each lane with its events that are in its group's mask as well.</summary>
    /// <param name="groups">Group of each lane.</param>
    /// <param name="masks">64 words for each group, one group after the other.</param>
    /// <param name="visit">Is shown each lane once.</param>
    public void ForEach(ReadOnlySpan<byte> groups, ReadOnlySpan<ulong> masks, LaneVisitor visit)
    {
        Span<ulong> set = stackalloc ulong[BlockBits.Words];
        foreach (var lane in Lanes)
        {
            set.Clear();
            AddTo(lane, set);
            BlockBits.And(set, masks[(groups[lane] * BlockBits.Words)..]);
            visit(lane, set);
        }
    }

    /// <summary>The same for a block with one event more.</summary>
    /// <param name="at">Its position; what stood there and beyond moves up by one.</param>
    /// <param name="lanes">Its lanes.</param>
    public LaneSet With(int at, IReadOnlyCollection<int> lanes)
    {
        var builder = new LaneSetBuilder();
        Span<ulong> set = stackalloc ulong[BlockBits.Words];
        for (var i = 0; i < many.Length; i++)
        {
            Words(i).CopyTo(set);
            OpenGap(set, at, lanes.Contains(many[i]));
            builder.Add(many[i], set);
        }

        var known = many.ToHashSet();
        Span<ushort> list = stackalloc ushort[LongestList + 1];
        foreach (var lane in few.Union(lanes.Where(lane => !known.Contains(lane))).Order().ToArray())
        {
            var length = 0;
            var own = Array.BinarySearch(few, lane) is >= 0 and var index ? List(index) : [];
            foreach (var position in own)
            {
                list[length++] = (ushort)(position < at ? position : position + 1);
            }

            if (lanes.Contains(lane))
            {
                list[length++] = (ushort)at;
                list[..length].Sort();
            }

            builder.Add(lane, list[..length]);
        }

        return builder.Build();
    }

    /// <summary>The same for a block with one event less.</summary>
    /// <param name="at">Its position; what stands beyond moves down by one.</param>
    public LaneSet Without(int at)
    {
        var builder = new LaneSetBuilder();
        Span<ulong> set = stackalloc ulong[BlockBits.Words];
        for (var i = 0; i < many.Length; i++)
        {
            Words(i).CopyTo(set);
            CloseGap(set, at);
            builder.Add(many[i], set);
        }

        Span<ushort> list = stackalloc ushort[LongestList];
        for (var i = 0; i < few.Length; i++)
        {
            var length = 0;
            foreach (var position in List(i))
            {
                if (position != at)
                {
                    list[length++] = (ushort)(position < at ? position : position - 1);
                }
            }

            builder.Add(few[i], list[..length]);
        }

        return builder.Build();
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

    private ReadOnlySpan<ulong> Words(int index) => words.AsSpan(index * BlockBits.Words, BlockBits.Words);

    private ReadOnlySpan<ushort> List(int index) => positions.AsSpan(from[index], from[index + 1] - from[index]);
}
