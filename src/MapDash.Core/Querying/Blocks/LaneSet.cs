using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// For each lane the events of one block that stand in it: words of bits where they are many, a list of positions where they
/// are few. Immutable.
/// </summary>
/// <param name="many">Lanes with many events.</param>
/// <param name="few">Lanes with few, ascending.</param>
/// <param name="from">Where the list of each of these begins, and where the last one ends.</param>
/// <param name="positions">The lists, each ascending.</param>
internal sealed class LaneSet(LaneWords many, int[] few, int[] from, ushort[] positions)
{
    /// <summary>Up to this many events of a block are few: a position is 2 bytes and a third of a nanosecond, words are 512
    /// bytes and 16 nanoseconds.</summary>
    public const int MostFew = 96;

    private LaneRows? _rows;

    /// <summary>Bytes held.</summary>
    public long Bytes => many.Bytes + ((few.Length + from.Length) * (long)sizeof(int)) + (positions.Length * (long)sizeof(ushort)) + (_rows?.Bytes ?? 0);

    /// <summary>The lanes that have an event, in no order.</summary>
    public IEnumerable<int> Lanes => many.Lanes.Where((_, index) => many[index].ContainsAnyExcept(0UL)).Concat(few);

    /// <summary>The lanes with many events.</summary>
    public LaneWords Many => many;

    /// <summary>The lanes with few, ascending.</summary>
    public ReadOnlySpan<int> Few => few;

    /// <summary>The events of the lane at an index of <see cref="Few"/>, ascending.</summary>
    public ReadOnlySpan<ushort> List(int index) => positions.AsSpan(from[index], from[index + 1] - from[index]);

    /// <summary>Adds to each lane's count the events that are in its group's mask as well.</summary>
    /// <param name="groups">Group of each lane.</param>
    /// <param name="masks">The groups' masks.</param>
    /// <param name="counts">Counts by lane.</param>
    public void Count(ReadOnlySpan<byte> groups, GroupMasks masks, Span<int> counts)
    {
        switch (BlockBits.Width)
        {
            case 512: many.Count<Count512>(groups, masks.Bits, counts); break;
            case 256: many.Count<Count256>(groups, masks.Bits, counts); break;
            default: many.Count<CountScalar>(groups, masks.Bits, counts); break;
        }

        // Where a mask leaves little, the rows of what it leaves are shorter than all lists.
        var sparse = 0;
        if (few.Length > 0 && (_rows ??= LaneRows.Of(this, masks.Events)) is { IsWhole: true } rows)
        {
            for (var group = 0; group < Blocks.Lanes.Groups; group++)
            {
                if (masks.CountOf(group) * LaneRows.Sparse < masks.Events)
                {
                    sparse |= 1 << group;
                }
            }

            rows.Count(few, groups, masks, sparse, counts);
        }

        CountFew(groups, masks, ~sparse, counts);
    }

    /// <summary>How many events of a lane are in a set.</summary>
    public int CountWith(int lane, ReadOnlySpan<ulong> set)
    {
        if (Array.BinarySearch(many.Lanes, lane) is >= 0 and var dense)
        {
            return BlockBits.CountBoth(many[dense], set);
        }

        var count = 0;
        if (Array.BinarySearch(few, lane) is >= 0 and var sparse)
        {
            foreach (var position in List(sparse))
            {
                count += (int)(set[position >> 6] >> position) & 1;
            }
        }

        return count;
    }

    /// <summary>Adds the events of a lane to a set.</summary>
    public void AddTo(int lane, Span<ulong> to)
    {
        if (!many.AddTo(lane, to) && Array.BinarySearch(few, lane) is >= 0 and var index)
        {
            Add(List(index), to);
        }
    }

    /// <summary>Adds the events of any of some lanes to a set.</summary>
    /// <param name="isOne">Whether a lane is one of them.</param>
    /// <param name="to">64 words.</param>
    public void AddTo(ReadOnlySpan<bool> isOne, Span<ulong> to)
    {
        for (var i = 0; i < many.Lanes.Length; i++)
        {
            if (isOne[many.Lanes[i]])
            {
                BlockBits.Or(to, many[i]);
            }
        }

        for (var i = 0; i < few.Length; i++)
        {
            if (isOne[few[i]])
            {
                Add(List(i), to);
            }
        }
    }

