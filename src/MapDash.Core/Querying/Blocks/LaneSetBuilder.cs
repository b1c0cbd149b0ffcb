namespace MapDash.Core.Querying.Blocks;

/// <summary>Puts a <see cref="LaneSet"/> together; lists come in ascending order of their lanes. For one thread.</summary>
internal sealed class LaneSetBuilder
{
    private readonly List<int> _many = [];
    private readonly List<ulong> _words = [];
    private readonly List<int> _few = [];
    private readonly List<int> _from = [];
    private readonly List<ushort> _positions = [];

    /// <summary>Adds a lane by its set.</summary>
    public void Add(int lane, ReadOnlySpan<ulong> set)
    {
        _many.Add(lane);
        _words.AddRange(set[..BlockBits.Words]);
    }

    /// <summary>Adds a lane by its positions, ascending; none adds nothing.</summary>
    public void Add(int lane, ReadOnlySpan<ushort> positions)
    {
        if (positions.Length > LaneSet.LongestList)
        {
            Span<ulong> set = stackalloc ulong[BlockBits.Words];
            set.Clear();
            foreach (var position in positions)
            {
                set[position >> 6] |= 1UL << (position & 63);
            }

            Add(lane, set);
        }
        else if (positions.Length > 0)
        {
            _few.Add(lane);
            _from.Add(_positions.Count);
            _positions.AddRange(positions);
        }
    }

    /// <summary>The set.</summary>
    public LaneSet Build()
    {
        // A list that has grown into words stands after those that were words before.
        var order = Enumerable.Range(0, _many.Count).OrderBy(i => _many[i]).ToArray();
        var words = new ulong[_words.Count];
        for (var i = 0; i < order.Length; i++)
        {
            _words.CopyTo(order[i] * BlockBits.Words, words, i * BlockBits.Words, BlockBits.Words);
        }

        return new LaneSet(Array.ConvertAll(order, i => _many[i]), words, [.. _few], [.. _from, _positions.Count], [.. _positions]);
    }
}
