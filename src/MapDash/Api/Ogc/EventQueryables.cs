using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;

namespace MapDash.Api.Ogc;

/// <summary>The properties of events that a condition may name: those with one value each. Stateless.</summary>
internal static class EventQueryables
{
    /// <summary>The properties, as in <c>/items</c>.</summary>
    public static IReadOnlyList<Queryable<ReportedEvent>> Of(Dataset dataset) =>
    [
        new("id", PropertyType.Text, "Stable id", reported => reported.Id),
        new("version", PropertyType.Number, "Number of the revision, from 1", reported => (double)reported.Version),
        new("title_en", PropertyType.Text, "Our title in English", reported => reported.Title.En),
        new("title_ar", PropertyType.Text, "Our title in Arabic", reported => reported.Title.Ar),
        new("summary_en", PropertyType.Text, "Our summary in English, attributed", reported => reported.Summary.En),
        new("summary_ar", PropertyType.Text, "Our summary in Arabic, attributed", reported => reported.Summary.Ar),
        new("kind", PropertyType.Text, "Code of the kind", reported => reported.Kind) { Codes = [.. dataset.Codes.Kinds.Select(kind => kind.Code)] },
        new("status", PropertyType.Text, "What the claimant says of it", reported => CodeName.Of(reported.Status)) { Codes = CodesOf<ReportedStatus>() },
        new("period_start", PropertyType.Day, "First possible day; null where the words leave it open", reported => reported.Period.Start),
        new("period_end", PropertyType.Day, "Last possible day; null where the words leave it open", reported => reported.Period.End),
        new("date_precision", PropertyType.Text, "How exactly the words give the time", reported => CodeName.Of(reported.Period.Precision)) { Codes = CodesOf<DatePrecision>() },
        new("place_precision", PropertyType.Text, "How exactly the words give the place", reported => CodeName.Of(reported.PlacePrecision)) { Codes = CodesOf<PlacePrecision>() },
        new("origin_count", PropertyType.Number, "Independent origins behind it", reported => (double)dataset.OriginsOf(reported).Count),
        new("event_clarity", PropertyType.Text, "UCDP event clarity: 1, 2 or n", reported => reported.Clarity),
        new("parent", PropertyType.Text, "Id of the event that it is part of", reported => reported.Parent),
        new("geometry", PropertyType.Geometry, "Shape of the place where it is said to have happened; null where none is drawn", reported => dataset.GeometryOf(reported)),
    ];

    private static string[] CodesOf<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(CodeName.Of)];
}
