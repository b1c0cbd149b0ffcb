using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace MapDash.Core.Places;

/// <summary>
/// All places, one id each. Immutable and safe to share between threads. Coordinates are EPSG:4326, longitude first.
/// </summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, Place> _byId;
    private readonly Dictionary<string, HashSet<string>> _within;
    private readonly Dictionary<string, HashSet<string>> _holders = [];
    private readonly (Place Place, IPreparedGeometry Shape)[] _provinces;
    private readonly (Place Place, IPreparedGeometry Shape)[] _areas;

    /// <summary>Creates the gazetteer.</summary>
    /// <exception cref="ArgumentException">An id stands twice, a parent is not in the gazetteer, or a place lies
    /// within itself.</exception>
    public Gazetteer(IReadOnlyList<Place> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        Places = places;
        _byId = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (!_byId.TryAdd(place.Id, place))
            {
                throw new ArgumentException($"Place '{place.Id}' stands twice in the gazetteer.");
            }
        }

        foreach (var place in places)
        {
            foreach (var parent in place.Parents.Where(parent => !_byId.ContainsKey(parent)))
            {
                throw new ArgumentException($"Place '{place.Id}' lies in '{parent}', which is not in the gazetteer.");
            }
        }

        _provinces = Prepare(place => place.Precision == PlacePrecision.Province && !place.Foreign && !place.Indicative);

        // A direction ("the north") covers a third of the country and says nothing of a position.
        _areas = Prepare(place => !place.Foreign && place.Geometry is IPolygonal && place.Kind != "region" &&
            place.Precision is PlacePrecision.NamedArea or PlacePrecision.BorderStrip or PlacePrecision.District);
        _within = places.ToDictionary(place => place.Id, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var place in places)
        {
            foreach (var holder in HoldersOf(place, []))
            {
                _within[holder].Add(place.Id);
            }
        }
    }

    /// <summary>All places.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The governorates, Halabja's indicative outline included.</summary>
    public IEnumerable<Place> Provinces => Places.Where(place => place is { Precision: PlacePrecision.Province, Foreign: false });

    /// <summary>The place of an id, or null.</summary>
    public Place? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// The id by which the code book has a place: its own where it stands there (the code book writes ids in capitals: NA-HAMRIN,
    /// D-TARMIYAH), else that of the first governorate that holds it by name, else its own. An unknown id stays as it is.
    /// </summary>
    public string Coded(string id) =>
        !id.Any(char.IsAsciiLetterLower) || Find(id) is not { } place ? id : place.Province ?? place.Parents.FirstOrDefault(parent => Find(parent) is { Precision: PlacePrecision.Province }) ?? id;

    /// <summary>
    /// A place and the places that lie wholly in it by name: what a filter on it means. A ridge across three governorates
    /// is within none of them, but within the country that holds all three. Empty for an unknown id.
    /// </summary>
    public IReadOnlySet<string> Within(string id) => _within.GetValueOrDefault(id) ?? [];

    /// <summary>Which governorate and which named areas cover a position. Directions such as "the north" are left out.</summary>
    /// <param name="longitude">Degrees east, −180 to 180.</param>
    /// <param name="latitude">Degrees north, −90 to 90.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or out of range.</exception>
    public Location Locate(double longitude, double latitude)
    {
        if (!double.IsFinite(longitude) || Math.Abs(longitude) > 180)
        {
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude lies between -180 and 180 degrees.");
        }

        if (!double.IsFinite(latitude) || Math.Abs(latitude) > 90)
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude lies between -90 and 90 degrees.");
        }

        var point = new Point(longitude, latitude) { SRID = 4326 };
        var province = _provinces.FirstOrDefault(candidate => candidate.Shape.Covers(point)).Place?.Id;
        var areas = _areas.Where(candidate => candidate.Shape.Covers(point)).Select(candidate => candidate.Place.Id).ToArray();
        return new Location(province, areas);
    }

    private (Place, IPreparedGeometry)[] Prepare(Func<Place, bool> wanted) =>
        [.. Places.Where(place => place.Geometry is not null && wanted(place))
            .Select(place => (place, PreparedGeometryFactory.Prepare(place.Geometry!)))];

    // Everything that holds a place wholly by name. Of two governorates (or two districts) that it lies across neither
    // holds it, but what holds both does: a ridge across three governorates is within none of them and within Iraq.
    private HashSet<string> HoldersOf(Place place, HashSet<string> below)
    {
        if (_holders.TryGetValue(place.Id, out var holders))
        {
            return holders;
        }

        if (!below.Add(place.Id))
        {
            throw new ArgumentException($"Place '{place.Id}' lies within itself.");
        }

        holders = new HashSet<string>(StringComparer.Ordinal) { place.Id };
        foreach (var level in place.Parents.Distinct().Select(parent => _byId[parent]).GroupBy(parent => parent.Precision))
        {
            // Two that lie one in the other, as Halabja in Sulaymaniyah, are no two to lie across.
            var above = level.Where(parent => !level.Any(other => other.Id != parent.Id && HoldersOf(other, below).Contains(parent.Id)))
                .Select(parent => HoldersOf(parent, below)).ToArray();
            var across = above.Length > 1 && level.Key is PlacePrecision.Province or PlacePrecision.District;
            holders.UnionWith(above.Aggregate((IEnumerable<string>)above[0], (all, next) => across ? all.Intersect(next) : all.Union(next)));
        }

        if (place.Province is { } province && _byId.TryGetValue(province, out var settled) && settled.Id != place.Id)
        {
            holders.UnionWith(HoldersOf(settled, below));
        }

        below.Remove(place.Id);
        return _holders[place.Id] = holders;
    }
}
