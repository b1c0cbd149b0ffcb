namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// What a filter without its days leaves of a snapshot, worked out once and shared by all who look through it. Thread-safe:
/// what is asked for later is worked out then, perhaps twice, and never changes.
/// </summary>
internal sealed class FilterView
{
    private readonly Timeline?[] _timelines = new Timeline[Enum.GetValues<Granularity>().Length];
    private volatile byte[]? _packed;

    /// <summary>Takes the filter; nothing is worked out yet.</summary>
    public FilterView(BlockTable table, FilterPlan plan)
    {
        Plan = plan;
        Matching = new EventSet(table.Blocks.Length, (number, to) => plan.Matching(table.Blocks[number], number, to));
    }

    /// <summary>The filter.</summary>
    public FilterPlan Plan { get; }

    /// <summary>The events that match but for the days.</summary>
    public EventSet Matching { get; }

    /// <summary>Counts by day.</summary>
    public Prepared<bool, DayCounts> ByDay { get; } = new();

    /// <summary>For a filter without a box, counts by spot within some days: for all who ask the same of one box after the
    /// other.</summary>
    public Prepared<DayTest, SpotCounts> BySpot { get; } = new();

    /// <summary>Likewise, what spots add to the timeline of a granularity.</summary>
    public Prepared<Granularity, SpotTimeline> TimelineBySpot { get; } = new();

    /// <summary>The timeline of a granularity.</summary>
    public Timeline Timeline(Granularity granularity, Func<Timeline> make) => _timelines[(int)granularity] ??= make();

    /// <summary>The matching events as one bit each without gaps, in order of ordinals, least significant bit first.</summary>
    public byte[] Packed(BlockTable table) => _packed ??= Pack(table);

    private byte[] Pack(BlockTable table)
    {
        // Blocks are not full: their bits move down to where the block before them ended.
        Matching.Complete();
        var words = new ulong[((table.Count + 63) / 64) + 1];
        Span<ulong> own = stackalloc ulong[BlockBits.Words];
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var from = table.BaseOf(number);
            Matching.CopyTo(number, own);
            for (var word = 0; word < (table.Blocks[number].Count + 63) / 64; word++)
            {
                var at = from + (word * 64);
                words[at >> 6] |= own[word] << (at & 63);
                if ((at & 63) != 0)
                {
                    words[(at >> 6) + 1] |= own[word] >> (64 - (at & 63));
                }
            }
        }

        var bytes = new byte[(table.Count + 7) / 8];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(words[i >> 3] >> ((i & 7) * 8));
        }

        return bytes;
    }
}
