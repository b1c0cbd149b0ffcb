using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Up to 4,096 events that stand next to each other in the index, as flat columns and lanes. Immutable: a change makes
/// another block.
/// </summary>
internal sealed class EventBlock
{
    private readonly ulong[]?[] _crossing = new ulong[Enum.GetValues<Granularity>().Length][];

    private byte[]? _families;

    /// <summary>Puts the columns together.</summary>
    /// <param name="events">Events in order of their <see cref="DayKey"/>; at least one.</param>
    /// <param name="textKeys">Keys of their texts.</param>
    /// <param name="counted">Counted lanes.</param>
    /// <param name="hidden">Hidden lanes.</param>
    public EventBlock(ReportedEvent[] events, int[] textKeys, LaneSet counted, LaneSet hidden)
        : this(events, Array.ConvertAll(events, reported => DayKey.Of(reported).Start), Array.ConvertAll(events, reported => DayKey.Of(reported).End), textKeys, counted, hidden)
    {
    }

    private EventBlock(ReportedEvent[] events, int[] start, int[] end, int[] textKeys, LaneSet counted, LaneSet hidden)
    {
        (Events, Start, End, TextKeys, Counted, Hidden) = (events, start, end, textKeys, counted, hidden);
        (MinEnd, MaxEnd, MaxLast) = (int.MaxValue, int.MinValue, int.MinValue);
        for (var at = 0; at < events.Length; at++)
        {
            (MinEnd, MaxEnd) = (Math.Min(MinEnd, end[at]), Math.Max(MaxEnd, end[at]));
            MaxLast = Math.Max(MaxLast, DayKey.Last(start[at], end[at]));
        }
    }

    /// <summary>The events.</summary>
    public ReportedEvent[] Events { get; }

    /// <summary>First possible days as day numbers, ascending.</summary>
    public int[] Start { get; }

    /// <summary>Last possible days as day numbers, inclusive.</summary>
    public int[] End { get; }

    /// <summary>Keys of the events' texts.</summary>
    public int[] TextKeys { get; }

    /// <summary>Counted lanes.</summary>
    public LaneSet Counted { get; }

    /// <summary>Hidden lanes.</summary>
    public LaneSet Hidden { get; }

    /// <summary>Number of events.</summary>
    public int Count => Events.Length;

    /// <summary>Earliest last possible day.</summary>
    public int MinEnd { get; }

    /// <summary>Latest last possible day.</summary>
    public int MaxEnd { get; }

    /// <summary>Whether every event is dated and has a start.</summary>
    public bool IsClosed => Start[0] != DayKey.OpenStart && !Counted.Holds(Lanes.Undated);

    /// <summary>Latest day by which newest comes first.</summary>
    public int MaxLast { get; }

    /// <summary>The key of the first event.</summary>
    public DayKey FirstKey => DayKey.Of(Events[0]);

    /// <summary>Bytes of days and lanes, without the events themselves and the keys of their texts.</summary>
    public long Bytes => (Count * (2L * sizeof(int))) + Counted.Bytes + Hidden.Bytes + _crossing.Sum(bits => bits is null ? 0 : bits.Length * 8L) + (_families?.Length ?? 0);

    /// <summary>Position of a key, or the complement of where it would stand.</summary>
    public int Find(DayKey key)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var by = DayKey.Of(Events[middle]).CompareTo(key);
            if (by == 0)
            {
                return middle;
            }

            (low, high) = by < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>The block with one event more; only for a block that is not full.</summary>
    /// <param name="at">Its position.</param>
    /// <param name="entry">The event.</param>
    public EventBlock With(int at, BlockEntry entry)
    {
        var key = DayKey.Of(entry.Event);
        return new(
            With(Events, at, entry.Event),
            With(Start, at, key.Start),
            With(End, at, key.End),
            With(TextKeys, at, entry.TextKey),
            Counted.With(at, entry.Counted),
            Hidden.With(at, entry.Hidden));
    }

    /// <summary>The block with one event less; null where that was the last.</summary>
    public EventBlock? Without(int at) => Count == 1 ? null : new(
        Without(Events, at), Without(Start, at), Without(End, at), Without(TextKeys, at), Counted.Without(at), Hidden.Without(at));

    /// <summary>The family of each event's kind, worked out when it is first asked for.</summary>
    /// <param name="families">Number of families.</param>
    public byte[] Families(int families)
    {
        if (_families is not { } own)
        {
            own = new byte[Count];
            Span<ulong> set = stackalloc ulong[BlockBits.Words];
            for (var family = 1; family < families; family++)
            {
                set.Clear();
                Hidden.AddTo(Lanes.FirstFamily + family, set);
                for (var at = 0; at < Count; at++)
                {
                    own[at] |= (byte)((int)(set[at >> 6] >> at & 1) * family);
                }
            }

            _families = own;
        }

        return own;
    }

    /// <summary>The events that do not lie wholly within one bin of the timeline, worked out when it is first asked for.</summary>
    public ReadOnlySpan<ulong> Crossing(Granularity granularity)
    {
        if (_crossing[(int)granularity] is not { } bits)
        {
            bits = new ulong[BlockBits.Words];
            for (var at = 0; at < Count; at++)
            {
                if (Start[at] == DayKey.OpenStart || End[at] == DayKey.OpenEnd ||
                    (Start[at] != End[at] && End[at] > TimelineBins.EndOf(Start[at], granularity)))
                {
                    bits[at >> 6] |= 1UL << (at & 63);
                }
            }

            _crossing[(int)granularity] = bits;
        }

        return bits;
    }

    private static T[] With<T>(T[] column, int at, T value) => [.. column.AsSpan(0, at), value, .. column.AsSpan(at)];

    private static T[] Without<T>(T[] column, int at) => [.. column.AsSpan(0, at), .. column.AsSpan(at + 1)];
}
