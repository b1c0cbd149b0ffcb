namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// For one filter without its days, and for every day that events begin or end on, how many events of each lane have begun
/// and how many have ended by then. What may have happened within a window is what has begun by its last day less what had
/// ended before its first: two rows subtracted, however many events there are. Immutable.
/// </summary>
internal sealed class DayCounts
{
    private readonly DayList _days;
    private readonly int[] _lanes;
    private readonly int[] _begun;
    private readonly int[] _ended;

    private DayCounts(DayList days, int[] lanes)
    {
        (_days, _lanes) = (days, lanes);
        _begun = new int[(days.Count + 1) * lanes.Length];
        _ended = new int[(days.Count + 1) * lanes.Length];
    }

    /// <summary>Bytes held by the counts of a snapshot.</summary>
    public static long BytesFor(BlockTable table) => (table.Days.Count + 1L) * table.LanesInUse.Length * 2 * sizeof(int);

    /// <summary>Counts once through all events.</summary>
    public static DayCounts Build(BlockTable table, Lanes lanes, FilterPlan plan)
    {
        var counts = new DayCounts(table.Days, table.LanesInUse);
        var columns = new int[lanes.Counted];
        for (var column = 0; column < counts._lanes.Length; column++)
        {
            columns[counts._lanes[column]] = column;
        }

        var masks = new GroupMasks();
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var block = table.Blocks[number];
            if (plan.Masks(block, number, DayTest.Any, masks))
            {
                counts.Add(block, masks, lanes.GroupOf, columns);
            }
        }

        counts.SumUp(counts._begun);
        counts.SumUp(counts._ended);
        return counts;
    }

    /// <summary>Counts by lane of the events that may have happened within a window.</summary>
    /// <param name="days">The window; not one that asks for certainty.</param>
    /// <param name="lanes">Number of counted lanes.</param>
    public int[] Count(DayTest days, int lanes)
    {
        var counts = new int[lanes];
        var begun = Row(_begun, days.To == int.MaxValue ? _days.Count : _days.UpTo(days.To));
        var ended = Row(_ended, days.From == int.MinValue ? 0 : _days.UpTo(days.From - 1));
        for (var column = 0; column < _lanes.Length; column++)
        {
            counts[_lanes[column]] = begun[column] - ended[column];
        }

        return counts;
    }

    private ReadOnlySpan<int> Row(int[] table, int row) => table.AsSpan(row * _lanes.Length, _lanes.Length);

    // Where each event's row begins; an open start has begun before all days, an open end never ends.
    private int[] Rows(int[] column, int open) => Array.ConvertAll(column, day =>
        day != open ? _days.UpTo(day) * _lanes.Length : open == DayKey.OpenStart ? 0 : -1);

    private void Add(EventBlock block, GroupMasks masks, ReadOnlySpan<byte> groups, int[] columns)
    {
        var begun = Rows(block.Start, DayKey.OpenStart);
        var ended = Rows(block.End, DayKey.OpenEnd);
        AddMany(masks.Of(Lanes.Common), columns[Lanes.All], begun, ended);
        Span<ulong> set = stackalloc ulong[BlockBits.Words];
        var many = block.Counted.Many;
        for (var i = 0; i < many.Lanes.Length; i++)
        {
            many[i].CopyTo(set);
            BlockBits.And(set, masks.Of(groups[many.Lanes[i]]));
            AddMany(set, columns[many.Lanes[i]], begun, ended);
        }

        for (var i = 0; i < block.Counted.Few.Length; i++)
        {
            var lane = block.Counted.Few[i];
            var mask = masks.Of(groups[lane]);
            foreach (var at in block.Counted.List(i))
            {
                if ((mask[at >> 6] >> at & 1) != 0)
                {
                    Add(at, columns[lane], begun, ended);
                }
            }
        }
    }

    private void AddMany(ReadOnlySpan<ulong> set, int column, int[] begun, int[] ended)
    {
        foreach (var at in new Positions(set))
        {
            Add(at, column, begun, ended);
        }
    }

    private void Add(int at, int column, int[] begun, int[] ended)
    {
        _begun[begun[at] + column]++;
        if (ended[at] >= 0)
        {
            _ended[ended[at] + column]++;
        }
    }

    private void SumUp(int[] table)
    {
        for (var row = 1; row <= _days.Count; row++)
        {
            Sums.Add(table.AsSpan(row * _lanes.Length, _lanes.Length), Row(table, row - 1));
        }
    }
}
