using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Data.Store.Rows;

namespace MapDash.Data.Store;

/// <summary>
/// What left a register but is still named: a retracted event is kept for citation, and so is everything it speaks of.
/// Each method takes the latest row of every id and gives back those in force, then the retired ones that are needed.
/// </summary>
internal static class RetiredEntries
{
    public const string KindPrefix = "kinds/";

    public static IReadOnlyList<ReportRow> Reports(IReadOnlyList<ReportRow> rows, IReadOnlyList<ReportedEvent> events) =>
        Named(rows, events.SelectMany(reported => reported.Claims).Select(claim => claim.ReportId), _ => []);

    public static IReadOnlyList<PlaceRow> Places(IReadOnlyList<PlaceRow> rows, IReadOnlyList<ReportedEvent> events) => Named(
        rows,
        events.SelectMany(reported => reported.Places.Select(place => place.PlaceId).Concat(reported.ProvinceIds)),
        row => EntryJson.Read<Place>(row.Body) is var place && place.Province is { } province ? place.Parents.Append(province) : place.Parents);

    public static IReadOnlyList<ActorRow> Actors(
        IReadOnlyList<ActorRow> rows, IReadOnlyList<ReportedEvent> events, IReadOnlyList<Report> reports) => Named(
        rows,
        events.SelectMany(reported => reported.Actors.Select(actor => actor.ActorId)
                .Concat(reported.Claims.SelectMany(claim => claim.Relay.Prepend(claim.Claimant)))
                .Concat(reported.Figures.Select(figure => figure.ClaimedBy)))
            .Concat(reports.SelectMany(report => report.PublisherId is { } publisher ? report.Relays.Append(publisher) : report.Relays)),
        row => EntryJson.Read<Actor>(row.Body) is var actor && actor.Parent is { } parent ? actor.MemberOf.Append(parent) : actor.MemberOf);

    public static IReadOnlyList<CodeRow> Codes(
        IReadOnlyList<CodeRow> rows, IReadOnlyList<ReportedEvent> events, IReadOnlyList<ActorRow> actors) => Named(
        rows,
        events.SelectMany(reported => reported.Actors.Select(actor => $"actor_roles/{actor.Role}")
                .Concat(reported.Figures.SelectMany(figure => (string[])[$"figure_units/{figure.Unit}", $"figure_qualifiers/{figure.Qualifier}"]))
                .Append(KindPrefix + reported.Kind))
            .Concat(actors.Where(row => row.Retired).Select(row => $"actor_kinds/{EntryJson.Read<Actor>(row.Body).Kind}")),
        row => row.Id.StartsWith(KindPrefix, StringComparison.Ordinal) && EntryJson.Read<EventKind>(row.Body) is var kind
            ? [$"families/{kind.Family}", $"glyphs/{kind.Glyph}"]
            : []);

    private static IReadOnlyList<T> Named<T>(IReadOnlyList<T> rows, IEnumerable<string> names, Func<T, IEnumerable<string>> links)
        where T : RegisterRow
    {
        var retired = rows.Where(row => row.Retired).ToDictionary(row => row.Id, StringComparer.Ordinal);
        if (retired.Count == 0)
        {
            return rows;
        }

        var needed = new List<T>();
        var open = new Queue<string>(names.Distinct(StringComparer.Ordinal));
        while (open.TryDequeue(out var name))
        {
            if (retired.Remove(name, out var row))
            {
                needed.Add(row);
                foreach (var link in links(row))
                {
                    open.Enqueue(link);
                }
            }
        }

        return [.. rows.Where(row => !row.Retired), .. needed];
    }
}
