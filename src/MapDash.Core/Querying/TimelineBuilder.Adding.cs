using System.Numerics;
using MapDash.Core.Querying.Blocks;

namespace MapDash.Core.Querying;

/// <content>What a block adds.</content>
internal sealed partial class TimelineBuilder
{
    private const int Handful = 96;

    private void Add(EventBlock block, int number, EventSet matching)
    {
        var isClosed = block.IsClosed;
        if (isClosed && matching.AreFew(number, out var few))
        {
            if (few.Length > 0)
            {
                AddOneByOne(block, block.Families(_families), few);
            }

            return;
        }

        Span<ulong> dated = stackalloc ulong[BlockBits.Words];
        matching.CopyTo(number, dated);
        if (!isClosed)
        {
            AddOpen(block, dated);
        }

        // Without any bin no dated event names a day at all.
        if (_bins.Count > 0)
        {
            var families = block.Families(_families);
            Span<ulong> some = stackalloc ulong[BlockBits.Words];
            var crossing = block.Crossing(_bins.Granularity);
            dated.CopyTo(some);
            BlockBits.And(some, crossing);
            AddCrossing(block, families, some);
            BlockBits.AndNot(dated, crossing);
            AddWithin(block, families, dated);
        }
    }

    private void AddOpen(EventBlock block, Span<ulong> dated)
    {
        Span<ulong> undated = stackalloc ulong[BlockBits.Words];
        undated.Clear();
        block.Counted.AddTo(Lanes.Undated, undated);
        BlockBits.And(undated, dated);
        AddStatements(block, undated);
        BlockBits.AndNot(dated, undated);
        BlockBits.Fill(undated, FirstAfter(block.Start, 0, DayKey.OpenStart));
        BlockBits.And(undated, dated);
        _openStart += BlockBits.Count(undated);
    }

    private void AddOneByOne(EventBlock block, byte[] families, ReadOnlySpan<ushort> events)
    {
        foreach (var at in events)
        {
            _bins.Add(block.Start[at], block.End[at], families[at], _families, _certain, _possible);
        }
    }

    private void AddStatements(EventBlock block, ReadOnlySpan<ulong> undated)
    {
        _statements = _statements.Length == 0 ? new int[_table.Days.Count + 1] : _statements;
        foreach (var at in new Positions(undated))
        {
            _undated++;
            if (block.End[at] is not DayKey.OpenEnd and var day)
            {
                _statements[_table.Days.UpTo(day)]++;
            }
        }
    }

    // Starts ascend within a block: the events of a bin stand next to each other. A handful is looked at one by one.
    private void AddWithin(EventBlock block, byte[] families, Span<ulong> left)
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
                if (BlockBits.Count(own) > Handful)
                {
                    for (var family = 0; family < _families; family++)
                    {
                        _certain[(bin * _families) + family] += block.Hidden.CountWith(Lanes.FirstFamily + family, own);
                    }

                    continue;
                }

                foreach (var next in new Positions(own))
                {
                    _certain[(bin * _families) + families[next]]++;
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
    private void AddCrossing(EventBlock block, byte[] families, ReadOnlySpan<ulong> events)
    {
        var (starts, ends, possible, last) = (block.Start, block.End, _possible, _bins.Count - 1);
        foreach (var at in new Positions(events))
        {
            var (start, end) = (starts[at], ends[at]);
            possible[((start == DayKey.OpenStart ? 0 : _bins.Of(start)) * _families) + families[at]]++;
            possible[(((end == DayKey.OpenEnd ? last : _bins.Of(end)) + 1) * _families) + families[at]]--;
        }
    }
}
