using System.Numerics;
using MapDash.Core.Querying.Blocks;

namespace MapDash.Core.Querying;

/// <summary>
/// Bins matching events. Those that lie within one bin, which are most, are counted many at a time; only those that reach
/// across an edge are looked at one by one. For one question.
/// </summary>
internal sealed class TimelineBuilder
{
    private readonly BlockTable _table;
    private readonly TimelineBins _bins;
    private readonly int _families;
    private readonly int[] _certain;
    private readonly int[] _possible;
    private readonly List<StatementMark> _statements = [];
    private int _undated;
    private int _openStart;

    private TimelineBuilder(BlockTable table, TimelineBins bins, int families)
    {
        (_table, _bins, _families) = (table, bins, families);
        _certain = new int[bins.Count * families];
        _possible = new int[(bins.Count + 1) * families];
    }

    /// <summary>The timeline of matching events.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="matching">Who matches, 64 words for each block.</param>
    /// <param name="bins">Bins over the days of all that is shown, so that bars do not jump when filters change.</param>
    /// <param name="families">Number of families.</param>
    public static Timeline Build(BlockTable table, ulong[] matching, TimelineBins bins, int families)
    {
        var builder = new TimelineBuilder(table, bins, families);
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            builder.Add(table.Blocks[number], matching.AsSpan(number * BlockBits.Words, BlockBits.Words));
        }

        return builder.Finish();
    }

    private void Add(EventBlock block, ReadOnlySpan<ulong> matching)
    {
        Span<ulong> dated = stackalloc ulong[BlockBits.Words];
        Span<ulong> some = stackalloc ulong[BlockBits.Words];
        FilterPlan.AnyOf(block.Counted, [Lanes.Undated], some);
        BlockBits.And(some, matching);
        AddStatements(block, some);
        matching.CopyTo(dated);
        BlockBits.AndNot(dated, some);
        for (var at = 0; at < block.Count && block.Start[at] == DayKey.OpenStart; at++)
        {
            _openStart += (int)(dated[at >> 6] >> at & 1);
        }

        // Without any bin no dated event names a day at all.
        if (_bins.Count == 0)
        {
            return;
        }

        var crossing = block.Crossing(_bins.Granularity);
        for (var family = 0; family < _families; family++)
        {
            FilterPlan.AnyOf(block.Hidden, [Lanes.FirstFamily + family], some);
            BlockBits.And(some, dated);
            AddWithin(block, family, some, crossing);
            AddCrossing(block, family, some, crossing);
        }
    }

    private void AddStatements(EventBlock block, ReadOnlySpan<ulong> undated)
    {
        for (var word = 0; word < BlockBits.Words; word++)
        {
            for (var left = undated[word]; left != 0; left &= left - 1)
            {
                _undated++;
                var day = block.End[(word << 6) + BitOperations.TrailingZeroCount(left)];
                if (day == DayKey.OpenEnd)
                {
                    continue;
                }

                // Neighbours in a block often end on the same day.
                var by = DateOnly.FromDayNumber(day);
                if (_statements.Count > 0 && _statements[^1].By == by)
                {
                    _statements[^1] = new StatementMark(by, _statements[^1].Count + 1);
                }
                else
                {
                    _statements.Add(new StatementMark(by, 1));
                }
            }
        }
    }

    // Starts ascend within a block: the events of a bin stand next to each other.
    private void AddWithin(EventBlock block, int family, ReadOnlySpan<ulong> events, ReadOnlySpan<ulong> crossing)
    {
        Span<ulong> own = stackalloc ulong[BlockBits.Words];
        events.CopyTo(own);
        BlockBits.AndNot(own, crossing);
        for (var word = 0; word < BlockBits.Words; word++)
        {
            while (own[word] != 0)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(own[word]);
                var bin = _bins.Of(block.Start[at]);
                var end = _bins.End(bin);
                var until = block.Start[^1] <= end ? block.Count : FirstAfter(block.Start, at, end);
                _certain[(bin * _families) + family] += Take(own, ref word, until);
            }
        }
    }

    // Counts and clears the bits before a position, from a word on; goes on with the last word that it touched.
    private static int Take(Span<ulong> bits, ref int word, int until)
    {
        var count = 0;
        for (; (word + 1) << 6 <= until; word++)
        {
            count += BitOperations.PopCount(bits[word]);
            bits[word] = 0;
        }

        if (word < BlockBits.Words && (until & 63) != 0)
        {
            var before = (1UL << (until & 63)) - 1;
            count += BitOperations.PopCount(bits[word] & before);
            bits[word] &= ~before;
        }

        word = Math.Min(word, BlockBits.Words - 1);
        return count;
    }

    private static int FirstAfter(int[] starts, int from, int day)
    {
        var (low, high) = (from, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = starts[middle] <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // One more in the bin where the event may begin, one less after that where it may end: summed up at the end.
    private void AddCrossing(EventBlock block, int family, ReadOnlySpan<ulong> events, ReadOnlySpan<ulong> crossing)
    {
        for (var word = 0; word < BlockBits.Words; word++)
        {
            for (var left = events[word] & crossing[word]; left != 0; left &= left - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(left);
                var (start, end) = (block.Start[at], block.End[at]);
                var first = start == DayKey.OpenStart ? 0 : _bins.Of(start);
                var last = end == DayKey.OpenEnd ? _bins.Count - 1 : _bins.Of(end);
                _possible[(first * _families) + family]++;
                _possible[((last + 1) * _families) + family]--;
            }
        }
    }

    private Timeline Finish()
    {
        var bins = new TimelineBin[_bins.Count];
        for (var bin = 0; bin < bins.Length; bin++)
        {
            var from = bin * _families;
            for (var family = 0; bin > 0 && family < _families; family++)
            {
                _possible[from + family] += _possible[from - _families + family];
            }

            bins[bin] = new TimelineBin(
                DateOnly.FromDayNumber(_bins.Start(bin)),
                DateOnly.FromDayNumber(_bins.End(bin)),
                _certain.AsSpan(from, _families).ToArray(),
                _possible.AsSpan(from, _families).ToArray());
        }

        return new Timeline(
            _bins.Granularity,
            bins,
            _undated,
            _openStart,
            [.. _statements.GroupBy(mark => mark.By).OrderBy(day => day.Key).Select(day => new StatementMark(day.Key, day.Sum(mark => mark.Count)))]);
    }
}
