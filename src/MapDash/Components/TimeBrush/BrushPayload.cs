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

    /// <summary>
    /// The days the axis shows: from the first bin to the last, which no filter changes; null where there is no bin. Marks
    /// that lie elsewhere are drawn at its ends.
    /// </summary>
    public static DateWindow? AxisOf(Timeline timeline) =>
        timeline.Bins.Count == 0 ? null : new DateWindow(timeline.Bins[0].Start, timeline.Bins[^1].End);

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
}
