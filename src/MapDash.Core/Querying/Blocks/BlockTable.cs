using System.Collections;
using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// All events of a snapshot, block by block. The place of an event in this list is its ordinal. Immutable: a change makes
/// another table that shares every block but those it touches.
/// </summary>
internal sealed class BlockTable : IReadOnlyList<ReportedEvent>
{
    private readonly int[] _bases;
    private readonly Lazy<int[]> _newest;
    private readonly Lazy<DayList> _days;
    private readonly Lazy<int[]> _lanesInUse;

    /// <summary>Puts blocks in a row.</summary>
    public BlockTable(EventBlock[] blocks)
    {
        Blocks = blocks;
        _bases = new int[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            _bases[i] = Count;
            Count += blocks[i].Count;
        }

        _newest = new(() => [.. Enumerable.Range(0, blocks.Length).OrderByDescending(i => blocks[i].MaxLast)]);
        _days = new(() => new DayList(blocks));
        _lanesInUse = new(() => [.. blocks.SelectMany(block => block.Counted.Lanes).Append(Lanes.All).Distinct().Order()]);
    }

    /// <summary>The blocks, in order.</summary>
    public EventBlock[] Blocks { get; }

    /// <inheritdoc />
    public int Count { get; }

    /// <summary>Numbers of the blocks, that with the newest event first.</summary>
    public IReadOnlyList<int> Newest => _newest.Value;

    /// <summary>The days that events begin or end on.</summary>
    public DayList Days => _days.Value;

    /// <summary>The counted lanes that have any event, ascending.</summary>
    public int[] LanesInUse => _lanesInUse.Value;

    /// <summary>Bytes of columns and lanes.</summary>
    public long Bytes => (_bases.Length * (long)sizeof(int)) + Blocks.Sum(block => block.Bytes);

    /// <inheritdoc />
    public ReportedEvent this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var found = Array.BinarySearch(_bases, index);
            var block = found >= 0 ? found : ~found - 1;
            return Blocks[block].Events[index - _bases[block]];
        }
    }

    /// <summary>Ordinal of a block's first event.</summary>
    public int BaseOf(int block) => _bases[block];

    /// <summary>Block and position of a key, or null where no event has it.</summary>
    public (int Block, int At)? Find(DayKey key) =>
        Blocks.Length > 0 && BlockFor(key) is var block && Blocks[block].Find(key) is >= 0 and var at ? (block, at) : null;

    /// <summary>The table with one event more.</summary>
    public BlockTable With(BlockEntry entry, BlockWriter writer)
    {
        if (Blocks.Length == 0)
        {
            return new BlockTable([writer.Block([entry.Event])]);
        }

        var key = DayKey.Of(entry.Event);
        var block = BlockFor(key);
        var own = Blocks[block];
        if (own.Count < BlockBits.Capacity)
        {
            return new BlockTable([.. Blocks.AsSpan(0, block), own.With(~own.Find(key), entry), .. Blocks.AsSpan(block + 1)]);
        }

        // A full block makes room by becoming two.
        return new BlockTable([.. Blocks.AsSpan(0, block), writer.Block(own.Events[..(own.Count / 2)]), writer.Block(own.Events[(own.Count / 2)..]),
            .. Blocks.AsSpan(block + 1)]).With(entry, writer);
    }

    /// <summary>The table with one event less.</summary>
    /// <exception cref="KeyNotFoundException">No event has the key.</exception>
    public BlockTable Without(DayKey key)
    {
        var (block, at) = Find(key) ?? throw new KeyNotFoundException($"There is no event '{key.Id}' on its days.");
        EventBlock[] left = Blocks[block].Without(at) is { } rest ? [rest] : [];
        return new BlockTable([.. Blocks.AsSpan(0, block), .. left, .. Blocks.AsSpan(block + 1)]);
    }

    /// <inheritdoc />
    public IEnumerator<ReportedEvent> GetEnumerator() => Blocks.SelectMany(block => block.Events).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The last block that begins at the key or before it; the first for what stands before them all.
    private int BlockFor(DayKey key)
    {
        var (low, high) = (0, Blocks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Blocks[middle].FirstKey.CompareTo(key) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
