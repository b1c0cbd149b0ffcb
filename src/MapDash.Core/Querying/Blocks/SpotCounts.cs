namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// For one filter with its days but without its box, how many events of each lane are drawn at each of the
/// <see cref="Spots"/>. What is in a box is the sum of the rows of its spots, however many events there are. Immutable.
/// </summary>
internal sealed class SpotCounts
{
    private readonly int[] _lanes;
    private readonly int[] _counts;

    private SpotCounts(int[] lanes, int spots) => (_lanes, _counts) = (lanes, new int[spots * lanes.Length]);

    /// <summary>Bytes held by the counts of a snapshot.</summary>
    public static long BytesFor(BlockTable table, Spots spots) => (long)spots.Count * table.LanesInUse.Length * sizeof(int);

    /// <summary>Counts once through all events.</summary>
    public static SpotCounts Build(BlockTable table, Lanes lanes, Spots spots, FilterPlan plan, DayTest days)
    {
        var counts = new SpotCounts(table.LanesInUse, spots.Count);
        var columns = new int[lanes.Counted];
        for (var column = 0; column < counts._lanes.Length; column++)
        {
            columns[counts._lanes[column]] = column;
        }

        var masks = new GroupMasks();
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            if (!days.Misses(table.Blocks[number]) && plan.Masks(table.Blocks[number], number, days, masks))
            {
                counts.Add(table.Blocks[number].Counted, spots.Of(number), masks, lanes.GroupOf, columns);
            }
        }

        return counts;
    }

    /// <summary>How many events are drawn at some spots.</summary>
    public int Drawn(ReadOnlySpan<int> spots)
    {
        var count = 0;
        var column = Array.BinarySearch(_lanes, Lanes.Drawn);
        for (var i = 0; column >= 0 && i < spots.Length; i++)
        {
            count += _counts[(spots[i] * _lanes.Length) + column];
        }

        return count;
    }

    /// <summary>Counts by lane of everything, drawn or not.</summary>
    /// <param name="lanes">Number of counted lanes.</param>
    public int[] Count(int lanes) => Count([.. Enumerable.Range(0, _counts.Length / _lanes.Length)], lanes);

    /// <summary>Counts by lane of what is drawn at some spots.</summary>
    /// <param name="spots">The spots, each once.</param>
    /// <param name="lanes">Number of counted lanes.</param>
    public int[] Count(ReadOnlySpan<int> spots, int lanes)
    {
        var sum = new int[_lanes.Length];
        foreach (var spot in spots)
        {
            Sums.Add(sum, _counts.AsSpan(spot * _lanes.Length, _lanes.Length));
        }

        var counts = new int[lanes];
        for (var column = 0; column < sum.Length; column++)
        {
            counts[_lanes[column]] = sum[column];
        }

        return counts;
    }

    private void Add(LaneSet set, ReadOnlySpan<ushort> spots, GroupMasks masks, ReadOnlySpan<byte> groups, int[] columns)
    {
        AddAll(masks.Of(Lanes.Common), spots, columns[Lanes.All]);
        Span<ulong> both = stackalloc ulong[BlockBits.Words];
        for (var i = 0; i < set.Many.Lanes.Length; i++)
        {
            var lane = set.Many.Lanes[i];
            set.Many[i].CopyTo(both);
            BlockBits.And(both, masks.Of(groups[lane]));
            AddAll(both, spots, columns[lane]);
        }

        for (var i = 0; i < set.Few.Length; i++)
        {
            var mask = masks.Of(groups[set.Few[i]]);
            var column = columns[set.Few[i]];
            foreach (var at in set.List(i))
            {
                _counts[(spots[at] * _lanes.Length) + column] += (int)(mask[at >> 6] >> at & 1);
            }
        }
    }

    private void AddAll(ReadOnlySpan<ulong> set, ReadOnlySpan<ushort> spots, int column)
    {
        foreach (var at in new Positions(set))
        {
            _counts[(spots[at] * _lanes.Length) + column]++;
        }
    }
}
