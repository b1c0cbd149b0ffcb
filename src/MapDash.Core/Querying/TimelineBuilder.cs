namespace MapDash.Core.Querying;

/// <summary>Bins the matching events. The span is that of all events shown, so that bars do not jump when filters change.</summary>
internal static class TimelineBuilder
{
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

        var bins = Bins(columns, shown, granularity);
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

    private static List<Bin> Bins(EventColumns columns, Bitmap shown, Granularity granularity)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var at in shown.Copy().AndNot(columns.Undated).Positions())
        {
            foreach (var day in (int[])[columns.Start[at], columns.End[at]])
            {
                if (day is not (EventColumns.OpenStart or EventColumns.OpenEnd))
                {
                    (first, last) = (Math.Min(first, day), Math.Max(last, day));
                }
            }
        }

        var bins = new List<Bin>();
        for (var start = first <= last ? StartOf(DateOnly.FromDayNumber(first), granularity) : DateOnly.MaxValue; start.DayNumber <= last;)
        {
            var next = Next(start, granularity);
            bins.Add(new Bin(start, next.AddDays(-1), new int[columns.Families.Length], new int[columns.Families.Length]));
            start = next;
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
        Granularity.Week => day.AddDays(-(int)day.DayOfWeek),
        Granularity.Month => new DateOnly(day.Year, day.Month, 1),
        Granularity.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly Next(DateOnly start, Granularity granularity) => granularity switch
    {
        Granularity.Week => start.AddDays(7),
        Granularity.Month => start.AddMonths(1),
        Granularity.Quarter => start.AddMonths(3),
        _ => start.AddYears(1),
    };

    private sealed record Bin(DateOnly Start, DateOnly End, int[] Certain, int[] Possible);
}
