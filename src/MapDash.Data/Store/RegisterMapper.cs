using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Data.Store.Rows;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MapDash.Data.Store;

/// <summary>Registers (codes, actors, places, reports) to rows and back, without loss.</summary>
internal static class RegisterMapper
{
    private const string Families = "families";
    private const string Glyphs = "glyphs";
    private const string Kinds = "kinds";
    private const string ActorKinds = "actor_kinds";

    public static IReadOnlyList<CodeRow> ToRows(Codebook codes, ActorRegister actors) =>
    [
        .. codes.Families.Select((entry, at) => Row(Families, entry.Code, at, entry)),
        .. codes.Glyphs.Select((entry, at) => Row(Glyphs, entry.Code, at, entry)),
        .. codes.Kinds.Select((entry, at) => Row(Kinds, entry.Code, at, entry)),
        .. codes.Lists.SelectMany(list => list.Value.Select((entry, at) => Row(list.Key, entry.Code, at, entry))),
        .. actors.Kinds.Select((entry, at) => Row(ActorKinds, entry.Code, at, entry)),
    ];

    public static IReadOnlyList<ActorRow> ToRows(ActorRegister actors) => ToRows(actors.Actors);

    public static IReadOnlyList<ActorRow> ToRows(IEnumerable<Actor> actors) =>
        [.. actors.Select((actor, at) => new ActorRow { Id = actor.Id, Ordinal = at, Body = EntryJson.Write(actor) })];

    public static IReadOnlyList<ReportRow> ToRows(IEnumerable<Report> reports) =>
        [.. reports.Select(report => new ReportRow { Id = report.Id, Body = EntryJson.Write(report) })];

    public static IReadOnlyList<PlaceRow> ToRows(Gazetteer gazetteer) => ToRows(gazetteer.Places);

    public static IReadOnlyList<PlaceRow> ToRows(IEnumerable<Place> places)
    {
        var writer = new WKBWriter(ByteOrder.LittleEndian);
        return [.. places.Select(place => new PlaceRow
        {
            Id = place.Id,
            Precision = Core.CodeName.Of(place.Precision),
            Lon = place.LabelPoint?.X,
            Lat = place.LabelPoint?.Y,
            Shape = place.Geometry is null ? null : writer.Write(place.Geometry),
            Body = EntryJson.Write(place),
        })];
    }

    public static Codebook Codes(IReadOnlyList<CodeRow> rows)
    {
        var lists = Lists(rows);
        return new Codebook(
            Entries<KindFamily>(lists, Families),
            Entries<KindGlyph>(lists, Glyphs),
            Entries<EventKind>(lists, Kinds),
            lists.Keys.Where(list => list is not (Families or Glyphs or Kinds or ActorKinds))
                .ToDictionary(list => list, list => Entries<CodeEntry>(lists, list), StringComparer.Ordinal));
    }

    public static ActorRegister Actors(IReadOnlyList<ActorRow> rows, IReadOnlyList<CodeRow> codes) =>
        new([.. rows.OrderBy(row => row.Ordinal).Select(row => EntryJson.Read<Actor>(row.Body))], Entries<CodeEntry>(Lists(codes), ActorKinds));

    public static IReadOnlyList<Report> Reports(IReadOnlyList<ReportRow> rows) =>
        [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => EntryJson.Read<Report>(row.Body))];

    public static Gazetteer Gazetteer(IReadOnlyList<PlaceRow> rows) =>
        new([.. rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(ToPlace)]);

    /// <summary>The shape of a place, or null.</summary>
    /// <exception cref="FormatException">The bytes are no shape.</exception>
    public static Geometry? Shape(PlaceRow row)
    {
        if (row.Shape is null)
        {
            return null;
        }

        try
        {
            var shape = new WKBReader().Read(row.Shape);
            shape.SRID = row.Srid;
            return shape;
        }
        catch (Exception error) when (error is ParseException or ArgumentException or IOException)
        {
            throw new FormatException($"Place '{row.Id}': the shape cannot be read ({error.Message})", error);
        }
    }

    private static Place ToPlace(PlaceRow row) => EntryJson.Read<Place>(row.Body) with
    {
        Geometry = Shape(row),
        LabelPoint = row is { Lon: { } lon, Lat: { } lat } ? new Coordinate(lon, lat) : null,
    };

    private static CodeRow Row<T>(string list, string code, int at, T entry) =>
        new() { Id = $"{list}/{code}", Ordinal = at, Body = EntryJson.Write(entry) };

    private static ILookup<string, CodeRow> ByList(IEnumerable<CodeRow> rows) =>
        rows.OrderBy(row => row.Ordinal).ToLookup(row => row.Id[..row.Id.IndexOf('/', StringComparison.Ordinal)]);

    private static Dictionary<string, CodeRow[]> Lists(IEnumerable<CodeRow> rows) =>
        ByList(rows).ToDictionary(list => list.Key, list => list.ToArray(), StringComparer.Ordinal);

    private static IReadOnlyList<T> Entries<T>(Dictionary<string, CodeRow[]> lists, string list) =>
        [.. lists.GetValueOrDefault(list, []).Select(row => EntryJson.Read<T>(row.Body))];
}
