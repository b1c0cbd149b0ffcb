using System.Globalization;
using MapDash.Core.Time;

namespace MapDash.Data.Exchange.Import;

/// <summary>Days in words, for texts that are made from a table: in Arabic with the Iraqi names of the months. Stateless.</summary>
internal static class DayWords
{
    private static readonly string[] Arabic =
        ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"];

    /// <summary>A period whose ends are both known, as one day or two.</summary>
    public static string In(string language, Period period) => period.Start == period.End
        ? In(language, period.Start!.Value)
        : language == "ar"
        ? $"بين {In(language, period.Start!.Value)} و{In(language, period.End!.Value)}"
        : $"between {In(language, period.Start!.Value)} and {In(language, period.End!.Value)}";

    private static string In(string language, DateOnly day) => language == "ar"
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Arabic[day.Month - 1]} {day.Year}")
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
