using System.Text.Json;
using MapDash.Api.Ogc.Cql2;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Data.Exchange.Documents;
using NetTopologySuite.Geometries;

namespace MapDash.Api.Ogc;

/// <summary>
/// The events of a snapshot as features, in the order of the index. The snapshot is one of what may be passed on. Immutable and thread-safe.
/// </summary>
internal sealed class EventFeatures : IFeatures
{
    // Positions kept for pages still to come: 16 MB.
    private const int MostKept = 1 << 22;

    private readonly EventIndex _index;
    private readonly EventColumns _columns;
    private readonly IReadOnlyList<Queryable<ReportedEvent>> _queryables;
    private readonly SelectionCache _selected = new(MostKept);

    /// <summary>The events of a snapshot.</summary>
    public EventFeatures(EventIndex index)
    {
        _index = index;
        _columns = new EventColumns(index);
        _queryables = EventQueryables.Of(index.Dataset);
        var extent = new Envelope();
        foreach (var place in index.PlacesInUse)
        {
            extent.ExpandToInclude(place.Geometry!.EnvelopeInternal);
        }

        Extent = extent.IsNull ? null : extent;
        Days = DaysOf(index.Events.Select(reported => reported.Period).Where(period => !period.IsUndated));
    }

    /// <inheritdoc />
    public string Id => "events";

    /// <inheritdoc />
    public IReadOnlyList<Queryable> Queryables => _queryables;

    /// <inheritdoc />
    public IReadOnlyCollection<string> FilterNames { get; } = [.. FilterNotation.Names.Except(["bbox"])];

    /// <inheritdoc />
    public IReadOnlyList<string> Columns { get; } = ["title_en", "title_ar", "kind", "status", "period_start", "period_end", "place_precision"];

    /// <inheritdoc />
    public Envelope? Extent { get; }

    /// <inheritdoc />
    public DateWindow? Days { get; }

    /// <inheritdoc />
    public int[] Select(Selection selection) => _selected.Get(selection.Key, () => Find(selection));

    /// <inheritdoc />
    public int? Find(string id) => _index.OrdinalOf(id);

    /// <inheritdoc />
    public string IdAt(int position) => _index.Events[position].Id;

    /// <inheritdoc />
    public Geometry? ShapeAt(int position) => _index.Dataset.GeometryOf(_index.Events[position]);

    /// <inheritdoc />
    public void WriteProperties(Utf8JsonWriter writer, int position) => EventDocument.Write(writer, _index.Events[position], _index.Dataset);

    private int[] Find(Selection selection)
    {
        var filter = selection.Filter;
        var matching = _index.MatchesIgnoringTime(filter with { Window = DateWindow.Unbounded, Match = TimeMatch.Possible });
        var (from, to) = (selection.Days?.From?.DayNumber ?? int.MinValue, selection.Days?.To?.DayNumber ?? int.MaxValue);
        var met = selection.Box is { } box ? _index.PlacesInUse.Select(place => box.Meets(place.Geometry!)).ToArray() : null;
        var condition = selection.Condition is { } written ? CqlCondition.Of(written, _queryables) : null;
        var found = new List<int>();
        for (var at = 0; at < _index.Events.Count; at++)
        {
            if (((matching[at >> 3] >> (at & 7)) & 1) != 0 &&
                _columns.IsWithin(at, from, to) &&
                (met is null || Meets(at, met)) &&
                (filter.Window.IsUnbounded || IsWithin(_index.Events[at].Period, filter)) &&
                (condition is null || condition(_index.Events[at])))
            {
                found.Add(at);
            }
        }

        return [.. found];
    }

    // Without a shape it matches wherever one looks, as the interface demands.
    private bool Meets(int position, bool[] met)
    {
        var places = _columns.PlacesOf(position);
        foreach (var place in places)
        {
            if (met[place])
            {
                return true;
            }
        }

        return places.IsEmpty;
    }

    private static bool IsWithin(Period period, EventFilter filter) =>
        filter.Match == TimeMatch.Certain ? period.CertainlyFallsWithin(filter.Window) : period.MayFallWithin(filter.Window);

    private static DateWindow DaysOf(IEnumerable<Period> periods)
    {
        var (first, last, openStart, openEnd) = (DateOnly.MaxValue, DateOnly.MinValue, false, false);
        foreach (var period in periods)
        {
            first = period.Start < first ? period.Start.Value : first;
            last = period.End > last ? period.End.Value : last;
            openStart |= period.Start is null;
            openEnd |= period.End is null;
        }

        var (from, to) = (openStart || first == DateOnly.MaxValue ? null : (DateOnly?)first, openEnd || last == DateOnly.MinValue ? null : (DateOnly?)last);
        return from > to ? DateWindow.Unbounded : new DateWindow(from, to);
    }
}
