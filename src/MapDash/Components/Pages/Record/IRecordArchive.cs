using MapDash.Core.Events;
using MapDash.Core.Querying;

namespace MapDash.Components.Pages.Record;

/// <summary>
/// What a record's page asks of the store beyond the current snapshot: history and older states. Both are null where the
/// store cannot be read, so that the record itself still shows.
/// </summary>
public interface IRecordArchive
{
    /// <summary>The revisions of an event, newest first; empty for an unknown id.</summary>
    Task<IReadOnlyList<Revision>?> RevisionsAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>The snapshot of a dataset version, or null where there is none.</summary>
    Task<EventIndex?> OpenAsync(int version, CancellationToken cancellationToken);
}
