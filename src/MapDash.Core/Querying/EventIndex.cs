using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying.Blocks;

namespace MapDash.Core.Querying;

/// <summary>
/// An immutable snapshot of a dataset that answers queries: events sorted by day, block by block in flat columns, and for
/// each value of a facet the set of events that have it. Safe to share between threads.
/// </summary>
public sealed partial class EventIndex
{
    private readonly BlockTable _table;
    private readonly Lanes _lanes;
    private readonly ITextSearch _text;
    private readonly EventLinks _links;
    private readonly Lazy<Place[]> _placesInUse;
    private readonly Lazy<(int Lane, GeoBox Box)[]> _places;
    private readonly Lazy<Spots?> _spots;
    private readonly Lazy<EventIndex> _redistributable;

    private EventIndex(Dataset dataset, ITextSearch text, Lanes lanes, BlockTable table, EventLinks links)
    {
        (Dataset, _text, _lanes, _table, _links) = (dataset, text, lanes, table, links);
        _placesInUse = new(() =>
        {
            var used = table.Blocks.SelectMany(block => block.Hidden.Lanes).ToHashSet();
            return [.. dataset.Gazetteer.Places.Where(place => lanes.DrawnAt(place.Id) is { } lane && used.Contains(lane))
                .OrderBy(place => place.Id, StringComparer.Ordinal)];
        });
        _spots = new(() => Spots.Of(table, lanes));
        _redistributable = new(WithoutRestricted);
        _places = new(() => [.. _placesInUse.Value.Select(place => (_lanes.DrawnAt(place.Id)!.Value, GeoBox.Around(place.Geometry!)))]);
    }

    /// <summary>The dataset that it was built from.</summary>
    public Dataset Dataset { get; }

    /// <summary>All events by (first possible day, last possible day, id), open starts first and an open end as its start: an
    /// event's place in this list is its ordinal, which the browser's columns use.</summary>
    public IReadOnlyList<ReportedEvent> Events => _table;

    /// <summary>Bytes of columns and sets, without the events themselves and without what was cached for filters.</summary>
    public long MemoryBytes => _table.Bytes + (_spots.IsValueCreated ? _spots.Value?.Bytes ?? 0 : 0);

    /// <summary>Builds the snapshot.</summary>
    /// <param name="dataset">What is published.</param>
    /// <param name="text">Finds events by their words; null where nobody does, and then no word finds anything.</param>
    public static EventIndex Build(Dataset dataset, ITextSearch? text = null) => Build(dataset, text ?? new NoTextSearch(), BlockWriter.Filled);

    /// <summary>Builds the snapshot from blocks of a size; with small ones tests meet their edges.</summary>
    internal static EventIndex Build(Dataset dataset, ITextSearch text, int eventsPerBlock)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var keys = dataset.Events.Select(DayKey.Of).ToArray();
        var events = dataset.Events.ToArray();
        Array.Sort(keys, events);
        var lanes = new Lanes(dataset);
        var writer = new BlockWriter(new EventLanes(dataset, lanes), text.KeyOf, eventsPerBlock);
        return new EventIndex(dataset, text, lanes, new BlockTable(writer.Blocks(events)), new EventLinks(events));
    }

    /// <summary>The position of an event in <see cref="Events"/>, or null where there is no such event.</summary>
    public int? OrdinalOf(string id) =>
        Dataset.FindEvent(id) is { } reported && _table.Find(DayKey.Of(reported)) is { } found ? _table.BaseOf(found.Block) + found.At : null;

    /// <summary>Answers a query.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page starts or ends below zero.</exception>
    /// <exception cref="DatasetUnavailableException">The filter has words, and the texts cannot be read.</exception>
    public EventAnswer Query(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Take);
        var filter = query.Filter;
        var (view, days, shown) = (ViewOf(filter), new DayTest(filter), ShownBy(filter));
        var counts = Counts(filter, view, days);
        return new EventAnswer
        {
            Version = Dataset.Version.Number,
            Totals = Totals(counts, filter, view, days, query.View),
            Provinces = _lanes.Settled.ToDictionary(province => province.Value, province => counts[province.Lane]),
            Facets = Enum.GetValues<Facet>().ToDictionary(facet => facet, facet => (IReadOnlyList<FacetCount>)shown.Rows(facet, counts)),
            Timeline = view.Timeline(query.Granularity, () => TimelineOf(filter, view, shown.Bins(query.Granularity))),
            Page = new PageFinder(_table, view.Matching, days).Page(query.Order, query.Skip, query.Take),
        };
    }

    /// <summary>Only the totals of a query's answer: what changes while a reader moves the map.</summary>
    /// <exception cref="DatasetUnavailableException">The filter has words, and the texts cannot be read.</exception>
    public ViewTotals TotalsOf(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (view, days) = (ViewOf(query.Filter), new DayTest(query.Filter));
        return Totals(Counts(query.Filter, view, days), query.Filter, view, days, query.View);
    }

    /// <summary>
    /// The events that match everything but the days, as one bit per event in the order of <see cref="Events"/>, least
    /// significant bit first: what the browser needs to redraw while the days are dragged. All who ask get the same array,
    /// which must not be changed.
    /// </summary>
    public byte[] MatchesIgnoringTime(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ViewOf(filter).Packed(_table);
    }

    /// <summary>
    /// What giving up each part of a filter would bring, the most first; a part that would bring nothing stands in the list
    /// with zero. Empty for a filter that narrows nothing.
    /// </summary>
    public IReadOnlyList<FilterRelief> ReliefFor(EventFilter filter) =>
        [.. FilterRelief.PartsOf(filter)
            .Select(part => new FilterRelief(
                part.Aspect, part.Without, BlockCounter.CountMatching(_table, PlanOf(part.Without), new DayTest(part.Without))))
            .OrderByDescending(relief => relief.Matching)];

    /// <summary>
    /// The matching events next to one in an order, whether or not it matches itself: who has just filtered the selected
    /// event away still steps on from where it stood. For an id that is not there, the first that matches comes next.
    /// </summary>
    public EventNeighbours NeighboursOf(string? id, EventFilter filter, EventOrder order = EventOrder.NewestFirst)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var pages = new PageFinder(_table, ViewOf(filter).Matching, new DayTest(filter));
        return id is not null && Dataset.FindEvent(id) is { } reported
            ? new EventNeighbours(pages.Before(reported, order)?.Id, pages.After(reported, order)?.Id)
            : new EventNeighbours(null, pages.Page(order, 0, 1).FirstOrDefault()?.Id);
    }
}
