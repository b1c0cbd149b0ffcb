using MapDash.Core.Events;

namespace MapDash.Core.Querying;

/// <summary>An immutable snapshot of a dataset that answers queries. Safe to share between threads.</summary>
public sealed class EventIndex
{
    private EventIndex(Dataset dataset) => Dataset = dataset;

    /// <summary>The dataset that it was built from.</summary>
    public Dataset Dataset { get; }

    /// <summary>All events by (first possible day, id), open starts first: an event's place in this list is its ordinal,
    /// which bitmaps and the browser's columns use.</summary>
    public IReadOnlyList<ReportedEvent> Events => throw new NotSupportedException();

    /// <summary>Builds the snapshot.</summary>
    public static EventIndex Build(Dataset dataset) => new(dataset);

    /// <summary>Answers a query.</summary>
    public EventAnswer Query(EventQuery query) => throw new NotSupportedException();

    /// <summary>
    /// The events that match everything but the days, as one bit per event in the order of <see cref="Events"/>, least
    /// significant bit first: what the browser needs to redraw while the days are dragged.
    /// </summary>
    public byte[] MatchesIgnoringTime(EventFilter filter) => throw new NotSupportedException();
}
