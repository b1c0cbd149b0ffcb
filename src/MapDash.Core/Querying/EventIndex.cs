using MapDash.Core.Events;

namespace MapDash.Core.Querying;

/// <summary>
/// An immutable snapshot of a dataset that answers queries: events sorted by day in flat columns, and for each value of a
/// facet a bitmap of the events that have it. Safe to share between threads.
/// </summary>
public sealed class EventIndex
{
    private readonly EventColumns _columns;
    private readonly FacetBitmaps _facets;
    private readonly PlaceBitmaps _places;
    private readonly FilterMatcher _matcher;
    private readonly Dictionary<string, Bitmap> _provinces;
    private readonly Dictionary<string, int> _ordinals;

    private EventIndex(Dataset dataset)
    {
        Dataset = dataset;
        _columns = new EventColumns(dataset);
        _facets = new FacetBitmaps(dataset, _columns);
        _places = new PlaceBitmaps(dataset, _columns);
        _matcher = new FilterMatcher(_columns, _facets, _places, new WordBitmaps(dataset, _columns));
        _provinces = dataset.Gazetteer.Provinces.ToDictionary(
            province => province.Id,
            province => _columns.Where(reported => reported.ProvinceIds.Contains(province.Id)));
        _ordinals = Enumerable.Range(0, _columns.Events.Length).ToDictionary(at => _columns.Events[at].Id, StringComparer.Ordinal);
    }

    /// <summary>The dataset that it was built from.</summary>
    public Dataset Dataset { get; }

    /// <summary>All events by (first possible day, id), open starts first: an event's place in this list is its ordinal,
    /// which bitmaps and the browser's columns use.</summary>
    public IReadOnlyList<ReportedEvent> Events => _columns.Events;

    /// <summary>Builds the snapshot.</summary>
    public static EventIndex Build(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return new EventIndex(dataset);
    }

    /// <summary>The position of an event in <see cref="Events"/>, or null where there is no such event.</summary>
    public int? OrdinalOf(string id) => _ordinals.TryGetValue(id, out var at) ? at : null;

    /// <summary>Answers a query.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page starts or ends below zero.</exception>
    public EventAnswer Query(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Take);
        var masks = _matcher.Masks(query.Filter);
        var matching = masks.Matching();
        return new EventAnswer
        {
            Version = Dataset.Version.Number,
            Totals = Totals(matching, query.View),
            Provinces = _provinces.ToDictionary(pair => pair.Key, pair => pair.Value.CountWith(matching)),
            Places = _places.Count(matching, _columns.Families),
            Facets = Enum.GetValues<Facet>().ToDictionary(facet => facet, facet => CountsOf(facet, masks)),
            Timeline = TimelineBuilder.Build(_columns, masks.Shown, masks.MatchingIgnoringTime(), query.Granularity),
            Page = [.. _columns.InOrder(query.Order).Where(matching.Has)
                .Skip(query.Skip).Take(query.Take).Select(at => _columns.Events[at])],
        };
    }

    /// <summary>
    /// The events that match everything but the days, as one bit per event in the order of <see cref="Events"/>, least
    /// significant bit first: what the browser needs to redraw while the days are dragged.
    /// </summary>
    public byte[] MatchesIgnoringTime(EventFilter filter) => _matcher.Masks(filter).MatchingIgnoringTime().ToBytes();

    /// <summary>
    /// What giving up each part of a filter would bring, the most first; a part that would bring nothing stands in the list
    /// with zero. Empty for a filter that narrows nothing.
    /// </summary>
    public IReadOnlyList<FilterRelief> ReliefFor(EventFilter filter) =>
        [.. FilterRelief.PartsOf(filter)
            .Select(part => new FilterRelief(part.Aspect, part.Without, _matcher.Masks(part.Without).Matching().Count()))
            .OrderByDescending(relief => relief.Matching)];

    /// <summary>
    /// The matching events next to one in an order, whether or not it matches itself: who has just filtered the selected
    /// event away still steps on from where it stood. For an id that is not there, the first that matches comes next.
    /// </summary>
    public EventNeighbours NeighboursOf(string? id, EventFilter filter, EventOrder order = EventOrder.NewestFirst)
    {
        var matching = _matcher.Masks(filter).Matching();
        var sequence = _columns.InOrder(order);
        var at = id is not null && OrdinalOf(id) is { } ordinal ? Array.IndexOf(sequence, ordinal) : -1;
        return new EventNeighbours(
            at < 0 ? null : Id(Array.FindLastIndex(sequence, at, at + 1, other => other != sequence[at] && matching.Has(other))),
            Id(Array.FindIndex(sequence, at + 1, matching.Has)));

        string? Id(int found) => found < 0 ? null : _columns.Events[sequence[found]].Id;
    }

    private ViewTotals Totals(Bitmap matching, GeoBox? view)
    {
        var drawn = matching.CountWith(_places.Drawn);
        var inView = view is null ? drawn : matching.CountWith(_places.Meeting(view));
        return new ViewTotals(inView, drawn - inView, matching.Count() - drawn, matching.CountWith(_columns.Undated));
    }

    private IReadOnlyList<FacetCount> CountsOf(Facet facet, FilterMasks masks)
    {
        var (matching, shown) = (masks.MatchingIgnoring(facet), masks.ShownFor(facet));
        return [.. _facets.Values(facet)
            .Select(value => (value.Always, Count: new FacetCount(value.Value, value.Events.CountWith(matching), value.Events.CountWith(shown))))
            .Where(row => row.Always || row.Count.Total > 0)
            .Select(row => row.Count)];
    }
}
