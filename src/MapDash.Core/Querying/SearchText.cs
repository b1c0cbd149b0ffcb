using MapDash.Core.Events;

namespace MapDash.Core.Querying;

/// <summary>The texts in which an event is searched, as they are written.</summary>
public static class SearchText
{
    /// <summary>
    /// Id, titles, summaries, kind and what its figures count; places and actors under all their names; quotations; and who
    /// published them. Whoever is only quoted counts as an actor here: readers look for what somebody said.
    /// </summary>
    public static IEnumerable<string> Of(ReportedEvent reported, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(dataset);
        var actors = reported.Actors.Select(actor => actor.ActorId).Concat(reported.Claims.Select(claim => claim.Claimant)).Distinct()
            .Select(id => dataset.Actors.Find(id)!);
        var places = reported.Places.Select(place => dataset.Gazetteer.Find(place.PlaceId)!);
        var reports = reported.ReportIds.Select(id => dataset.FindReport(id)!);
        return new[] { reported.Id }
            .Concat(Both(reported.Title))
            .Concat(Both(reported.Summary))
            .Concat(Both(dataset.Codes.Kind(reported.Kind).Label))
            .Concat(reported.Figures.SelectMany(figure => Both(figure.Of)))
            .Concat(places.SelectMany(place => Both(place.Name).Concat(place.Variants)))
            .Concat(actors.SelectMany(actor => Both(actor.Name).Concat(actor.VariantsAr)))
            .Concat(reported.Claims.Select(claim => claim.Quote?.Text).OfType<string>())
            .Concat(reports.SelectMany(report => Both(report.Publisher)));
    }

    private static string[] Both(BilingualText text) => [text.En, text.Ar];
}
