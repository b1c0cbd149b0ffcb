namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// For each lane the events of one block that stand in it: words of bits where they are many, a list of positions where they
/// are few. Immutable.
/// </summary>
/// <param name="many">Lanes with many events.</param>
/// <param name="few">Lanes with few, ascending.</param>
/// <param name="from">Where the list of each of these begins, and where the last one ends.</param>
/// <param name="positions">The lists, each ascending.</param>
internal sealed partial class LaneSet(LaneWords many, int[] few, int[] from, ushort[] positions)
{
    /// <summary>Up to this many events of a block are few: a position is 2 bytes and a third of a nanosecond, words are 512
    /// bytes and 16 nanoseconds.</summary>
    public const int MostFew = 96;

    // A register of a hundred thousand reports must not make every block carry as many numbers.
    private const int MostIndexed = 4096;

    // For each of the first lanes one more than its index among the many, or than their number and its index among the few; 0
    // where it has no event. Filters ask block after block: looking up is a quarter of what searching costs.
    private readonly ushort[] _index = IndexOf(many.Lanes, few);

    /// <summary>Bytes held.</summary>
    public long Bytes => many.Bytes + ((few.Length + from.Length) * (long)sizeof(int)) + ((positions.Length + _index.Length) * (long)sizeof(ushort)) + (_rows?.Bytes ?? 0);

    /// <summary>The lanes that have an event, in no order.</summary>
    public IEnumerable<int> Lanes => many.Lanes.Where((_, index) => many[index].ContainsAnyExcept(0UL)).Concat(few);

    /// <summary>The lanes with many events.</summary>
    public LaneWords Many => many;

    /// <summary>The lanes with few, ascending.</summary>
    public ReadOnlySpan<int> Few => few;

    /// <summary>The events of the lane at an index of <see cref="Few"/>, ascending.</summary>
    public ReadOnlySpan<ushort> List(int index) => positions.AsSpan(from[index], from[index + 1] - from[index]);

    /// <summary>Whether any event may stand in a lane; certain only where it says no.</summary>
    public bool Holds(int lane) => Find(lane) >= 0;

    /// <summary>Adds the events of a lane to a set.</summary>
    public void AddTo(int lane, Span<ulong> to)
    {
        var index = Find(lane);
        if (index >= many.Lanes.Length)
        {
            Add(List(index - many.Lanes.Length), to);
        }
        else if (index >= 0)
        {
            BlockBits.Or(to, many[index]);
        }
    }

    /// <summary>Takes the events of a lane out of a set.</summary>
    public void RemoveFrom(int lane, Span<ulong> from)
    {
        var index = Find(lane);
        if (index >= 0 && index < many.Lanes.Length)
        {
            BlockBits.AndNot(from, many[index]);
        }

        foreach (var position in index < many.Lanes.Length ? [] : List(index - many.Lanes.Length))
        {
            from[position >> 6] &= ~(1UL << (position & 63));
        }
    }

    /// <summary>Adds the events of any of some lanes to a set.</summary>
    /// <param name="isOne">Whether a lane is one of them.</param>
    /// <param name="to">64 words.</param>
    public void AddTo(ReadOnlySpan<bool> isOne, Span<ulong> to)
    {
        for (var i = 0; i < many.Lanes.Length; i++)
        {
            if (isOne[many.Lanes[i]])
            {
                BlockBits.Or(to, many[i]);
            }
        }

        for (var i = 0; i < few.Length; i++)
        {
            if (isOne[few[i]])
            {
                Add(List(i), to);
            }
        }
    }

    private static ushort[] IndexOf(int[] many, int[] few)
    {
        var index = new ushort[Math.Min(MostIndexed, Math.Max(many.Length == 0 ? 0 : many[^1] + 1, few.Length == 0 ? 0 : few[^1] + 1))];
        for (var i = 0; i < many.Length && many[i] < index.Length; i++)
        {
            index[many[i]] = (ushort)(1 + i);
        }

        for (var i = 0; i < few.Length && few[i] < index.Length; i++)
        {
            index[few[i]] = (ushort)(1 + many.Length + i);
        }

        return index;
    }

    // Index among the many and then the few; below zero where the lane has no event.
    private int Find(int lane)
    {
        if (lane < _index.Length)
        {
            return _index[lane] - 1;
        }

        var index = Array.BinarySearch(many.Lanes, lane);
        return index >= 0 ? index : Array.BinarySearch(few, lane) is >= 0 and var sparse ? many.Lanes.Length + sparse : -1;
    }

    private static void Add(ReadOnlySpan<ushort> list, Span<ulong> to)
    {
        foreach (var position in list)
        {
            to[position >> 6] |= 1UL << (position & 63);
        }
    }
}
