using MapDash.Core.Places;
using NetTopologySuite.Geometries;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// Where a row of UCDP GED happened, no more exactly than its where_prec says: a vague one belongs to the governorate, district or
/// area that it names, never to the coordinate that stands for it, which is only kept in the record. Not thread-safe; one a file.
/// </summary>
internal sealed class UcdpPlaces(ImportContext context)
{
    private const string Source = "UCDP GED (CC BY 4.0)";

    public FoundPlace Find(CsvRow row, List<RowNote> warned)
    {
        var precision = row.Integer("where_prec");
        var province = ProvinceOf(row, precision, warned);
        var name = row.Text("where_coordinates") is { Length: > 0 } text ? text : row.Text("adm_2");
        return precision switch
        {
            1 or 2 => Town(row, name, province, precision == 2, warned),
            3 => District(row, name, province, warned),
            4 => Governorate(context.PlaceNames.Province(name) ?? province),
            5 => Area(row, name, province, warned),
            6 => Country(),
            7 => FoundPlace.Nowhere,
            null => throw new RefusedRow("where_prec", "the field is empty."),
            _ => throw new RefusedRow("where_prec", $"{precision} is not between 1 and 7."),
        };
    }

    private Place? ProvinceOf(CsvRow row, int? precision, List<RowNote> warned)
    {
        var name = row.Text("adm_1");
        var province = name.Length == 0 ? null : context.PlaceNames.Province(name);
        if (name.Length == 0 || (province is null && precision is >= 1 and <= 4))
        {
            warned.Add(new RowNote(row.Number, "adm_1", name.Length == 0
                ? "the governorate is empty; the event counts for none."
                : $"'{CsvRow.Shown(name)}' is no governorate of the gazetteer; the event counts for none."));
        }

        return province;
    }

    private FoundPlace Town(CsvRow row, string name, Place? province, bool near, List<RowNote> warned)
    {
        if (row.Degrees("longitude", 180) is not { } longitude || row.Degrees("latitude", 90) is not { } latitude)
        {
            warned.Add(new RowNote(row.Number, "latitude", "the place is said to be known exactly, but has no coordinate."));
            return province is null ? Country() : Governorate(province);
        }

        var position = new Coordinate(longitude, latitude);
        if (context.Country is "Iraq" && context.Gazetteer.Locate(longitude, latitude).Province is null && !(longitude is > 38.5 and < 49 && latitude is > 28.9 and < 37.6))
        {
            warned.Add(new RowNote(row.Number, "longitude", "the coordinate lies outside Iraq."));
        }

        var town = name.Length == 0 ? null : context.PlaceNames.Settlement(name, position);
        IReadOnlyList<string> provinces = province is null ? [] : [province.Id];
        if (!near && town is not null)
        {
            return new FoundPlace(town, [], town.Precision, provinces);
        }

        town ??= ImportedPlaces.Town(name.Length > 0 ? name : "(unnamed)", position, province?.Id, Source);
        var place = near ? ImportedPlaces.Near(town, province?.Id, Source) : town;
        return new FoundPlace(place, [place], place.Precision, provinces);
    }

    private FoundPlace District(CsvRow row, string name, Place? province, List<RowNote> warned)
    {
        if ((context.PlaceNames.District(name, province?.Id) ?? context.PlaceNames.District(row.Text("adm_2"), province?.Id)) is { } district)
        {
            return new FoundPlace(district, [], PlacePrecision.District, district.Province is { } settled ? [settled] : province is null ? [] : [province.Id]);
        }

        if (province is null)
        {
            warned.Add(new RowNote(row.Number, "where_coordinates", $"the district '{CsvRow.Shown(name)}' is not in the gazetteer and no governorate is given; the event is listed, not drawn."));
            return Country();
        }

        // Where the district lies is not known to us; that it lies in the governorate is.
        return Governorate(province);
    }

    private FoundPlace Area(CsvRow row, string name, Place? province, List<RowNote> warned)
    {
        if ((context.PlaceNames.Area(name) ?? context.PlaceNames.Area(name.Split(',', '(')[0])) is { } area)
        {
            return new FoundPlace(area, [], area.Precision, area.Province is { } settled ? [settled] : []);
        }

        var drawn = province is null ? "listed, not drawn" : $"shown on the governorate that UCDP names, {province.Name.En}";
        warned.Add(new RowNote(row.Number, "where_coordinates", $"'{CsvRow.Shown(name)}' is no area of the gazetteer; the event is {drawn}."));
        return province is null ? Country() : Governorate(province);
    }

    private FoundPlace Governorate(Place? province) =>
        province is null ? Country() : new FoundPlace(province, [], PlacePrecision.Province, [province.Id]);

    private FoundPlace Country() => context.Gazetteer.Find("IQ") is { } iraq && context.Country is "Iraq"
        ? new FoundPlace(iraq, [], PlacePrecision.Country, [])
        : FoundPlace.Nowhere with { Precision = PlacePrecision.Country };
}
