using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// What would be shown without any choice: the rows of each facet with their totals, and the span of the timeline.
/// Immutable.
/// </summary>
internal sealed class ShownTotals
{
    private readonly FacetRow[][] _rows;
    private readonly TimelineBins?[] _bins = new TimelineBins[Enum.GetValues<Granularity>().Length];
    private readonly int _first = int.MaxValue;
    private readonly int _last = int.MinValue;

    /// <summary>Counts through all events.</summary>
    /// <param name="table">The snapshot.</param>
    /// <param name="lanes">Its lanes.</param>
    /// <param name="background">Whether asides are shown.</param>
    /// <param name="retracted">Whether what was withdrawn is shown.</param>
    public ShownTotals(BlockTable table, Lanes lanes, bool background, bool retracted)
    {
        var filter = new EventFilter { IncludeBackground = background };
        var counts = BlockCounter.Count(table, lanes, Plan(filter, lanes, retracted), new DayTest(filter));
        _rows = Array.ConvertAll(lanes.Facets, values => values
            .Where(value => value.Always || counts[value.Lane] > 0)
            .Select(value => new FacetRow(value.Value, value.Lane, counts[value.Lane])).ToArray());

        // First and last day that any dated event names; the first stays after the last where none does.
        Span<ulong> dated = stackalloc ulong[BlockBits.Words];
        Span<ulong> undated = stackalloc ulong[BlockBits.Words];
        var plan = Plan(filter, lanes, retracted);
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var block = table.Blocks[number];
            plan.Matching(block, number, dated);
            undated.Clear();
            block.Counted.AddTo(Lanes.Undated, undated);
            BlockBits.AndNot(dated, undated);
            for (var at = 0; at < block.Count; at++)
            {
                if ((dated[at >> 6] >> at & 1) != 0)
                {
                    var (start, end) = (block.Start[at], block.End[at]);
                    _first = Math.Min(_first, start != DayKey.OpenStart ? start : end == DayKey.OpenEnd ? _first : end);
                    _last = Math.Max(_last, end != DayKey.OpenEnd ? end : start);
                }
            }
        }
    }

    /// <summary>Bins over all that is shown.</summary>
    public TimelineBins Bins(Granularity granularity) => _bins[(int)granularity] ??= new TimelineBins(_first, _last, granularity);

    /// <summary>The rows of a facet with what matches of each.</summary>
    public FacetCount[] Rows(Facet facet, int[] matching)
    {
        var rows = _rows[(int)facet];
        var counts = new FacetCount[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            counts[i] = new FacetCount(rows[i].Value, matching[rows[i].Lane], rows[i].Total);
        }

        return counts;
    }

    // Asking for what was withdrawn is a choice of a value; here it shows without narrowing.
    private static FilterPlan Plan(EventFilter filter, Lanes lanes, bool retracted) =>
        new(filter, lanes, box: null, text: null, retracted);

    private readonly record struct FacetRow(string Value, int Lane, int Total);
}
