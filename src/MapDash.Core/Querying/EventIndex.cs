using MapDash.Core.Events;
using MapDash.Core.Time;

namespace MapDash.Core.Querying;

/// <summary>
/// An immutable snapshot of a dataset that answers queries: events sorted by day in flat columns, and for each value of a
/// facet a bitmap of the events that have it. Safe to share between threads.
/// </summary>
public sealed class EventIndex
{
    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    private readonly EventColumns _columns;
    private readonly FacetBitmaps _facets;
    private readonly PlaceBitmaps _places;
    private readonly WordBitmaps _words;
    private readonly Dictionary<string, Bitmap> _provinces;
    private readonly Dictionary<string, int> _ordinals;

    private EventIndex(Dataset dataset)
    {
        Dataset = dataset;
        _columns = new EventColumns(dataset);
        _facets = new FacetBitmaps(dataset, _columns);
        _places = new PlaceBitmaps(dataset, _columns);
        _words = new WordBitmaps(dataset, _columns);
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
        var filter = query.Filter;
        var shown = Shown(filter);
        var chosen = Array.ConvertAll(Facets, facet => _facets.AnyOf(facet, Chosen(filter, facet), _columns.Events.Length));
        var unfaceted = shown.Copy().And(_words.Matching(filter.Text)).And(filter.Box is null ? null : _places.Meeting(filter.Box));
        var days = DaysMatching(filter);
        var timeless = Narrowed(unfaceted, chosen, except: -1);
        var matching = timeless.Copy().And(days);
        var counted = unfaceted.Copy().And(days);
        return new EventAnswer
        {
            Version = Dataset.Version.Number,
            Totals = Totals(matching, query.View),
            Provinces = _provinces.ToDictionary(pair => pair.Key, pair => pair.Value.CountWith(matching)),
            Places = _places.Count(matching, _columns.Families),
            Facets = Facets.Select((facet, at) => (facet, Counts: CountsOf(facet, Narrowed(counted, chosen, at), shown)))
                .ToDictionary(pair => pair.facet, pair => (IReadOnlyList<FacetCount>)pair.Counts),
            Timeline = TimelineBuilder.Build(_columns, shown, timeless, query.Granularity),
            Page = [.. (query.Order == EventOrder.NewestFirst ? _columns.NewestFirst : _columns.OldestFirst)
                .Where(matching.Has).Skip(query.Skip).Take(query.Take).Select(at => _columns.Events[at])],
        };
    }

    /// <summary>
    /// The events that match everything but the days, as one bit per event in the order of <see cref="Events"/>, least
    /// significant bit first: what the browser needs to redraw while the days are dragged.
    /// </summary>
    public byte[] MatchesIgnoringTime(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var chosen = Array.ConvertAll(Facets, facet => _facets.AnyOf(facet, Chosen(filter, facet), _columns.Events.Length));
        return Narrowed(Shown(filter), chosen, except: -1)
            .And(_words.Matching(filter.Text))
            .And(filter.Box is null ? null : _places.Meeting(filter.Box))
            .ToBytes();
    }

    private static IReadOnlyList<string> Chosen(EventFilter filter, Facet facet) => facet switch
    {
        Facet.Actor => filter.Actors,
        Facet.Kind => filter.Kinds,
        Facet.Status => [.. filter.Statuses.Select(CodeName.Of)],
        Facet.Corroboration => [.. filter.Corroborations.Select(CodeName.Of)],
        Facet.Place => filter.Places,
        Facet.Precision => [.. filter.Precisions.Select(CodeName.Of)],
        _ => filter.Sources,
    };

    private static Bitmap Narrowed(Bitmap from, Bitmap?[] chosen, int except)
    {
        var narrowed = from.Copy();
        for (var i = 0; i < chosen.Length; i++)
        {
            if (i != except)
            {
                narrowed.And(chosen[i]);
            }
        }

        return narrowed;
    }

    // Asides are shown on request; what was withdrawn, only when it is asked for by name.
    private Bitmap Shown(EventFilter filter)
    {
        var shown = new Bitmap(_columns.Events.Length);
        shown.SetRange(0, _columns.Events.Length);
        if (!filter.IncludeBackground)
        {
            shown.AndNot(_columns.Background);
        }

        return filter.Corroborations.Contains(Corroboration.Retracted) ? shown : shown.AndNot(_columns.Retracted);
    }

    private Bitmap? DaysMatching(EventFilter filter)
    {
        var window = filter.Window;
        if (window.IsUnbounded)
        {
            return null;
        }

        var from = window.From?.DayNumber ?? int.MinValue;
        var to = window.To?.DayNumber ?? int.MaxValue;
        var days = new Bitmap(_columns.Events.Length);
        var (start, end) = (_columns.Start, _columns.End);
        for (var at = 0; at < start.Length; at++)
        {
            var holds = filter.Match == TimeMatch.Possible
                ? start[at] <= to && end[at] >= from
                : (window.From is null || start[at] >= from) && (window.To is null || end[at] <= to);
            if (holds)
            {
                days.Set(at);
            }
        }

        return days;
    }

    private ViewTotals Totals(Bitmap matching, GeoBox? view)
    {
        var drawn = matching.CountWith(_places.Drawn);
        var inView = view is null ? drawn : matching.CountWith(_places.Meeting(view));
        return new ViewTotals(inView, drawn - inView, matching.Count() - drawn, matching.CountWith(_columns.Undated));
    }

    private FacetCount[] CountsOf(Facet facet, Bitmap matching, Bitmap shown)
    {
        var counts = new List<FacetCount>();
        foreach (var (value, events) in _facets.Values(facet))
        {
            if (events.CountWith(shown) is > 0 and var total)
            {
                counts.Add(new FacetCount(value, events.CountWith(matching), total));
            }
        }

        return [.. counts];
    }
}
