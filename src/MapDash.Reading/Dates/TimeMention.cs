using MapDash.Core.Time;

namespace MapDash.Reading.Dates;

/// <summary>Words that give a time, with the interval they mean seen from the day of publication.</summary>
/// <param name="First">First possible day; null is open.</param>
/// <param name="Last">Last possible day; null is open.</param>
/// <param name="Start">First token.</param>
/// <param name="End">First token after it.</param>
/// <param name="Rule">The rule that read it.</param>
internal sealed record TimeMention(DateOnly? First, DateOnly? Last, int Start, int End, string Rule)
{
    /// <summary>Whether the words give the day of the statement, which dates no event by itself: اليوم الخميس.</summary>
    public bool IsStatementDay { get; init; }

    /// <summary>Whether the words give the date in full rather than from the day of publication.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>Where a plan may reach: the last day of a week, month or year that still runs when it is told of (<see cref="Last"/> is the day of telling
    /// then), or of a span that is counted from it (خلال 48 ساعة, which says nothing of the past). Null of every other time.</summary>
    public DateOnly? RunsTo { get; init; }

    /// <summary>Whether the words count years, which are a figure besides.</summary>
    public bool CountsYears { get; init; }

    /// <summary>Whether the words only say that it was some time ago: they give no interval.</summary>
    public bool IsVague => First is null && Last is null;

    /// <summary>Whether they take in days after the day of telling, on which something planned may be.</summary>
    public bool MayRunOn(Anchor anchor) => (RunsTo ?? Last) > anchor.Last;

    /// <summary>The same words where nobody knows what they are counted from.</summary>
    public TimeMention Uncounted() => IsExplicit ? this : this with { First = null, Last = null };

    /// <summary>How exactly the words give the time, by the length of the interval.</summary>
    public DatePrecision Precision => First is null || Last is null
        ? DatePrecision.Unknown
        : (Last.Value.DayNumber - First.Value.DayNumber + 1) switch
        {
            1 => DatePrecision.Day,
            <= 6 => DatePrecision.Days,
            7 => DatePrecision.Week,
            <= 31 => DatePrecision.Month,
            <= 366 => DatePrecision.Year,
            _ => DatePrecision.MultiYear,
        };
}
