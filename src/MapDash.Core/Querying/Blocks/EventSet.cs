namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// A set of events of a snapshot, worked out block by block when somebody first looks, since a page of fifty needs few of
/// them, and kept as positions where they are few. Thread-safe: a block may be worked out twice, and comes out the same.
/// </summary>
/// <param name="blocks">Number of blocks.</param>
/// <param name="make">Writes the set within a block.</param>
internal sealed class EventSet(int blocks, EventSet.Maker make)
{
    /// <summary>So many events of a block are kept as positions.</summary>
    public const int MostFew = 64;

    // Words, or positions where they are few.
    private readonly Array?[] _blocks = new Array[blocks];

    /// <summary>Writes the set within a block.</summary>
    /// <param name="number">The block's number.</param>
    /// <param name="to">64 words, which are clear.</param>
    public delegate void Maker(int number, Span<ulong> to);

    /// <summary>Bytes held at most.</summary>
    public long Bytes => _blocks.Length * (BlockBits.Words + 4L) * sizeof(ulong);

    /// <summary>Works out what is left, on all processors.</summary>
    public void Complete() => SharedWork<EventSet>.Over(_blocks.Length, () => this, (set, number) => set.Of(number));

    /// <summary>The events of a block.</summary>
    /// <param name="number">The block's number.</param>
    /// <param name="to">64 words, overwritten.</param>
    public void CopyTo(int number, Span<ulong> to)
    {
        if (Of(number) is ulong[] words)
        {
            words.CopyTo(to);
            return;
        }

        to.Clear();
        foreach (var at in (ushort[])_blocks[number]!)
        {
            to[at >> 6] |= 1UL << (at & 63);
        }
    }

    /// <summary>Keeps those of a block's events that are in the set.</summary>
    /// <param name="number">The block's number.</param>
    /// <param name="events">64 words.</param>
    public void Narrow(int number, Span<ulong> events)
    {
        if (Of(number) is ulong[] words)
        {
            BlockBits.And(events, words);
            return;
        }

        Span<ulong> own = stackalloc ulong[BlockBits.Words];
        CopyTo(number, own);
        BlockBits.And(events, own);
    }

    /// <summary>The events of a block where they are few.</summary>
    /// <param name="number">The block's number.</param>
    /// <param name="positions">Their positions, ascending.</param>
    /// <returns>Whether they are.</returns>
    public bool AreFew(int number, out ReadOnlySpan<ushort> positions)
    {
        var few = Of(number) as ushort[];
        positions = few;
        return few is not null;
    }

    private Array Of(int number) => _blocks[number] ?? Make(number);

    private Array Make(int number)
    {
        Span<ulong> words = stackalloc ulong[BlockBits.Words];
        make(number, words);
        var count = BlockBits.Count(words);
        if (count > MostFew)
        {
            return _blocks[number] = words.ToArray();
        }

        var few = count == 0 ? [] : new ushort[count];
        var next = 0;
        foreach (var at in new Positions(words))
        {
            few[next++] = (ushort)at;
        }

        return _blocks[number] = few;
    }
}
