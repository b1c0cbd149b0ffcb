using MapDash.Core;
using MapDash.Core.Querying;
using MapDash.Core.Time;

namespace MapDash.Components;

/// <summary>What the timeline's module is sent: flat numbers, days since 1970-01-01. Pure.</summary>
internal static class BrushPayload
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    public static int DayOf(DateOnly day) => day.DayNumber - Epoch;

    /// <summary>The window of two days from outside, or null where they make none.</summary>
    public static DateWindow? WindowOf(int? from, int? to)
    {
        static bool Fits(int? day) => day is null || (day + (long)Epoch is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber);
        return from > to || !Fits(from) || !Fits(to)
            ? null
            : new DateWindow(from is { } first ? DateOnly.FromDayNumber(first + Epoch) : null, to is { } last ? DateOnly.FromDayNumber(last + Epoch) : null);
    }

    /// <summary>The days that bins and statements span; null where there is neither.</summary>
    public static DateWindow? AxisOf(Timeline timeline)
    {
        DateOnly[] days =
        [
            .. timeline.Bins.Take(1).Select(bin => bin.Start),
            .. timeline.Bins.TakeLast(1).Select(bin => bin.End),
            .. timeline.Statements.Select(mark => mark.By),
        ];
        return days.Length == 0 ? null : new DateWindow(FloorTo(days.Min(), timeline.Granularity), LastOf(days.Max(), timeline.Granularity));
    }

    /// <summary>Everything the module needs; the counts only where they changed.</summary>
    public static object Of(TimeBrush brush, bool withData) => new
    {
        Look = new
        {
            Unit = CodeName.Of(brush.Timeline.Granularity),
            brush.Channel,
            brush.Ui.Rtl,
            Families = brush.Families.Select(family => new { family.Code, Label = brush.Ui.Text(family.Label) }),
            Words = BrushWords.Module(brush.Ui),
        },
        Window = new { From = Optional(brush.Window.From), To = Optional(brush.Window.To) },
        Data = withData ? Counts(brush.Timeline) : null,
    };

    private static object Counts(Timeline timeline) => new
    {
        Start = timeline.Bins.Select(bin => DayOf(bin.Start)).ToArray(),
        End = timeline.Bins.Select(bin => DayOf(bin.End)).ToArray(),
        Certain = timeline.Bins.SelectMany(bin => bin.Certain).ToArray(),
        Possible = timeline.Bins.SelectMany(bin => bin.Possible).ToArray(),
        Marks = timeline.Statements.Select(mark => new[] { DayOf(mark.By), mark.Count }).ToArray(),
    };

    private static int? Optional(DateOnly? day) => day is { } known ? DayOf(known) : null;

    private static DateOnly FloorTo(DateOnly day, Granularity granularity) => granularity switch
    {
        Granularity.Week => day.AddDays(-(int)day.DayOfWeek),
        Granularity.Month => new DateOnly(day.Year, day.Month, 1),
        Granularity.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly LastOf(DateOnly day, Granularity granularity)
    {
        var first = FloorTo(day, granularity);
        return granularity switch
        {
            Granularity.Week => first.AddDays(6),
            Granularity.Month => first.AddMonths(1).AddDays(-1),
            Granularity.Quarter => first.AddMonths(3).AddDays(-1),
            _ => first.AddYears(1).AddDays(-1),
        };
    }
}
