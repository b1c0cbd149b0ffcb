namespace MapDash.Reading.Dates;

/// <summary>The days on which an article may have been published, both included: what today and last week are counted from.</summary>
/// <param name="First">First possible day.</param>
/// <param name="Last">Last possible day.</param>
internal readonly record struct Anchor(DateOnly First, DateOnly Last)
{
    /// <summary>Whether days and months can be counted from it: within more than a year, last June may be any.</summary>
    public bool IsNarrow => Last.DayNumber - First.DayNumber <= 366;

    /// <summary>The interval of days by which something lies before or after.</summary>
    public (DateOnly First, DateOnly Last) Shifted(int from, int to) => (First.AddDays(from), Last.AddDays(to));

    /// <summary>The last such weekday before the anchor, or up to it.</summary>
    /// <param name="weekday">0 is Sunday.</param>
    /// <param name="strictly">Whether the day itself does not count.</param>
    public (DateOnly First, DateOnly Last) Weekday(int weekday, bool strictly) => (Before(First, weekday, strictly), Before(Last, weekday, strictly));

    /// <summary>The week, Sunday to Saturday, that lies so many weeks from the anchor's.</summary>
    public (DateOnly First, DateOnly Last) Week(int offset)
    {
        var sunday = First.AddDays(-(int)First.DayOfWeek + (7 * offset));
        return (sunday, Last.AddDays(-(int)Last.DayOfWeek + (7 * offset) + 6));
    }

    /// <summary>The calendar month that lies so many months from the anchor's.</summary>
    public (DateOnly First, DateOnly Last) Month(int offset) => (Dates.Month.Of(First.AddMonths(offset)).First, Dates.Month.Of(Last.AddMonths(offset)).Last);

    /// <summary>The calendar year that lies so many years from the anchor's.</summary>
    public (DateOnly First, DateOnly Last) Year(int offset) => (new DateOnly(First.Year + offset, 1, 1), new DateOnly(Last.Year + offset, 12, 31));

    private static DateOnly Before(DateOnly day, int weekday, bool strictly)
    {
        var back = ((int)day.DayOfWeek - weekday + 7) % 7;
        return day.AddDays(-(back == 0 && strictly ? 7 : back));
    }
}
