namespace MapDash.Core.Querying.Blocks;

/// <summary>Counts block by block what a filter leaves: the way that needs no preparation. Thread-safe.</summary>
internal static class BlockCounter
{
    /// <summary>Counts by lane: for each lane of a facet what matches all else, for the others what matches.</summary>
    public static int[] Count(BlockTable table, Lanes lanes, FilterPlan plan, DayTest days)
    {
        var counts = new int[lanes.Counted];
        var masks = new GroupMasks();
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
                    BlockBits.And(masks.Of(group), passing);
                }
            }

            counts[Lanes.All] += BlockBits.Count(masks.Common);
            masks.Expand(plan.OwnMasks);
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

    /// <summary>How many of the matching events are in a set.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="matching">Who matches but for the days, 64 words for each block.</param>
    /// <param name="set">The set, likewise.</param>
    /// <param name="days">The days.</param>
    public static int CountBoth(BlockTable table, ulong[] matching, ulong[] set, DayTest days)
    {
        var count = 0;
        Span<ulong> passing = stackalloc ulong[BlockBits.Words];
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var block = table.Blocks[number];
            if (!days.Misses(block))
            {
                days.Passing(block, passing);
                BlockBits.And(passing, set.AsSpan(number * BlockBits.Words, BlockBits.Words));
                count += BlockBits.CountBoth(passing, matching.AsSpan(number * BlockBits.Words, BlockBits.Words));
            }
        }

        return count;
    }
}
