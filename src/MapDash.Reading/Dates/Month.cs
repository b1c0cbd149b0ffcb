using System.Globalization;

namespace MapDash.Reading.Dates;

/// <summary>Days of a month, Gregorian or Hijri (Umm al-Qura, which may differ from the moon's sighting by a day).</summary>
internal static class Month
{
    private static readonly UmAlQuraCalendar Hijri = new();

    /// <summary>The month that holds a day.</summary>
    public static (DateOnly First, DateOnly Last) Of(DateOnly day) => Of(day.Year, day.Month);

    /// <summary>A Gregorian month.</summary>
    public static (DateOnly First, DateOnly Last) Of(int year, int month) =>
        (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A day of a Gregorian month, or null where it has none of that number.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        day >= 1 && year is > 1 and < 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A day of a Hijri month with the day before and after it, or the whole month for day 0; null beyond 1318–1500.</summary>
    public static (DateOnly First, DateOnly Last)? OfHijri(int year, int month, int day)
    {
        if (year is < 1319 or > 1499 || day > Hijri.GetDaysInMonth(year, month))
        {
            return null;
        }

        var first = DateOnly.FromDateTime(Hijri.ToDateTime(year, month, Math.Max(day, 1), 0, 0, 0, 0));
        return day > 0 ? (first.AddDays(-1), first.AddDays(1)) : (first, first.AddDays(Hijri.GetDaysInMonth(year, month) - 1));
    }

    /// <summary>The Hijri year in which a month lies nearest to a day.</summary>
    public static int NearestHijriYear(DateOnly day, int month)
    {
        var year = Hijri.GetYear(day.ToDateTime(TimeOnly.MinValue));
        return new[] { year - 1, year, year + 1 }.MinBy(candidate => Math.Abs((OfHijri(candidate, month, 0)?.First.DayNumber ?? 0) - day.DayNumber));
    }
}
