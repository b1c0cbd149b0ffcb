namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// What a filter without its days leaves of a snapshot, worked out once and shared by all who look through it. Thread-safe:
/// what is asked for later is worked out then, perhaps twice, and never changes.
/// </summary>
internal sealed class FilterView
{
    private readonly Timeline?[] _timelines = new Timeline[Enum.GetValues<Granularity>().Length];
    private volatile byte[]? _packed;
    private int _asked;
    private volatile DayCounts? _days;

    /// <summary>Works out who matches.</summary>
    public FilterView(BlockTable table, FilterPlan plan)
    {
        Plan = plan;
        Matching = new ulong[table.Blocks.Length * BlockBits.Words];
        BlockCounter.InParts(table.Blocks.Length, (from, until) =>
        {
            for (var number = from; number < until; number++)
            {
                plan.Matching(table.Blocks[number], number, Matching.AsSpan(number * BlockBits.Words, BlockBits.Words));
            }

            return until - from;
        });
    }

    /// <summary>The filter.</summary>
    public FilterPlan Plan { get; }

    /// <summary>The events that match but for the days, 64 words for each block.</summary>
    public ulong[] Matching { get; }

    /// <summary>Counts by day, once somebody has needed them.</summary>
    public DayCounts? Days
    {
        get => _days;
        set => _days = value;
    }

    /// <summary>Whether it has now been asked for so often that counts by day are worth making; true once.</summary>
    /// <param name="times">How often counting through is good enough.</param>
    public bool IsWorthDays(int times) => Interlocked.Increment(ref _asked) == times + 1;

    /// <summary>The timeline of a granularity.</summary>
    public Timeline Timeline(Granularity granularity, Func<Timeline> make) => _timelines[(int)granularity] ??= make();

    /// <summary>The matching events as one bit each without gaps, in order of ordinals, least significant bit first.</summary>
    public byte[] Packed(BlockTable table) => _packed ??= Pack(table);

    private byte[] Pack(BlockTable table)
    {
        // Blocks are not full: their bits move down to where the block before them ended.
        var words = new ulong[((table.Count + 63) / 64) + 1];
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var from = table.BaseOf(number);
            var own = Matching.AsSpan(number * BlockBits.Words, (table.Blocks[number].Count + 63) / 64);
            for (var word = 0; word < own.Length; word++)
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
