using MapDash.Core.Querying.Blocks;

namespace MapDash.Core.Querying;

/// <summary>
/// Bins matching events. Those that lie within one bin, which are most, are counted many at a time; only those that reach
/// across an edge are looked at one by one. For one question.
/// </summary>
internal sealed partial class TimelineBuilder
{
    private readonly BlockTable _table;
    private readonly TimelineBins _bins;
    private readonly int _families;
    private readonly int[] _certain;
    private readonly int[] _possible;
    private int[] _statements;
    private int _undated;
    private int _openStart;

    private TimelineBuilder(BlockTable table, TimelineBins bins, int families)
    {
        (_table, _bins, _families) = (table, bins, families);
        _certain = new int[bins.Count * families];
        _possible = new int[(bins.Count + 1) * families];
        _statements = [];
    }

    /// <summary>The timeline of matching events.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="matching">Who matches.</param>
    /// <param name="bins">Bins over the days of all that is shown, so that bars do not jump when filters change.</param>
    /// <param name="families">Number of families.</param>
    /// <param name="bySpot">What closed blocks add at each spot, where that is known; else null.</param>
    /// <param name="spots">The spots of the filter's box.</param>
    public static Timeline Build(BlockTable table, EventSet matching, TimelineBins bins, int families, SpotTimeline? bySpot = null, int[]? spots = null)
    {
        var builders = SharedWork<TimelineBuilder>.Over(
            table.Blocks.Length,
            () => new TimelineBuilder(table, bins, families),
            (builder, number) =>
            {
                if (bySpot is null || !table.Blocks[number].IsClosed)
                {
                    builder.Add(table.Blocks[number], number, matching);
                }
            });
        bySpot?.AddTo(spots, builders[0]._certain, builders[0]._possible);
        foreach (var other in builders.Skip(1))
        {
            builders[0].Add(other);
        }

        return builders[0].Finish();
    }

    private void Add(TimelineBuilder other)
    {
        Sums.Add(_certain, other._certain);
        Sums.Add(_possible, other._possible);
        _statements = _statements.Length == 0 ? other._statements : _statements;
        if (_statements != other._statements && other._statements.Length > 0)
        {
            Sums.Add(_statements, other._statements);
        }

        _undated += other._undated;
        _openStart += other._openStart;
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
            Statements());
    }

    private StatementMark[] Statements()
    {
        var marks = new List<StatementMark>();
        var left = _statements.AsSpan();
        for (int at; (at = left.IndexOfAnyExcept(0)) >= 0; left = left[(at + 1)..])
        {
            var day = _table.Days[_statements.Length - left.Length + at - 1];
            marks.Add(new StatementMark(DateOnly.FromDayNumber(day), left[at]));
        }

        return [.. marks];
    }
}
