using System.Globalization;
using MapDash.Core.Time;

namespace MapDash.Ui;

/// <content>Dates and periods in words, with the month names that Iraq uses.</content>
public sealed partial class UiContext
{
    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Iraqi =
        ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"];

    /// <summary>Name of a month, 1 to 12; in English the first three letters where <paramref name="brief"/>.</summary>
    public string MonthName(int month, bool brief = false) =>
        Rtl ? Iraqi[month - 1] : brief ? English[month - 1][..3] : English[month - 1];

    /// <summary>A month and its year, e.g. "May 2020".</summary>
    public string Month(int year, int month, bool brief = false) => $"{MonthName(month, brief)} {Year(year)}";

    /// <summary>A year without grouping.</summary>
    public string Year(int year) => Plain(year);

    /// <summary>A day, e.g. "18 May 2020".</summary>
    public string Date(DateOnly day, bool brief = false) =>
        $"{InDigits(day.Day.ToString(CultureInfo.InvariantCulture))} {Month(day.Year, day.Month, brief)}";

    /// <summary>
    /// A period in words no more exact than it is: a month is named as a month, an open end is said to be open, and an
    /// undated event only says by when it was reported.
    /// </summary>
    public string Period(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return (period.Start, period.End) switch
        {
            (null, null) => this["Dates.Undated"],
            (null, { } end) => Format(period.IsUndated ? "Dates.UndatedBy" : "Dates.Until", Date(end, brief: true)),
            ({ } start, null) => Format("Dates.From", Date(start, brief: true)),
            ({ } start, { } end) => Closed(start, end),
        };
    }

    private string Closed(DateOnly start, DateOnly end)
    {
        if (start == end)
        {
            return Date(start, brief: true);
        }

        var wholeMonths = start.Day == 1 && end.Day == DateTime.DaysInMonth(end.Year, end.Month);
        if (wholeMonths && start.Month == 1 && end.Month == 12)
        {
            return start.Year == end.Year ? Year(start.Year) : $"{Year(start.Year)} – {Year(end.Year)}";
        }

        if (wholeMonths)
        {
            return (start.Year, start.Month) == (end.Year, end.Month)
                ? Month(start.Year, start.Month)
                : $"{Month(start.Year, start.Month, brief: true)} – {Month(end.Year, end.Month, brief: true)}";
        }

        return (start.Year, start.Month) == (end.Year, end.Month)
            ? $"{InDigits($"{start.Day}")}–{Date(end, brief: true)}"
            : $"{Date(start, brief: true)} – {Date(end, brief: true)}";
    }
}
