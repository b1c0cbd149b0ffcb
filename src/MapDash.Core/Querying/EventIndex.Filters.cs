using MapDash.Core.Events;
using MapDash.Core.Querying.Blocks;

namespace MapDash.Core.Querying;

/// <content>What is worked out for a filter, and what of it is kept for the next who asks.</content>
public sealed partial class EventIndex
{
    // Room for the counts of a few filters at a million events, of hundreds at a hundred thousand.
    private const long MostCached = 128L << 20;

    // Counts by day cost about as much as counting through this often: by then that much has been spent, so making them at
    // most doubles the cost, and whoever drags on gets answers for nothing.
    private const int TimesBeforeDays = 32;

    private readonly QueryCache _cache = new(MostCached);
    private readonly ShownTotals?[] _shown = new ShownTotals[4];
    private volatile Drawn? _drawnIn;
    private volatile Texts? _having;

    /// <summary>Makes the counts by day of a filter now, which otherwise come when it has been asked for often.</summary>
    internal void CountByDay(EventFilter filter)
    {
        var view = ViewOf(filter);
        view.Days = DayCounts.Build(_table, _lanes, view.Plan);
        _cache.Keep(filter, view, BytesOf(view) + DayCounts.BytesFor(_table));
    }

    // Nobody waits for counts by day: until they are made, answers are counted through.
    private int[] Counts(EventFilter filter, FilterView view, DayTest days)
    {
        if (!days.IsCertain && view.Days is { } byDay)
        {
            return byDay.Count(days, _lanes.Counted);
        }

        if (!days.IsCertain && view.IsWorthDays(TimesBeforeDays) && DayCounts.BytesFor(_table) <= MostCached)
        {
            Task.Run(() => CountByDay(filter));
        }

        return BlockCounter.Count(_table, _lanes, view.Plan, days);
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
    private static long BytesOf(FilterView view) => (view.Matching.Length * 2L * sizeof(ulong)) + (64 << 10);

    private FilterPlan PlanOf(EventFilter filter) =>
        new(filter, _lanes, filter.Box is null ? null : DrawnIn(filter.Box), Having(filter.Text));

    // An event is drawn in a box where the bounding box of one of its places meets it. The last view is kept: who drags the
    // days looks at the same part of the world.
    private ulong[] DrawnIn(GeoBox box)
    {
        if (_drawnIn is not { } known || known.Box != box)
        {
            known = new Drawn(box, BoxMask.Of(_table, _places.Value.Where(place => place.Box.Meets(box)).Select(place => place.Lane), _lanes.Hidden));
            _drawnIn = known;
        }

        return known.Events;
    }

    // The last words are kept too: what giving up each part of a filter would bring asks for them again and again.
    private ulong[]? Having(string? text)
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

    private ViewTotals Totals(int[] counts, FilterView view, DayTest days, GeoBox? box)
    {
        var drawn = counts[Lanes.Drawn];
        var inView = box is null ? drawn : BlockCounter.CountBoth(_table, view.Matching, DrawnIn(box), days);
        return new ViewTotals(inView, drawn - inView, counts[Lanes.All] - drawn, counts[Lanes.Undated]);
    }

    private sealed record Drawn(GeoBox Box, ulong[] Events);

    private sealed record Texts(string Text, ulong[]? Events);
}
