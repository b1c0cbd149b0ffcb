using MapDash.Core.Places;
using MapDash.Core.Time;
using MapDash.Ui;

namespace MapDash.Components.Shared;

/// <summary>The steps of the two scales of exactness, and where a precision stands on them.</summary>
internal static class PrecisionSteps
{
    public static IReadOnlyList<string> Places(UiContext ui) => Names(ui, "Point", "Town", "Area", "Gov", "Country");

    public static IReadOnlyList<string> Times(UiContext ui) => Names(ui, "Day", "Week", "Month", "Year", "None");

    /// <summary>The step of a place, or −1 where none is named.</summary>
    public static int Of(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Exact => 0,
        PlacePrecision.Settlement or PlacePrecision.District => 1,
        PlacePrecision.NamedArea or PlacePrecision.BorderStrip => 2,
        PlacePrecision.Province => 3,
        PlacePrecision.Country => 4,
        _ => -1,
    };

    /// <summary>The step of a time; the last one is undated.</summary>
    public static int Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => 0,
        DatePrecision.Days or DatePrecision.Week => 1,
        DatePrecision.Month => 2,
        DatePrecision.Year or DatePrecision.MultiYear => 3,
        _ => 4,
    };

    private static string[] Names(UiContext ui, params string[] steps) => [.. steps.Select(step => ui[$"Explore.Scale{step}"])];
}
