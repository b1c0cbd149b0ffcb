using System.Globalization;
using MapDash.Core.Events;
using MapDash.Ui;

namespace MapDash.Components.Pages.Record;

/// <summary>What the claims of an event amount to, in two or three sentences computed from them. Pure.</summary>
internal static class EventSentence
{
    /// <summary>Who claims it and who carried it.</summary>
    public static string Lead(ReportedEvent reported, Dataset dataset, UiContext ui)
    {
        if (reported.Retracted)
        {
            return ui["Event.LeadRetracted"];
        }

        var origins = dataset.OriginsOf(reported);
        var outlets = reported.ReportIds.Select(id => dataset.FindReport(id)!.Publisher.En).Distinct().Count();
        if (origins.Count > 1)
        {
            return ui.Plural("Event.LeadOrigins", origins.Count);
        }

        return origins is [var origin] && origin.StartsWith("report:", StringComparison.Ordinal)
            ? ui["Event.LeadOwnVoice"]
            : $"{ui[IsSpeaker(reported, dataset) ? "Event.LeadSpeaker" : "Event.LeadBody"]} {ui.Plural("Event.LeadOutlets", outlets)}";
    }

    /// <summary>What the archive knows besides, and whose the figures are.</summary>
    public static string Rest(ReportedEvent reported, Dataset dataset, UiContext ui)
    {
        var alone = dataset.OriginsOf(reported).Count < 2;
        return string.Join(' ', new[]
        {
            reported.Status == ReportedStatus.Denied ? ui["Event.RestDenied"] : null,
            alone ? ui["Event.RestAlone"] : ui["Event.RestSeveral"],
            reported.Figures.Count > 0 ? ui["Event.RestFigures"] : null,
        }.OfType<string>());
    }

    /// <summary>Where words stand, in code points of the article's text: the second number is the first after them.</summary>
    public static string Span(TextSpan words, UiContext ui) => ui.Format(
        "Event.Characters",
        ui.InDigits(words.Start.ToString(CultureInfo.InvariantCulture)),
        ui.InDigits(words.End.ToString(CultureInfo.InvariantCulture)));

    private static bool IsSpeaker(ReportedEvent reported, Dataset dataset) =>
        reported.Claims.Any(claim => dataset.Actors.Find(claim.Claimant) is { Kind: "person" });
}
