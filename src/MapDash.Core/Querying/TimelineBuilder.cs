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
    private readonly int[] _statements;
    private int _undated;
    private int _openStart;

    private TimelineBuilder(BlockTable table, TimelineBins bins, int families)
    {
        (_table, _bins, _families) = (table, bins, families);
        _certain = new int[bins.Count * families];
        _possible = new int[(bins.Count + 1) * families];
        _statements = new int[table.Days.Count + 1];
    }

    /// <summary>The timeline of matching events.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="matching">Who matches, 64 words for each block.</param>
    /// <param name="bins">Bins over the days of all that is shown, so that bars do not jump when filters change.</param>
    /// <param name="families">Number of families.</param>
    public static Timeline Build(BlockTable table, ulong[] matching, TimelineBins bins, int families)
    {
        var builders = BlockCounter.InParts(table.Blocks.Length, (from, until) =>
        {
            var builder = new TimelineBuilder(table, bins, families);
            for (var number = from; number < until; number++)
            {
                builder.Add(table.Blocks[number], matching.AsSpan(number * BlockBits.Words, BlockBits.Words));
            }

            return builder;
        });
        foreach (var other in builders.Skip(1))
        {
            builders[0].Add(other);
        }

        return builders[0].Finish();
    }

    private void Add(TimelineBuilder other)
    {
        BlockCounter.AddTo(_certain, other._certain);
        BlockCounter.AddTo(_possible, other._possible);
        BlockCounter.AddTo(_statements, other._statements);
        _undated += other._undated;
        _openStart += other._openStart;
    }

    private void Add(EventBlock block, ReadOnlySpan<ulong> matching)
    {
        if (!matching.ContainsAnyExcept(0UL))
        {
            return;
        }

        Span<ulong> dated = stackalloc ulong[BlockBits.Words];
        Span<ulong> some = stackalloc ulong[BlockBits.Words];
        some.Clear();
        block.Counted.AddTo(Lanes.Undated, some);
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
            some.Clear();
            block.Hidden.AddTo(Lanes.FirstFamily + family, some);
            BlockBits.And(some, dated);
            BlockBits.And(some, crossing);
            AddCrossing(block, family, some);
        }

        BlockBits.AndNot(dated, crossing);
        AddWithin(block, dated);
    }

    private void AddStatements(EventBlock block, ReadOnlySpan<ulong> undated)
    {
        for (var word = 0; word < BlockBits.Words; word++)
        {
            for (var left = undated[word]; left != 0; left &= left - 1)
            {
                _undated++;
                if (block.End[(word << 6) + BitOperations.TrailingZeroCount(left)] is not DayKey.OpenEnd and var day)
                {
                    _statements[_table.Days.UpTo(day)]++;
                }
            }
        }
    }

    // Starts ascend within a block: the events of a bin stand next to each other.
    private void AddWithin(EventBlock block, Span<ulong> left)
    {
        Span<ulong> own = stackalloc ulong[BlockBits.Words];
        for (var word = 0; word < BlockBits.Words; word++)
        {
            while (left[word] != 0)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(left[word]);
                var bin = _bins.Of(block.Start[at]);
                var end = _bins.End(bin);
                var until = block.Start[^1] <= end ? block.Count : FirstAfter(block.Start, at, end);
                BlockBits.Fill(own, until);
                BlockBits.And(own, left);
                BlockBits.AndNot(left, own);
                for (var family = 0; family < _families; family++)
                {
                    _certain[(bin * _families) + family] += block.Hidden.CountWith(Lanes.FirstFamily + family, own);
                }
            }
        }
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
    private void AddCrossing(EventBlock block, int family, ReadOnlySpan<ulong> events)
    {
        var (starts, ends, possible, last) = (block.Start, block.End, _possible, _bins.Count - 1);
        for (var word = 0; word < BlockBits.Words; word++)
        {
            for (var left = events[word]; left != 0; left &= left - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(left);
                var (start, end) = (starts[at], ends[at]);
                possible[((start == DayKey.OpenStart ? 0 : _bins.Of(start)) * _families) + family]++;
                possible[(((end == DayKey.OpenEnd ? last : _bins.Of(end)) + 1) * _families) + family]--;
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
            _undated == 0 ? [] : [.. _table.Days.All.Select((day, at) => (day, Count: _statements[at + 1])).Where(mark => mark.Count > 0)
                .Select(mark => new StatementMark(DateOnly.FromDayNumber(mark.day), mark.Count))]);
    }
}
