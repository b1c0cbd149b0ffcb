using System.Globalization;
using MapDash.Core.Places;
using NetTopologySuite.Geometries;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// The place of an event that a file gives by a geometry of its own (EPSG:4326, longitude first) instead of by name: as exact as
/// <c>place_precision</c> says and no more. Stateless.
/// </summary>
/// <param name="context">The gazetteer.</param>
/// <param name="source">Whose positions they are, for the record.</param>
internal sealed class OwnGeometry(ImportContext context, string source)
{
    /// <summary>The place of a shape; null where the document names places, which say more.</summary>
    public FoundPlace? Where(DocumentFields fields, Geometry shape, int number, List<RowNote> warned)
    {
        if (fields.Has("places") || fields.Has("place_ids"))
        {
            return null;
        }

        var precision = fields.Code("place_precision", PlacePrecision.Unknown);
        var position = shape.InteriorPoint.Coordinate;
        var province = context.Gazetteer.Locate(position.X, position.Y).Province is { } id ? context.Gazetteer.Find(id) : null;
        IReadOnlyList<string> settled = province is null ? [] : [province.Id];
        if (province is null)
        {
            var exchanged = shape is Point && context.Gazetteer.Locate(position.Y, position.X).Province is not null;
            warned.Add(new RowNote(number, "geometry", exchanged
                ? "the position lies outside Iraq; longitude and latitude may have changed places."
                : "the position lies outside Iraq."));
        }

        if (shape is Point && precision is PlacePrecision.Exact or PlacePrecision.Settlement)
        {
            var name = fields.TextOrNull("place_name") is { Length: > 0 } named ? named : "(unnamed)";
            var place = context.PlaceNames.Settlement(name, position) ?? ImportedPlaces.Town(name, position, province?.Id, source);
            return new FoundPlace(place, [place], precision, settled);
        }

        // Who does not say how exactly the place is known gets no pin, and a shape of somebody's own has no name to stand for.
        warned.Add(new RowNote(number, shape is Point ? "place_precision" : "geometry", shape is Point
            ? $"it is not said that the point is exact or a settlement; the event is attached to {province?.Name.En ?? "no place"}."
            : $"the shape belongs to no place of the gazetteer; the event is attached to {province?.Name.En ?? "no place"}."));
        return province is null ? FoundPlace.Nowhere : new FoundPlace(province, [], PlacePrecision.Province, settled);
    }

    /// <summary>The place of the columns <c>longitude</c> and <c>latitude</c>; null where they are empty.</summary>
    /// <exception cref="RefusedRow">They are no position.</exception>
    public FoundPlace? Where(DocumentFields fields, int number, List<RowNote> warned) =>
        Degrees(fields, "longitude", 180) is { } longitude && Degrees(fields, "latitude", 90) is { } latitude
            ? Where(fields, new Point(longitude, latitude) { SRID = 4326 }, number, warned)
            : null;

    private static double? Degrees(DocumentFields fields, string field, double most) => fields.TextOrNull(field) is not { Length: > 0 } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees
        : throw fields.Refuse(field, $"'{CsvRow.Shown(text)}' is not a number of degrees between -{most} and {most}.");
}
