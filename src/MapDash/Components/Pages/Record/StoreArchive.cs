using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using MapDash.Data.Store;

namespace MapDash.Components.Pages.Record;

/// <summary>
/// History and older states from the store, for pages: where it cannot be read, that is logged and the page shows what it has.
/// Safe to share between threads.
/// </summary>
internal sealed partial class StoreArchive(EventStore store, Publisher publisher, ILogger<StoreArchive> logger) : IRecordArchive, IDatasetVersions
{
    private const int Versions = 20;
    private const int Revisions = 30;

    /// <inheritdoc />
    public Task<IReadOnlyList<Revision>?> RevisionsAsync(string eventId, CancellationToken cancellationToken) => Try<IReadOnlyList<Revision>>(async () =>
        [.. (await store.RevisionsOfAsync(eventId, cancellationToken)).OrderByDescending(revision => revision.Version)]);

    /// <inheritdoc />
    public Task<ReportedEvent?> RevisionAsync(string eventId, int version, CancellationToken cancellationToken) =>
        Try(() => store.FindAsync(eventId, version, cancellationToken));

    /// <inheritdoc />
    public Task<IReadOnlyList<VersionChanges>?> ChangesAsync(int? before, CancellationToken cancellationToken) =>
        Try<IReadOnlyList<VersionChanges>>(async () => await store.ChangesAsync(before, Versions, Revisions, cancellationToken));

    /// <inheritdoc />
    public Task<EventIndex?> FindAsync(int version, CancellationToken cancellationToken) => Try(() => publisher.FindAsync(version, cancellationToken));

    private async Task<T?> Try<T>(Func<Task<T?>> ask) where T : class
    {
        try
        {
            return await ask();
        }
        catch (StoreException error)
        {
            LogUnread(error);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store could not be read for a record's page.")]
    private partial void LogUnread(Exception error);
}
