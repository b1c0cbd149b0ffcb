namespace MapDash.Core.Querying.Blocks;

/// <summary>Counts block by block what a filter leaves: the way that needs no preparation. Thread-safe.</summary>
internal static class BlockCounter
{
    [ThreadStatic]
    private static GroupMasks? _scratch;

    /// <summary>Counts by lane: for each lane of a facet what matches all else, for the others what matches. Many blocks are
    /// shared out among the processors.</summary>
    public static int[] Count(BlockTable table, Lanes lanes, FilterPlan plan, DayTest days)
    {
        var blocks = Array.FindAll(Enumerable.Range(0, table.Blocks.Length).ToArray(), number => !days.Misses(table.Blocks[number]));
        var counts = SharedWork<int[]>.Over(
            blocks.Length,
            () => new int[lanes.Counted],
            (counts, at) => Add(counts, table.Blocks[blocks[at]], blocks[at], lanes, plan, days));
        foreach (var other in counts.Skip(1))
        {
            Sums.Add(counts[0], other);
        }

        return counts[0];
    }

    private static void Add(int[] counts, EventBlock block, int number, Lanes lanes, FilterPlan plan, DayTest days)
    {
        var masks = _scratch ??= new GroupMasks();
        if (plan.Masks(block, number, days, masks))
        {
            counts[Lanes.All] += masks.CountOf(Lanes.Common);
            block.Counted.Count(lanes.GroupOf, masks, counts);
        }
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
    /// <param name="matching">Who matches but for the days.</param>
    /// <param name="set">The set, likewise.</param>
    /// <param name="days">The days.</param>
    public static int CountBoth(BlockTable table, EventSet matching, EventSet set, DayTest days)
    {
        var count = 0;
        Span<ulong> passing = stackalloc ulong[BlockBits.Words];
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var block = table.Blocks[number];
            if (!days.Misses(block))
            {
                days.Passing(block, passing);
                set.Narrow(number, passing);
                matching.Narrow(number, passing);
                count += BlockBits.Count(passing);
            }
        }

        return count;
    }
}
