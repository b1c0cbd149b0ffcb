using System.Globalization;
using System.Runtime.CompilerServices;
using MapDash.Components.Shared;
using MapDash.Core.Querying;

namespace MapDash.Components.Pages.Explore;

/// <summary>
/// Answers of a snapshot that were asked for lately, so that pages with the same filter hold the same answer instead of one
/// each. Belongs to the snapshot and goes with it. Thread-safe.
/// </summary>
internal sealed class SharedAnswers
{
    private static readonly ConditionalWeakTable<EventIndex, SharedAnswers> All = new();

    private readonly RecentCache<string, EventAnswer> _answers = new(64);
    private readonly RecentCache<string, EventAnswer> _views = new(64);
    private readonly EventIndex _index;

    private SharedAnswers(EventIndex index) => _index = index;

    /// <summary>Those of a snapshot.</summary>
    public static SharedAnswers Of(EventIndex index) => All.GetValue(index, static of => new SharedAnswers(of));

    /// <summary>
    /// Answers a query. Facets, timeline and counts do not depend on the part of the world in view, so answers that differ in
    /// that alone hold the same ones: whoever compares them by reference sees that nothing has changed.
    /// </summary>
    public EventAnswer Query(EventQuery query)
    {
        var anywhere = string.Create(CultureInfo.InvariantCulture, $"{query.Granularity}|{query.Order}|{query.Skip}|{query.Take}|{query.Filter.Key}");
        var whole = _answers.GetOrAdd(anywhere, static all => all._index.Query(all.query with { View = null }), (_index, query));
        return query.View is not { } view
            ? whole
            : _views.GetOrAdd(
                string.Create(CultureInfo.InvariantCulture, $"{view.West:R},{view.South:R},{view.East:R},{view.North:R}|{anywhere}"),
                static all => all.whole with { Totals = all._index.TotalsOf(all.query) },
                (_index, query, whole));
    }
}
