namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// For one filter without its days and its box, what events at each of the <see cref="Spots"/> add to the bins of a timeline.
/// Blocks with events that are undated or have no start are left out: they are few, and are looked at for each box. Immutable.
/// </summary>
internal sealed class SpotTimeline
{
    private readonly int _bins;
    private readonly int[] _rows;

    private SpotTimeline(int spots, TimelineBins bins, int families)
    {
        _bins = bins.Count * families;
        Width = (2 * _bins) + families;
        _rows = new int[spots * Width];
    }

    // Certain counts, and then those of what begins and ends in other bins, which have one bin more.
    private int Width { get; }

    /// <summary>Bytes held for a snapshot.</summary>
    public static long BytesFor(Spots spots, TimelineBins bins, int families) => (long)spots.Count * ((2 * bins.Count) + 1) * families * sizeof(int);

    /// <summary>Goes once through all events.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="spots">Its spots.</param>
    /// <param name="matching">Who matches but for days and box.</param>
    /// <param name="bins">Bins, at least one.</param>
    /// <param name="families">Number of families.</param>
    public static SpotTimeline Build(BlockTable table, Spots spots, EventSet matching, TimelineBins bins, int families)
    {
        Span<ulong> events = stackalloc ulong[BlockBits.Words];
        var timeline = new SpotTimeline(spots.Count, bins, families);
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var block = table.Blocks[number];
            if (block.IsClosed)
            {
                var own = spots.Of(number);
                var at = block.Families(families);
                matching.CopyTo(number, events);
                foreach (var position in new Positions(events))
                {
                    var row = timeline._rows.AsSpan(own[position] * timeline.Width, timeline.Width);
                    bins.Add(block.Start[position], block.End[position], at[position], families, row[..timeline._bins], row[timeline._bins..]);
                }
            }
        }

        return timeline;
    }

    /// <summary>Adds what is drawn at some spots.</summary>
    /// <param name="spots">The spots, each once.</param>
    /// <param name="certain">Counts by bin and family.</param>
    /// <param name="possible">Steps by bin and family, one bin more.</param>
    public void AddTo(ReadOnlySpan<int> spots, Span<int> certain, Span<int> possible)
    {
        foreach (var spot in spots)
        {
            var row = _rows.AsSpan(spot * Width, Width);
            Sums.Add(certain, row[.._bins]);
            Sums.Add(possible, row[_bins..]);
        }
    }
}
