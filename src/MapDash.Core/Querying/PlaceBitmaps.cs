using MapDash.Core.Events;

namespace MapDash.Core.Querying;

/// <summary>The places in use with their boxes and the events drawn at each. Immutable once built.</summary>
internal sealed class PlaceBitmaps
{
    private readonly (string Id, GeoBox Box, Bitmap Events)[] _places;

    public PlaceBitmaps(Dataset dataset, EventColumns columns)
    {
        var byId = dataset.PlacesInUse.ToDictionary(place => place.Id, _ => new Bitmap(columns.Events.Length), StringComparer.Ordinal);
        Drawn = new Bitmap(columns.Events.Length);
        for (var i = 0; i < columns.Events.Length; i++)
        {
            foreach (var place in dataset.DrawnPlacesOf(columns.Events[i]))
            {
                byId[place.Id].Set(i);
                Drawn.Set(i);
            }
        }

        _places = [.. dataset.PlacesInUse.Select(place => (place.Id, GeoBox.Around(place.Geometry!), byId[place.Id]))];
    }

    /// <summary>Events drawn anywhere.</summary>
    public Bitmap Drawn { get; }

    /// <summary>Events with a place whose bounding box meets the box.</summary>
    public Bitmap Meeting(GeoBox box)
    {
        var meeting = new Bitmap(Drawn.Length);
        foreach (var (_, own, events) in _places)
        {
            if (own.Meets(box))
            {
                meeting.Or(events);
            }
        }

        return meeting;
    }

    /// <summary>Counts per place; places without any are left out.</summary>
    public IReadOnlyList<PlaceCount> Count(Bitmap matching, Bitmap[] families)
    {
        var counts = new List<PlaceCount>();
        foreach (var (id, _, events) in _places)
        {
            if (events.CountWith(matching) is > 0 and var count)
            {
                counts.Add(new PlaceCount(id, count, [.. families.Select(family => events.CountWith(matching, family))]));
            }
        }

        return counts;
    }
}
