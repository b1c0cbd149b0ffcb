namespace MapDash.Core.Querying;

/// <summary>What giving up one part of a filter would bring. Immutable.</summary>
/// <param name="Aspect">The part given up.</param>
/// <param name="Without">The filter without it.</param>
/// <param name="Matching">Events that match then.</param>
public sealed record FilterRelief(FilterAspect Aspect, EventFilter Without, int Matching)
{
    /// <summary>
    /// The parts that narrow a filter, each with the filter without it, in the order of <see cref="FilterAspect"/>. Asides
    /// are no part: showing them is no removal.
    /// </summary>
    public static IEnumerable<(FilterAspect Aspect, EventFilter Without)> PartsOf(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Parts(filter).Where(part => part.Active).Select(part => (part.Aspect, part.Without));
    }

    private static IEnumerable<(FilterAspect Aspect, bool Active, EventFilter Without)> Parts(EventFilter filter) =>
    [
        (FilterAspect.Days, !filter.Window.IsUnbounded, filter with { Window = Time.DateWindow.Unbounded, Match = Time.TimeMatch.Possible }),
        (FilterAspect.Actor, filter.Actors.Count > 0, filter with { Actors = [] }),
        (FilterAspect.Kind, filter.Kinds.Count > 0, filter with { Kinds = [] }),
        (FilterAspect.Status, filter.Statuses.Count > 0, filter with { Statuses = [] }),
        (FilterAspect.Corroboration, filter.Corroborations.Count > 0, filter with { Corroborations = [] }),
        (FilterAspect.Place, filter.Places.Count > 0, filter with { Places = [] }),
        (FilterAspect.Precision, filter.Precisions.Count > 0, filter with { Precisions = [] }),
        (FilterAspect.Source, filter.Sources.Count > 0, filter with { Sources = [] }),
        (FilterAspect.Text, !string.IsNullOrWhiteSpace(filter.Text), filter with { Text = null }),
        (FilterAspect.Box, filter.Box is not null, filter with { Box = null }),
    ];
}
