using MapDash.Core.Events;
using MapDash.Core.Querying.Blocks;

namespace MapDash.Core.Querying;

/// <content>What is worked out for a filter, and what of it is kept for the next who asks.</content>
public sealed partial class EventIndex
{
    // Room for the counts of a few filters at a million events, of hundreds at a hundred thousand.
    private const long MostCached = 128L << 20;

    private readonly QueryCache _cache = new(MostCached);
    private readonly ShownTotals?[] _shown = new ShownTotals[4];
    private volatile Drawn? _drawnIn;
    private volatile Texts? _having;

    /// <summary>Makes the counts by day of a filter now, which otherwise come when it has been asked for often.</summary>
    internal void CountByDay(EventFilter filter) => ViewOf(filter).ByDay.Keep(true, MakeDayCounts(filter));

    /// <summary>Makes now what a box is answered from once many have been asked for: counts and a timeline by spot.</summary>
    internal void CountBySpot(EventFilter filter, Granularity granularity)
    {
        var (unboxed, bins) = (filter with { Box = null }, ShownBy(filter).Bins(granularity));
        ViewOf(unboxed).BySpot.Keep(new DayTest(filter), MakeSpotCounts(unboxed));
        ViewOf(unboxed).TimelineBySpot.Keep(granularity, MakeSpotTimeline(unboxed, bins));
    }

    // Nobody waits for counts by day or by spot: until they are made, answers are counted through.
    private int[] Counts(EventFilter filter, FilterView view, DayTest days)
    {
        if (!days.IsCertain && view.ByDay.For(true, () => MakeDayCounts(filter)) is { } byDay)
        {
            return byDay.Count(days, _lanes.Counted);
        }

        if (filter.Box is null)
        {
            return view.BySpot.TryGet(days, out var all) ? all.Count(_lanes.Counted) : BlockCounter.Count(_table, _lanes, view.Plan, days);
        }

        return BySpot(filter, days) is { } bySpot
            ? bySpot.Count(DrawnIn(filter.Box).Spots.Value, _lanes.Counted)
            : BlockCounter.Count(_table, _lanes, view.Plan, days);
    }

    private Timeline TimelineOf(EventFilter filter, FilterView view, TimelineBins bins)
    {
        if (filter.Box is null)
        {
            return TimelineBuilder.Build(_table, view.Matching, bins, _lanes.Families);
        }

        var unboxed = filter with { Box = null };
        var bySpot = ViewOf(unboxed).TimelineBySpot.For(bins.Granularity, () => MakeSpotTimeline(unboxed, bins));
        return TimelineBuilder.Build(_table, view.Matching, bins, _lanes.Families, bySpot, bySpot is null ? null : DrawnIn(filter.Box).Spots.Value);
    }

    private SpotCounts? BySpot(EventFilter filter, DayTest days)
    {
        var unboxed = filter with { Box = null };
        return ViewOf(unboxed).BySpot.For(days, () => MakeSpotCounts(unboxed));
    }

    private DayCounts? MakeDayCounts(EventFilter filter) =>
        Kept(filter, DayCounts.BytesFor(_table), () => DayCounts.Build(_table, _lanes, ViewOf(filter).Plan));

    private SpotCounts? MakeSpotCounts(EventFilter filter) => _spots.Value is not { } spots ? null : Kept(
        filter, SpotCounts.BytesFor(_table, spots), () => SpotCounts.Build(_table, _lanes, spots, ViewOf(filter).Plan, new DayTest(filter)));

    private SpotTimeline? MakeSpotTimeline(EventFilter filter, TimelineBins bins) => _spots.Value is not { } spots || bins.Count == 0 ? null : Kept(
        filter, SpotTimeline.BytesFor(spots, bins, _lanes.Families), () => SpotTimeline.Build(_table, spots, ViewOf(filter).Matching, bins, _lanes.Families));

    // What is prepared for a filter counts towards the room of its view; nothing is that would fill all of it.
    private T? Kept<T>(EventFilter filter, long bytes, Func<T> make)
        where T : class
    {
        if (bytes > MostCached)
        {
            return null;
        }

        var made = make();
        _cache.Grow(filter, bytes);
        return made;
    }

    private FilterView ViewOf(EventFilter filter)
    {
        if (!_cache.TryGet(filter, out var view))
        {
            view = new FilterView(_table, PlanOf(filter));
            _cache.Keep(filter, view, BytesOf(view));
        }

        return view;
    }

    // Sets, the packed copy for browsers, and a timeline or two.
    private static long BytesOf(FilterView view) => (2 * view.Matching.Bytes) + (64 << 10);

    private FilterPlan PlanOf(EventFilter filter) =>
        new(filter, _lanes, filter.Box is null ? null : DrawnIn(filter.Box).Events, Having(filter.Text));

    // An event is drawn in a box where the bounding box of one of its places meets it. The last view is kept: who drags the
    // days looks at the same part of the world.
    private Drawn DrawnIn(GeoBox box)
    {
        if (_drawnIn is not { } known || known.Box != box)
        {
            var isOne = new bool[_lanes.Hidden];
            foreach (var (lane, around) in _places.Value)
            {
                isOne[lane] = around.Meets(box);
            }

            known = new Drawn(box, BoxMask.Of(_table, isOne), new(() => _spots.Value?.At(isOne) ?? []));
            _drawnIn = known;
        }

        return known;
    }

    // The last words are kept too: what giving up each part of a filter would bring asks for them again and again.
    private EventSet? Having(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (_having is not { } known || known.Text != text)
        {
            known = new Texts(text, TextMask.Of(_table, _text.Find(text)));
            _having = known;
        }

        return known.Events;
    }

    private ShownTotals ShownBy(EventFilter filter)
    {
        var (background, retracted) = (filter.IncludeBackground, filter.Corroborations.Contains(Corroboration.Retracted));
        return _shown[(background ? 1 : 0) + (retracted ? 2 : 0)] ??= new ShownTotals(_table, _lanes, background, retracted);
    }

    private ViewTotals Totals(int[] counts, EventFilter filter, FilterView view, DayTest days, GeoBox? box)
    {
        var drawn = counts[Lanes.Drawn];
        var inView = box is null ? drawn : DrawnWithin(box, filter, view, days);
        return new ViewTotals(inView, drawn - inView, counts[Lanes.All] - drawn, counts[Lanes.Undated]);
    }

    private int DrawnWithin(GeoBox box, EventFilter filter, FilterView view, DayTest days) => BySpot(filter, days) is { } bySpot
        ? bySpot.Drawn(filter.Box is null ? DrawnIn(box).Spots.Value : [.. DrawnIn(box).Spots.Value.Intersect(DrawnIn(filter.Box).Spots.Value)])
        : BlockCounter.CountBoth(_table, view.Matching, DrawnIn(box).Events, days);

    private sealed record Drawn(GeoBox Box, EventSet Events, Lazy<int[]> Spots);

    private sealed record Texts(string Text, EventSet? Events);
}
