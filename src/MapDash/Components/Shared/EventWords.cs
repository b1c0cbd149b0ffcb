using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Ui;
using NetTopologySuite.Geometries;

namespace MapDash.Components.Shared;

/// <summary>What a list says of an event in a few words: place, figure, and why it is not drawn.</summary>
internal static class EventWords
{
    /// <summary>The places where it is said to have happened, with how exactly they are known.</summary>
    public static string Place(ReportedEvent reported, Dataset dataset, UiContext ui)
    {
        var names = reported.Places.Where(place => place.IsWhere)
            .Select(place => ui.Text(dataset.Gazetteer.Find(place.PlaceId)!.Name)).Distinct().ToArray();
        return names.Length == 0
            ? dataset.Codes.Label("place_precision", CodeName.Of(PlacePrecision.Unknown), ui.Language)
            : string.Join(ui.Comma, names);
    }

    /// <summary>How it is drawn, or why it is not.</summary>
    public static string Drawing(ReportedEvent reported, Dataset dataset, UiContext ui)
    {
        if (!dataset.Codes.Kind(reported.Kind).Drawn)
        {
            return ui["Explore.StatementNotDrawn"];
        }

        if (reported.Status == ReportedStatus.Denied)
        {
            return ui["Explore.DeniedNotDrawn"];
        }

        // A district with an outline is drawn as an area, one without as the town that it is named after.
        return dataset.DrawnPlacesOf(reported)
            .Select(place => place.Precision == PlacePrecision.District && place.Geometry!.Dimension == Dimension.Surface ? PlacePrecision.NamedArea : place.Precision)
            .DefaultIfEmpty(PlacePrecision.Unknown).Max() switch
        {
            PlacePrecision.Province => ui["Explore.DrawnProvince"],
            PlacePrecision.NamedArea => ui["Explore.DrawnArea"],
            PlacePrecision.BorderStrip => ui["Explore.DrawnStrip"],
            PlacePrecision.Exact or PlacePrecision.Settlement or PlacePrecision.District => ui["Explore.DrawnPoint"],
            _ => reported.PlacePrecision == PlacePrecision.Country ? ui["Explore.CountryOnly"] : ui["Explore.NoPlaceStated"],
        };
    }

    /// <summary>When, with a word where the day is reckoned from a report whose own date is inferred.</summary>
    public static string When(ReportedEvent reported, Dataset dataset, UiContext ui) =>
        IsInferred(reported, dataset) ? ui.Format("Explore.Inferred", ui.Period(reported.Period)) : ui.Period(reported.Period);

    /// <summary>Whether the time is reckoned from a report whose own date is inferred.</summary>
    public static bool IsInferred(ReportedEvent reported, Dataset dataset) =>
        !reported.Period.IsUndated && reported.Dating.Basis == "relative" &&
        reported.ReportIds.All(id => dataset.FindReport(id)!.PublishedKnown == "inferred");

    /// <summary>A figure as it was said: a bound is written as a bound, a vague word has no number.</summary>
    public static string Figure(Figure figure, UiContext ui) => (figure.Value, figure.Low, figure.High, figure.Qualifier) switch
    {
        (_, _, _, "vague") => ui["Explore.NoFigure"],
        ({ } value, _, _, "approx") => "≈ " + ui.Number(value),
        ({ } value, _, _, "more_than") => "> " + ui.Number(value),
        ({ } value, _, _, "at_least") => "≥ " + ui.Number(value),
        ({ } value, _, _, "at_most") => "≤ " + ui.Number(value),
        ({ } value, _, _, _) when figure.Unit == "fraction" => "≈ " + Fraction(value, ui),
        ({ } value, _, _, _) => ui.Number(value),
        (null, { } low, { } high, _) => $"{ui.Number(low)}–{ui.Number(high)}",
        (null, { } low, null, _) => "≥ " + ui.Number(low),
        (null, null, { } high, _) => "≤ " + ui.Number(high),
        _ => ui["Explore.NoFigure"],
    };

    private static string Fraction(double value, UiContext ui) =>
        Math.Abs(value - (1.0 / 3)) < 0.02 ? ui.InDigits("1/3") : ui.Number(value);
}
