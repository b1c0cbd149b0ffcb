using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Ui;

namespace MapDash.Components;

/// <summary>
/// The timeline in words: what stands in the page before the module runs, and the words the module is given. Pure.
/// </summary>
internal static class BrushWords
{
    private static readonly string[] Forms = ["One", "Two", "Few", "Many"];

    /// <summary>The window in words, e.g. "Jan 2020 – Dec 2022".</summary>
    public static string Title(UiContext ui, DateWindow? axis, DateWindow window)
    {
        if (axis is null)
        {
            return ui["Timeline.Label"];
        }

        var (from, to) = (Edge(ui, axis, window, first: true, brief: true), Edge(ui, axis, window, first: false, brief: true));
        return from == to ? from : $"{from} – {to}";
    }

    /// <summary>One end in words: its month where it lies on a month's edge, else the day.</summary>
    public static string Edge(UiContext ui, DateWindow? axis, DateWindow window, bool first, bool brief = false)
    {
        var (from, to) = Within(axis, window);
        var onMonth = first ? from.Day == 1 : to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        var day = first ? from : to;
        return onMonth ? ui.Month(day.Year, day.Month, brief) : ui.Date(day, brief);
    }

    /// <summary>How many steps the window touches, e.g. "36 months".</summary>
    public static string Length(UiContext ui, DateWindow? axis, DateWindow window, Granularity granularity)
    {
        var (from, to) = Within(axis, window);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var steps = granularity switch
        {
            Granularity.Week => (to.DayNumber + 1 - (int)to.DayOfWeek + 6 - (from.DayNumber - (int)from.DayOfWeek)) / 7,
            Granularity.Month => months + 1,
            Granularity.Quarter => ((to.Year - from.Year) * 4) + ((to.Month - 1) / 3) - ((from.Month - 1) / 3) + 1,
            _ => to.Year - from.Year + 1,
        };
        return ui.Plural($"Timeline.{granularity}s", steps);
    }

    /// <summary>The histogram in a sentence or two, for those who do not see it.</summary>
    public static string Summary(UiContext ui, Timeline timeline)
    {
        if (timeline.Bins.Count == 0)
        {
            return ui["Timeline.Nothing"];
        }

        var highest = timeline.Bins.MaxBy(bin => bin.Certain.Sum() + bin.Possible.Sum())!;
        return ui.Format(
            "Timeline.Summary",
            timeline.Bins.Count,
            ui.Date(timeline.Bins[0].Start),
            ui.Date(timeline.Bins[^1].End),
            ui.Period(new Period(highest.Start, highest.End, DatePrecision.Month)),
            highest.Certain.Sum(),
            highest.Possible.Sum(),
            timeline.Undated);
    }

    /// <summary>The words of the module.</summary>
    public static object Module(UiContext ui) => new
    {
        ui.Language,
        ui.Digits,
        Months = Enumerable.Range(1, 12).Select(month => ui.MonthName(month)),
        MonthsBrief = Enumerable.Range(1, 12).Select(month => ui.MonthName(month, brief: true)),
        Units = Enum.GetValues<Granularity>().ToDictionary(
            granularity => Core.CodeName.Of(granularity),
            granularity => Forms.ToDictionary(form => form.ToLowerInvariant(), form => ui[$"Timeline.{granularity}s{form}"])),
        Play = ui["Timeline.Play"],
        Pause = ui["Timeline.Pause"],
        Certain = ui["Timeline.CountCertain"],
        May = ui["Timeline.CountMay"],
        SaidBy = ui["Timeline.MarkText"],
    };

    private static (DateOnly From, DateOnly To) Within(DateWindow? axis, DateWindow window)
    {
        var first = axis?.From ?? window.From ?? default;
        var last = axis?.To ?? window.To ?? first;
        var from = window.From is { } wanted && wanted > first ? (wanted < last ? wanted : last) : first;
        var to = window.To is { } until && until < last ? until : last;
        return (from, to < from ? from : to);
    }
}
