using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace MapDash.Core.Places;

/// <summary>
/// All places, one id each. Immutable and safe to share between threads. Coordinates are EPSG:4326, longitude first.
/// </summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, Place> _byId;
    private readonly Dictionary<string, HashSet<string>> _within = [];
    private readonly (Place Place, IPreparedGeometry Shape)[] _provinces;
    private readonly (Place Place, IPreparedGeometry Shape)[] _areas;

    /// <summary>Creates the gazetteer.</summary>
    /// <exception cref="ArgumentException">An id stands twice, or a parent is not in the gazetteer.</exception>
    public Gazetteer(IReadOnlyList<Place> places)
    {
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
        foreach (var place in places)
        {
            AddToThoseAbove(place.Id, place, []);
        }
    }

    /// <summary>All places.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The governorates, Halabja's indicative outline included.</summary>
    public IEnumerable<Place> Provinces => Places.Where(place => place is { Precision: PlacePrecision.Province, Foreign: false });

    /// <summary>The place of an id, or null.</summary>
    public Place? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// A place and the places that lie wholly in it by name: what a filter on it means. A ridge across three governorates
    /// is within none of them. Empty for an unknown id.
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

    // A place lies wholly in the province that its name settles, and in a parent that is its only one of that level.
    private void AddToThoseAbove(string id, Place place, HashSet<string> seen)
    {
        if (!seen.Add(place.Id))
        {
            return;
        }

        if (!_within.TryGetValue(place.Id, out var within))
        {
            _within[place.Id] = within = new HashSet<string>(StringComparer.Ordinal);
        }

        within.Add(id);
        var several = place.Parents.Count(parent => _byId[parent].Precision == PlacePrecision.Province) > 1;
        foreach (var parent in place.Parents.Select(parent => _byId[parent]))
        {
            if (!(several && parent.Precision == PlacePrecision.Province))
            {
                AddToThoseAbove(id, parent, seen);
                continue;
            }

            // In none of several governorates, but in the country of them all.
            foreach (var above in parent.Parents)
            {
                AddToThoseAbove(id, _byId[above], seen);
            }
        }

        if (place.Province is { } province && _byId.TryGetValue(province, out var settled))
        {
            AddToThoseAbove(id, settled, seen);
        }
    }
}
