using NetTopologySuite.Geometries;

namespace MapDash.Core.Places;

/// <summary>
/// Finds places of the gazetteer by the names that other data sets give them, however they are transliterated. An area must be
/// named as the kind of place that it is; a settlement must lie where the data set says. Immutable and safe to share between
/// threads.
/// </summary>
public sealed class PlaceNames
{
    private const double KilometresPerDegree = 111.2;

    private readonly Dictionary<string, Place> _provinces = new(StringComparer.Ordinal);
    private readonly ILookup<PlaceNameKey, Place> _areas;
    private readonly ILookup<string, Place> _districts;
    private readonly ILookup<string, Place> _settlements;

    /// <summary>Indexes a gazetteer.</summary>
    /// <param name="gazetteer">The places.</param>
    /// <param name="others">Other names by which an area, district or governorate is known: name to id.</param>
    public PlaceNames(Gazetteer gazetteer, IReadOnlyDictionary<string, string> others)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(others);
        var named = gazetteer.Places.Where(place => !place.Foreign && place.IsDrawable)
            .SelectMany(place => place.Variants.Prepend(place.Name.En).Where(IsLatin).SelectMany(Readings).Select(name => (Place: place, Key: PlaceNameKey.Of(name))))
            .Concat(others.Where(other => gazetteer.Find(other.Value) is not null)
                .Select(other => (Place: gazetteer.Find(other.Value)!, Key: PlaceNameKey.Of(other.Key))))
            .Where(name => name.Key.Words.Length > 0).Distinct().ToArray();
        foreach (var (place, key) in named.Where(name => name.Place.Precision == PlacePrecision.Province && !name.Place.Foreign))
        {
            _provinces.TryAdd(key.Words, place);
        }

        _areas = named.Where(name => name.Place.Precision is PlacePrecision.NamedArea or PlacePrecision.BorderStrip)
            .ToLookup(name => name.Key, name => name.Place);
        _districts = named.Where(name => name.Place.Precision == PlacePrecision.District).ToLookup(name => name.Key.Words, name => name.Place);
        _settlements = named.Where(name => name.Place.Precision is PlacePrecision.Settlement or PlacePrecision.Exact)
            .ToLookup(name => name.Key.Letters, name => name.Place);
    }

    /// <summary>The governorate of a name such as "Şalāḩ ad Dīn province", or null.</summary>
    public Place? Province(string name) => _provinces.GetValueOrDefault(PlaceNameKey.Of(name).Words);

    /// <summary>The area or border of a name such as "Hamrin mountains" or "Iraq-Syria border", or null.</summary>
    public Place? Area(string name) => Only(_areas[PlaceNameKey.Of(name)]);

    /// <summary>The district of a name such as "Qaḑā’ Khānaqīn" in a governorate, or null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="province">The governorate; null where it is not known.</param>
    public Place? District(string name, string? province) =>
        Only(_districts[PlaceNameKey.Of(name).Words].Where(place => province is null || place.Province is null || place.Province == province));

    /// <summary>The settlement or site of a name that lies at a position, give or take its own radius and some kilometres.</summary>
    /// <param name="name">The name.</param>
    /// <param name="position">Longitude and latitude in degrees.</param>
    /// <param name="toleranceKm">How far two data sets may put the same town apart, in kilometres.</param>
    public Place? Settlement(string name, Coordinate position, double toleranceKm = 8)
    {
        ArgumentNullException.ThrowIfNull(position);
        return _settlements[PlaceNameKey.Of(name).Letters]
            .Select(place => (Place: place, Km: Kilometres(place.LabelPoint!, position)))
            .Where(found => found.Km <= toleranceKm + found.Place.RadiusKm)
            .OrderBy(found => found.Km).FirstOrDefault().Place;
    }

    private static Place? Only(IEnumerable<Place> found) => found.Distinct().Take(2).ToArray() is [var only] ? only : null;

    // Good to a fraction of a per cent over the width of a town.
    private static double Kilometres(Coordinate from, Coordinate to)
    {
        var east = (to.X - from.X) * Math.Cos((from.Y + to.Y) / 2 * Math.PI / 180);
        return Math.Sqrt((east * east) + ((to.Y - from.Y) * (to.Y - from.Y))) * KilometresPerDegree;
    }

    // "Madain (Salman Pak)" is known by either name.
    private static IEnumerable<string> Readings(string name) => name.Split('(', ')') is [var before, var within, ..] && before.Trim().Length > 0
        ? [name, before, within]
        : [name];

    private static bool IsLatin(string name) => name.Any(char.IsAsciiLetter);
}
