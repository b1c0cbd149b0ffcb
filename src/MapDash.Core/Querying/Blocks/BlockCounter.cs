namespace MapDash.Core.Querying.Blocks;

/// <summary>Counts block by block what a filter leaves: the way that needs no preparation. Thread-safe.</summary>
internal static class BlockCounter
{
    /// <summary>Counts by lane: for each lane of a facet what matches all else, for the others what matches.</summary>
    public static int[] Count(BlockTable table, Lanes lanes, FilterPlan plan, DayTest days)
    {
        var counts = new int[lanes.Counted];
        Span<ulong> masks = stackalloc ulong[Lanes.Groups * BlockBits.Words];
        Span<ulong> passing = stackalloc ulong[BlockBits.Words];
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var block = table.Blocks[number];
            if (days.Misses(block) || !plan.Masks(block, number, masks))
            {
                continue;
            }

            if (!days.TakesAll(block))
            {
                days.Passing(block, passing);
                for (var group = 0; group < Lanes.Groups; group++)
                {
                    BlockBits.And(masks.Slice(group * BlockBits.Words, BlockBits.Words), passing);
                }
            }

            counts[Lanes.All] += BlockBits.Count(masks[(Lanes.Common * BlockBits.Words)..]);
            block.Counted.Count(lanes.GroupOf, masks, counts);
        }

        return counts;
    }

    /// <summary>How many events match.</summary>
    public static int CountMatching(BlockTable table, FilterPlan plan, DayTest days)
    {
        var count = 0;
        Span<ulong> matching = stackalloc ulong[BlockBits.Words];
        Span<ulong> passing = stackalloc ulong[BlockBits.Words];
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var block = table.Blocks[number];
            if (!days.Misses(block))
            {
                plan.Matching(block, number, matching);
                days.Passing(block, passing);
                count += BlockBits.CountBoth(matching, passing);
            }
        }

        return count;
    }

    /// <summary>How many of the matching events stand in any of some hidden lanes.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="matching">Who matches but for the days, 64 words for each block.</param>
    /// <param name="lanes">Hidden lanes.</param>
    /// <param name="days">The days.</param>
    public static int CountWith(BlockTable table, ulong[] matching, int[] lanes, DayTest days)
    {
        var count = 0;
        Span<ulong> some = stackalloc ulong[BlockBits.Words];
        Span<ulong> passing = stackalloc ulong[BlockBits.Words];
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var block = table.Blocks[number];
            if (!days.Misses(block))
            {
                FilterPlan.AnyOf(block.Hidden, lanes, some);
                days.Passing(block, passing);
                BlockBits.And(some, passing);
                count += BlockBits.CountBoth(some, matching.AsSpan(number * BlockBits.Words, BlockBits.Words));
            }
        }

        return count;
    }
}
