using MapDash.Core.Events;

namespace MapDash.Components.Pages.Record;

/// <summary>
/// How an event came to be what it is. Revisions are kept by the store and not in the index, so pages ask for them.
/// </summary>
public interface IEventHistory
{
    /// <summary>The revisions of an event, newest first; none where the event is unknown.</summary>
    Task<IReadOnlyList<Revision>> OfAsync(string eventId, CancellationToken cancellationToken);
}
