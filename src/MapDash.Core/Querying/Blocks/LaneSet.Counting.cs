using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MapDash.Core.Querying.Blocks;

/// <content>How many events of each lane a filter leaves.</content>
internal sealed partial class LaneSet
{
    private const int AllGroups = (1 << Blocks.Lanes.Groups) - 1;

    private LaneRows? _rows;

    /// <summary>Adds to each lane's count the events that are in its group's mask as well.</summary>
    /// <param name="groups">Group of each lane.</param>
    /// <param name="masks">The groups' masks.</param>
    /// <param name="counts">Counts by lane.</param>
    public void Count(ReadOnlySpan<byte> groups, GroupMasks masks, Span<int> counts)
    {
        switch (BlockBits.Width)
        {
            case 512: many.Count<Count512>(groups, masks, counts); break;
            case 256: many.Count<Count256>(groups, masks, counts); break;
            default: many.Count<CountScalar>(groups, masks, counts); break;
        }

        if (few.Length == 0)
        {
            return;
        }

        // Where a mask leaves little, the rows of what it leaves are shorter than all lists.
        var rows = _rows ??= LaneRows.Of(this, masks.Events);
        var sparse = 0;
        for (var group = 0; rows.IsWhole && group < Blocks.Lanes.Groups; group++)
        {
            sparse |= masks.CountOf(group) * LaneRows.Sparse < masks.Events ? 1 << group : 0;
        }

        if (sparse != 0)
        {
            rows.Count(few, groups, masks, sparse, counts);
        }

        if (sparse != AllGroups)
        {
            masks.Expand(AllGroups & ~sparse);
            CountFew(groups, masks, ~sparse, counts);
        }
    }

    /// <summary>How many events of a lane are in a set.</summary>
    public int CountWith(int lane, ReadOnlySpan<ulong> set)
    {
        var index = Find(lane);
        if (index >= 0 && index < many.Lanes.Length)
        {
            return BlockBits.CountBoth(many[index], set);
        }

        var count = 0;
        foreach (var position in index < 0 ? [] : List(index - many.Lanes.Length))
        {
            count += (int)(set[position >> 6] >> position) & 1;
        }

        return count;
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
