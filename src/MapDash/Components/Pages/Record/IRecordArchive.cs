using MapDash.Core.Events;
using MapDash.Data.Store;

namespace MapDash.Components.Pages.Record;

/// <summary>
/// What a record's page asks of the store beyond snapshots: history. It is null where the store cannot be read, so that the
/// record itself still shows. Implementations are thread-safe.
/// </summary>
public interface IRecordArchive
{
    /// <summary>The revisions of an event, newest first; empty for an unknown id.</summary>
    Task<IReadOnlyList<Revision>?> RevisionsAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>An event as one of its versions; null where there is no such event or version.</summary>
    Task<ReportedEvent?> RevisionAsync(string eventId, int version, CancellationToken cancellationToken);

    /// <summary>What the published states changed, the latest first; a few of each.</summary>
    /// <param name="before">Only versions with a lower number; null begins with the latest.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<VersionChanges>?> ChangesAsync(int? before, CancellationToken cancellationToken);
}
