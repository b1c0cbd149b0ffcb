namespace MapDash.Core.Querying.Blocks;

/// <summary>Counts block by block what a filter leaves: the way that needs no preparation. Thread-safe.</summary>
internal static class BlockCounter
{
    // Below this many blocks for each, handing out work costs more than it saves.
    private const int FewestBlocks = 24;

    [ThreadStatic]
    private static GroupMasks? _scratch;

    /// <summary>Counts by lane: for each lane of a facet what matches all else, for the others what matches. Many blocks are
    /// shared out among the processors.</summary>
    public static int[] Count(BlockTable table, Lanes lanes, FilterPlan plan, DayTest days)
    {
        var numbers = Enumerable.Range(0, table.Blocks.Length).Where(number => !days.Misses(table.Blocks[number])).ToArray();
        var counts = InParts(numbers.Length, (from, until) => Count(table, lanes, plan, days, numbers.AsSpan(from..until)));
        foreach (var other in counts.Skip(1))
        {
            AddTo(counts[0], other);
        }

        return counts[0];
    }

    /// <summary>Shares out blocks among the processors where there are many.</summary>
    /// <param name="blocks">How many there are.</param>
    /// <param name="work">Does those from a first one up to but not including a last one.</param>
    /// <returns>At least one result, in the order of the blocks.</returns>
    public static T[] InParts<T>(int blocks, Func<int, int, T> work)
    {
        var results = new T[Math.Clamp(blocks / FewestBlocks, 1, Environment.ProcessorCount)];
        if (results.Length == 1)
        {
            results[0] = work(0, blocks);
        }
        else
        {
            Parallel.For(0, results.Length, part =>
                results[part] = work((int)((long)blocks * part / results.Length), (int)((long)blocks * (part + 1) / results.Length)));
        }

        return results;
    }

    /// <summary>Adds counts to counts.</summary>
    public static void AddTo(int[] counts, int[] other)
    {
        for (var at = 0; at < counts.Length; at++)
        {
            counts[at] += other[at];
        }
    }

    private static int[] Count(BlockTable table, Lanes lanes, FilterPlan plan, DayTest days, ReadOnlySpan<int> numbers)
    {
        var counts = new int[lanes.Counted];
        var masks = _scratch ??= new GroupMasks();
        Span<ulong> passing = stackalloc ulong[BlockBits.Words];
        foreach (var number in numbers)
        {
            var block = table.Blocks[number];
            if (!plan.Masks(block, number, masks))
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

            masks.Expand(plan.OwnMasks, block.Count);
            counts[Lanes.All] += masks.CountOf(Lanes.Common);
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
