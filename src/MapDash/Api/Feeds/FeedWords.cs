using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Ui;

namespace MapDash.Api.Feeds;

/// <summary>What an entry says of an event in words: always who says so, when and where, as exactly as it is known. Pure.</summary>
internal static class FeedWords
{
    private const string UcdpFormat = "ucdp-ged";

    /// <summary>Our summary, and beneath it the claimants, the time and the places.</summary>
    public static string Summary(ReportedEvent reported, Dataset dataset, UiContext ui) => string.Join(' ', new[]
    {
        reported.Summary.In(ui.Language),
        ui.Format($"Feed.Said_{CodeName.Of(reported.Status)}", Claimants(reported, dataset, ui)),
        ui.Format("Feed.When", ui.Period(reported.Period)),
        Where(reported, dataset, ui),
    }.Where(part => part.Length > 0));

    /// <summary>What is owed for an event besides what is owed for all; null where nothing is.</summary>
    public static string? Rights(ReportedEvent reported, UiContext ui) => reported.Record?.Format == UcdpFormat ? ui["Feed.RightsOfUcdp"] : null;

    // Those who say that it took place; who only adds a detail is on the event's page.
    private static string Claimants(ReportedEvent reported, Dataset dataset, UiContext ui)
    {
        var saying = reported.Claims.Any(claim => claim.Field == "what") ? reported.Claims.Where(claim => claim.Field == "what") : reported.Claims;
        string[] names = [.. saying.Select(claim => dataset.Actors.Find(claim.Claimant)!.Name.In(ui.Language)).Distinct()];
        return names.Length == 1 ? names[0] : string.Join(ui.Comma, names[..^1]) + ui["Feed.And"] + names[^1];
    }

    private static string Where(ReportedEvent reported, Dataset dataset, UiContext ui)
    {
        string[] names = [.. reported.Places.Where(place => place.IsWhere).Select(place => dataset.Gazetteer.Find(place.PlaceId)!.Name.In(ui.Language)).Distinct()];
        var precision = dataset.Codes.Label("place_precision", CodeName.Of(reported.PlacePrecision), ui.Language);
        return names.Length == 0 ? "" : ui.Format("Feed.Where", string.Join(ui.Comma, names), precision);
    }
}