    /// <summary>The same for a block with one event more. A list that grows long stays one until the block is made anew.</summary>
    /// <param name="at">Its position; what stood there and beyond moves up by one.</param>
    /// <param name="lanes">Its lanes.</param>
    public LaneSet With(int at, IReadOnlyCollection<int> lanes)
    {
        var added = lanes.Where(lane => Array.BinarySearch(many.Lanes, lane) < 0).Order().ToArray();
        var (nextFew, nextFrom) = (new List<int>(few.Length + added.Length), new List<int>(few.Length + added.Length + 1));
        var next = new ushort[positions.Length + added.Length];
        var length = 0;
        for (int i = 0, j = 0; i < few.Length || j < added.Length;)
        {
            var lane = Math.Min(i < few.Length ? few[i] : int.MaxValue, j < added.Length ? added[j] : int.MaxValue);
            nextFew.Add(lane);
            nextFrom.Add(length);
            var list = i < few.Length && few[i] == lane ? List(i++) : [];
            var before = 0;
            for (; before < list.Length && list[before] < at; before++)
            {
                next[length++] = list[before];
            }

            if (j < added.Length && added[j] == lane)
            {
                next[length++] = (ushort)at;
                j++;
            }

            foreach (var position in list[before..])
            {
                next[length++] = (ushort)(position + 1);
            }
        }

        return new LaneSet(many.Shifted(at, lanes), [.. nextFew], [.. nextFrom, length], next);
    }

    /// <summary>The same for a block with one event less.</summary>
    /// <param name="at">Its position; what stands beyond moves down by one.</param>
    public LaneSet Without(int at)
    {
        var (nextFew, nextFrom) = (new List<int>(few.Length), new List<int>(few.Length + 1));
        var next = new ushort[positions.Length];
        var length = 0;
        for (var i = 0; i < few.Length; i++)
        {
            var begin = length;
            foreach (var position in List(i))
            {
                next[length] = (ushort)(position < at ? position : position - 1);
                length += position == at ? 0 : 1;
            }

            if (length > begin)
            {
                nextFew.Add(few[i]);
                nextFrom.Add(begin);
            }
        }

        return new LaneSet(many.Shifted(at, null), [.. nextFew], [.. nextFrom, length], next[..length]);
    }

    private static void Add(ReadOnlySpan<ushort> list, Span<ulong> to)
    {
        foreach (var position in list)
        {
            to[position >> 6] |= 1UL << (position & 63);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountFew(ReadOnlySpan<byte> groups, GroupMasks masks, int wanted, Span<int> counts)
    {
        Span<int> begin = stackalloc int[Blocks.Lanes.Groups];
        masks.BytesBegin(begin);
        ref var bytes = ref MemoryMarshal.GetReference(masks.AllBytes);
        ref var place = ref MemoryMarshal.GetArrayDataReference(positions);
        for (var i = 0; i < few.Length; i++)
        {
            var group = groups[few[i]];
            if ((wanted >> group & 1) == 0)
            {
                continue;
            }

            ref var mask = ref Unsafe.Add(ref bytes, begin[group]);
            var (at, end) = (from[i], from[i + 1]);
            var (one, other) = (0, 0);
            for (; at + 3 < end; at += 4)
            {
                one += Unsafe.Add(ref mask, Unsafe.Add(ref place, at)) + Unsafe.Add(ref mask, Unsafe.Add(ref place, at + 1));
                other += Unsafe.Add(ref mask, Unsafe.Add(ref place, at + 2)) + Unsafe.Add(ref mask, Unsafe.Add(ref place, at + 3));
            }

            for (; at < end; at++)
            {
                one += Unsafe.Add(ref mask, Unsafe.Add(ref place, at));
            }

            counts[few[i]] += one + other;
        }
    }
}
