namespace MapDash.Core.Querying;

/// <summary>Bins the matching events. The span is that of all events shown, so that bars do not jump when filters change.</summary>
internal static class TimelineBuilder
{
    private const int MostBins = 4000;

    public static Timeline Build(EventColumns columns, Bitmap shown, Bitmap matching, Granularity granularity)
    {
        var statements = new SortedDictionary<int, int>();
        var undated = matching.Copy().And(columns.Undated);
        foreach (var at in undated.Positions())
        {
            if (columns.End[at] != EventColumns.OpenEnd)
            {
                statements[columns.End[at]] = statements.GetValueOrDefault(columns.End[at]) + 1;
            }
        }

        var (first, last) = Span(columns, shown);
        granularity = Affordable(first, last, granularity);
        var bins = Bins(first, last, granularity, columns.Families.Length);
        var openStart = 0;
        foreach (var at in matching.Copy().AndNot(columns.Undated).Positions())
        {
            openStart += columns.Start[at] == EventColumns.OpenStart ? 1 : 0;
            Add(columns, bins, at);
        }

        return new Timeline(
            granularity,
            [.. bins.Select(bin => new TimelineBin(bin.Start, bin.End, bin.Certain, bin.Possible))],
            undated.Count(),
            openStart,
            [.. statements.Select(pair => new StatementMark(DateOnly.FromDayNumber(pair.Key), pair.Value))]);
    }

    // First and last day that any dated event names; the first lies after the last where none does.
    private static (int First, int Last) Span(EventColumns columns, Bitmap shown)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var at in shown.Copy().AndNot(columns.Undated).Positions())
        {
            var (start, end) = (columns.Start[at], columns.End[at]);
            first = Math.Min(first, start != EventColumns.OpenStart ? start : end == EventColumns.OpenEnd ? first : end);
            last = Math.Max(last, end != EventColumns.OpenEnd ? end : start);
        }

        return (first, last);
    }

    // One mistyped year must not make a hundred thousand bars: the bars become wider until they can be drawn.
    private static Granularity Affordable(int first, int last, Granularity granularity)
    {
        while (granularity != Granularity.Year && first <= last && ((long)last - first) / ShortestDays(granularity) > MostBins)
        {
            granularity++;
        }

        return granularity;
    }

    private static int ShortestDays(Granularity granularity) => granularity switch
    {
        Granularity.Week => 7,
        Granularity.Month => 28,
        _ => 90,
    };

    private static List<Bin> Bins(int first, int last, Granularity granularity, int families)
    {
        var bins = new List<Bin>();
        for (var day = first; day <= last;)
        {
            var start = StartOf(DateOnly.FromDayNumber(day), granularity);
            var end = EndOf(start, granularity);
            bins.Add(new Bin(start, end, new int[families], new int[families]));
            if (end == DateOnly.MaxValue)
            {
                break;
            }

            day = end.DayNumber + 1;
        }

        return bins;
    }

    private static void Add(EventColumns columns, List<Bin> bins, int at)
    {
        if (bins.Count == 0)
        {
            return;
        }

        var family = Array.FindIndex(columns.Families, events => events.Has(at));
        var from = columns.Start[at] == EventColumns.OpenStart ? 0 : Find(bins, columns.Start[at]);
        for (var i = from; i < bins.Count && bins[i].Start.DayNumber <= columns.End[at]; i++)
        {
            var inside = columns.Start[at] >= bins[i].Start.DayNumber && columns.End[at] <= bins[i].End.DayNumber;
            (inside ? bins[i].Certain : bins[i].Possible)[family]++;
        }
    }

    // The bin that holds the day; every day asked for lies within the span.
    private static int Find(List<Bin> bins, int day)
    {
        var (low, high) = (0, bins.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (bins[middle].End.DayNumber < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static DateOnly StartOf(DateOnly day, Granularity granularity) => granularity switch
    {
        Granularity.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (int)day.DayOfWeek)),
        Granularity.Month => new DateOnly(day.Year, day.Month, 1),
        Granularity.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    // The last day of the bin of a day, cut off where the calendar of DateOnly ends.
    private static DateOnly EndOf(DateOnly start, Granularity granularity) => granularity switch
    {
        Granularity.Week => DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, start.DayNumber + 6 - (int)start.DayOfWeek)),
        Granularity.Month => LastDay(start.Year, start.Month),
        Granularity.Quarter => LastDay(start.Year, start.Month + 2),
        _ => new DateOnly(start.Year, 12, 31),
    };

    private static DateOnly LastDay(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private sealed record Bin(DateOnly Start, DateOnly End, int[] Certain, int[] Possible);
}
