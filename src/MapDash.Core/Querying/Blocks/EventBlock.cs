using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Up to 4,096 events that stand next to each other in the index, as flat columns and lanes. Immutable: a change makes
/// another block.
/// </summary>
internal sealed class EventBlock
{
    private readonly ulong[]?[] _crossing = new ulong[Enum.GetValues<Granularity>().Length][];

    /// <summary>Puts the columns together.</summary>
    /// <param name="events">Events in order of their <see cref="DayKey"/>; at least one.</param>
    /// <param name="textKeys">Keys of their texts.</param>
    /// <param name="counted">Counted lanes.</param>
    /// <param name="hidden">Hidden lanes.</param>
    public EventBlock(ReportedEvent[] events, int[] textKeys, LaneSet counted, LaneSet hidden)
    {
        (Events, TextKeys, Counted, Hidden) = (events, textKeys, counted, hidden);
        Start = new int[events.Length];
        End = new int[events.Length];
        (MinEnd, MaxEnd, MaxLast) = (int.MaxValue, int.MinValue, int.MinValue);
        for (var at = 0; at < events.Length; at++)
        {
            var key = DayKey.Of(events[at]);
            (Start[at], End[at]) = (key.Start, key.End);
            (MinEnd, MaxEnd) = (Math.Min(MinEnd, key.End), Math.Max(MaxEnd, key.End));
            MaxLast = Math.Max(MaxLast, DayKey.Last(key.Start, key.End));
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

    /// <summary>Latest day by which newest comes first.</summary>
    public int MaxLast { get; }

    /// <summary>The key of the first event.</summary>
    public DayKey FirstKey => DayKey.Of(Events[0]);

    /// <summary>Bytes of columns and lanes, without the events themselves.</summary>
    public long Bytes => (Count * (3L * sizeof(int))) + Counted.Bytes + Hidden.Bytes + _crossing.Sum(bits => bits is null ? 0 : bits.Length * 8L);

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
    public EventBlock With(int at, BlockEntry entry) => new(
        [.. Events.AsSpan(0, at), entry.Event, .. Events.AsSpan(at)],
        [.. TextKeys.AsSpan(0, at), entry.TextKey, .. TextKeys.AsSpan(at)],
        Counted.With(at, entry.Counted),
        Hidden.With(at, entry.Hidden));

    /// <summary>The block with one event less; null where that was the last.</summary>
    public EventBlock? Without(int at) => Count == 1 ? null : new(
        [.. Events.AsSpan(0, at), .. Events.AsSpan(at + 1)],
        [.. TextKeys.AsSpan(0, at), .. TextKeys.AsSpan(at + 1)],
        Counted.Without(at),
        Hidden.Without(at));

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
}
