using MapDash.Core.Events;
using MapDash.Core.Querying;

namespace MapDash.Tests.Core.Oracle;

/// <summary>The timeline, found by walking the calendar day by day.</summary>
internal static class OracleTimeline
{
    /// <summary>The bins from the first to the last day that a dated event names.</summary>
    public static IEnumerable<(DateOnly Start, DateOnly End)> Bins(IEnumerable<ReportedEvent> shown, Granularity granularity)
    {
        var days = shown.Where(reported => !reported.Period.IsUndated).SelectMany(reported => new[] { reported.Period.Start, reported.Period.End }).OfType<DateOnly>().ToArray();
        if (days.Length == 0)
        {
            yield break;
        }

        var start = days.Min();
        while (!Begins(start, granularity))
        {
            start = start.AddDays(-1);
        }

        for (var last = days.Max(); start <= last;)
        {
            var end = start;
            while (!Begins(end.AddDays(1), granularity))
            {
                end = end.AddDays(1);
            }

            yield return (start, end);
            start = end.AddDays(1);
        }
    }

    /// <summary>Whether the whole interval lies in the bin.</summary>
    public static bool Certain(ReportedEvent reported, DateOnly start, DateOnly end) =>
        reported.Period is { Start: { } first, End: { } last } && first >= start && last <= end;

    /// <summary>Whether the event may fall in the bin and elsewhere.</summary>
    public static bool Possible(ReportedEvent reported, DateOnly start, DateOnly end) =>
        !Certain(reported, start, end) && (reported.Period.Start is not { } first || first <= end) && (reported.Period.End is not { } last || last >= start);

    private static bool Begins(DateOnly day, Granularity granularity) => granularity switch
    {
        Granularity.Week => day.DayOfWeek == DayOfWeek.Sunday,
        Granularity.Month => day.Day == 1,
        Granularity.Quarter => day is { Day: 1, Month: 1 or 4 or 7 or 10 },
        _ => day.DayOfYear == 1,
    };
}
