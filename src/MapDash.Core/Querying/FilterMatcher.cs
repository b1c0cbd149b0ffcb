using MapDash.Core.Events;
using MapDash.Core.Time;

namespace MapDash.Core.Querying;

/// <summary>Turns filters into bitmaps. Immutable once built; what it hands out is the caller's own.</summary>
internal sealed class FilterMatcher(EventColumns columns, FacetBitmaps facets, PlaceBitmaps places, WordBitmaps words)
{
    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    /// <summary>The bitmaps of every part of a filter.</summary>
    public FilterMasks Masks(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new FilterMasks(
            Shown(filter, filter.Corroborations.Contains(Corroboration.Retracted)),
            Shown(filter, withRetracted: true),
            Array.ConvertAll(Facets, facet => facets.AnyOf(facet, Chosen(filter, facet))),
            Days(filter),
            words.Matching(filter.Text),
            filter.Box is null ? null : places.Meeting(filter.Box));
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

    // Asides are shown on request; what was withdrawn, only when it is asked for by name.
    private Bitmap Shown(EventFilter filter, bool withRetracted)
    {
        var shown = new Bitmap(columns.Events.Length);
        shown.SetRange(0, columns.Events.Length);
        if (!filter.IncludeBackground)
        {
            shown.AndNot(columns.Background);
        }

        return withRetracted ? shown : shown.AndNot(columns.Retracted);
    }

    private Bitmap? Days(EventFilter filter)
    {
        var window = filter.Window;
        if (window.IsUnbounded)
        {
            return null;
        }

        var from = window.From?.DayNumber ?? int.MinValue;
        var to = window.To?.DayNumber ?? int.MaxValue;
        var days = new Bitmap(columns.Events.Length);
        var (start, end) = (columns.Start, columns.End);
        for (var at = 0; at < start.Length; at++)
        {
            // Open ends stand at the extremes, which an open side of the window includes.
            var holds = filter.Match == TimeMatch.Possible
                ? start[at] <= to && end[at] >= from
                : start[at] >= from && end[at] <= to;
            if (holds)
            {
                days.Set(at);
            }
        }

        return days;
    }
}
