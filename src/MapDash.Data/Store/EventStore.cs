using MapDash.Core;
using MapDash.Core.Events;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>
/// The store: one SQLite file that holds every event, its history and each published state. Nothing is ever deleted.
/// Safe to use from several threads: each call has its own connection.
/// </summary>
/// <param name="path">The file; made on first load.</param>
/// <param name="time">The clock that dates revisions and versions.</param>
public sealed class EventStore(string path, TimeProvider time)
{
    private readonly StoreFile _file = new(System.IO.Path.GetFullPath(path));

    /// <summary>Full path of the file.</summary>
    public string Path => _file.Path;

    /// <summary>Whether the file is there.</summary>
    public bool Exists => _file.Exists;

    /// <summary>
    /// Takes in the shipped files. A store that does not exist is made beside its place and moved there when it is whole,
    /// so that a half-made one is never seen; files that are in the store already change nothing.
    /// </summary>
    /// <param name="files">The files as they are now.</param>
    /// <param name="read">Reads their content; asked only when a file changed. If it throws, nothing is written.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="StoreException">The store cannot be opened, read or written.</exception>
    public Task<LoadOutcome> LoadAsync(IReadOnlyList<SourceFile> files, Func<DatasetContent> read, CancellationToken cancellationToken) =>
        StoreFaults.TranslateAsync(Path, async () =>
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            using var held = await StoreLock.TakeAsync(Path, time, cancellationToken).ConfigureAwait(false);
            if (!_file.Exists)
            {
                return await MakeAsync(read(), cancellationToken).ConfigureAwait(false);
            }

            await _file.CheckAndUpgradeAsync(cancellationToken).ConfigureAwait(false);
            await using var context = _file.Open();
            await CatchUpAsync(context, cancellationToken).ConfigureAwait(false);
            var loaded = await StoreWriter.LoadedAsync(context, cancellationToken).ConfigureAwait(false);
            return loaded.Count == files.Count && files.All(file => loaded.GetValueOrDefault(file.Name) == file.Sha256)
                ? LoadOutcome.Unchanged
                : await Writer(context).WriteAsync(read(), cancellationToken).ConfigureAwait(false);
        });

    /// <summary>
    /// Begins an import into a store that exists, which nobody else can write to until the import is disposed of.
    /// </summary>
    /// <param name="source">Name of the file, for the record.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreException">The store is not there, cannot be opened, or somebody else is writing.</exception>
    public Task<StoreImport> BeginImportAsync(string source, CancellationToken cancellationToken) => StoreFaults.TranslateAsync(Path, async () =>
    {
        _file.RequireExists();
        var held = await StoreLock.TakeAsync(Path, time, cancellationToken).ConfigureAwait(false);
        try
        {
            await _file.CheckAndUpgradeAsync(cancellationToken).ConfigureAwait(false);
            await using (var context = _file.Open())
            {
                await RecordChain.CatchUpAsync(context, cancellationToken).ConfigureAwait(false);
            }

            return await StoreImport.OpenAsync(_file, held, time.GetUtcNow().UtcDateTime, source, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    });

    /// <summary>Reads a published state.</summary>
    /// <param name="version">Its number; null is the latest.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<Dataset> ReadAsync(int? version, CancellationToken cancellationToken) => QueryAsync(async context =>
    {
        // Another process may be importing: within one transaction that begins with reading, all tables are of one moment.
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var moment = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(moment, cancellationToken).ConfigureAwait(false);
        return await StoreReader.ReadAsync(context, version, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Opens the texts of a published state for search.</summary>
    /// <param name="version">Its number; null is the latest.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<StoreTextSearch> SearchAsync(int? version, CancellationToken cancellationToken) => QueryAsync(
        context => StoreTextSearch.OpenAsync(_file, context, version, cancellationToken));

    /// <summary>The published states, oldest first.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<DatasetVersion>> VersionsAsync(CancellationToken cancellationToken) => QueryAsync<IReadOnlyList<DatasetVersion>>(
        async context => [.. (await context.Versions.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellationToken).ConfigureAwait(false))
            .Select(StoreReader.ToVersion)]);

    /// <summary>What the published states changed, the latest first.</summary>
    /// <param name="before">Only versions with a lower number; null begins with the latest.</param>
    /// <param name="versions">How many versions at most.</param>
    /// <param name="revisions">How many revisions of each at most.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<VersionChanges>> ChangesAsync(int? before, int versions, int revisions, CancellationToken cancellationToken) =>
        QueryAsync(context => StoreReader.ChangesAsync(context, before, versions, revisions, cancellationToken));

    /// <summary>The history of an event, oldest first; empty for an unknown id.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<Revision>> RevisionsOfAsync(string eventId, CancellationToken cancellationToken) => QueryAsync<IReadOnlyList<Revision>>(
        async context => [.. (await context.Revisions.AsNoTracking().Where(row => row.EventId == eventId).OrderBy(row => row.Version)
            .ToListAsync(cancellationToken).ConfigureAwait(false))
            .Select(StoreReader.ToRevision)]);

    /// <summary>When the versions of some events were made, in UTC, by id and version; nothing for an unknown id.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<IReadOnlyDictionary<(string EventId, int Version), DateTimeOffset>> RevisionTimesAsync(
        IReadOnlyCollection<string> eventIds, CancellationToken cancellationToken) =>
        QueryAsync<IReadOnlyDictionary<(string, int), DateTimeOffset>>(
            async context => await context.Revisions.AsNoTracking().Where(row => eventIds.Contains(row.EventId))
                .Select(row => new { row.EventId, row.Version, row.AtUtc })
                .ToDictionaryAsync(
                    row => (row.EventId, row.Version), row => new DateTimeOffset(DateTime.SpecifyKind(row.AtUtc, DateTimeKind.Utc)), cancellationToken)
                .ConfigureAwait(false));

    /// <summary>An event as one of its versions; null where there is no such event or version.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<ReportedEvent?> FindAsync(string eventId, int version, CancellationToken cancellationToken) => QueryAsync(
        async context => await context.Revisions.AsNoTracking().Where(row => row.EventId == eventId && row.Version == version)
            .Select(row => row.Snapshot).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } snapshot
            ? EntryJson.Read<ReportedEvent>(snapshot)
            : null);

    /// <summary>Checks the whole store. Nothing is changed.</summary>
    /// <returns>What is wrong; empty where nothing is.</returns>
    /// <exception cref="StoreException">There is no store, or it cannot be read at all.</exception>
    public Task<IReadOnlyList<StoreFinding>> VerifyAsync(CancellationToken cancellationToken) => QueryAsync(
        async context =>
        {
            // People may be at work: all tables are read as of one moment.
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using var moment = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await context.Database.UseTransactionAsync(moment, cancellationToken).ConfigureAwait(false);
            await _file.CheckAsync(context, cancellationToken).ConfigureAwait(false);
            return await new StoreVerifier(context).VerifyAsync(cancellationToken).ConfigureAwait(false);
        });

    /// <summary>Whether the record still holds what ended with a link that was noted earlier.</summary>
    /// <param name="link">64 hexadecimal digits, as <see cref="LastLinkAsync"/> gave them.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<bool> HoldsLinkAsync(string link, CancellationToken cancellationToken) => QueryAsync(context => RecordChain.HoldsAsync(context, link, cancellationToken));

    /// <summary>The last link of the chain of the whole record: who notes it can prove later that nothing before it was rewritten or taken
    /// away. Empty for a store without any.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<string> LastLinkAsync(CancellationToken cancellationToken) => QueryAsync(context => RecordChain.LastAsync(context, cancellationToken));

    /// <summary>Copies the store into a new file as it is at one moment, while others read and write it, and checks the copy.</summary>
    /// <param name="target">The new file; one that exists is refused.</param>
    /// <param name="cancellationToken">Stops before the check.</param>
    /// <returns>What is wrong with the copy; empty where nothing is. The copy is kept in either case.</returns>
    /// <exception cref="StoreException">The store cannot be read or the copy not written; there is no copy then.</exception>
    public Task<IReadOnlyList<StoreFinding>> BackupAsync(string target, CancellationToken cancellationToken) => StoreFaults.TranslateAsync<IReadOnlyList<StoreFinding>>(target, async () =>
    {
        _file.RequireExists();
        if (File.Exists(target))
        {
            throw new StoreException(target, "the file exists already.", "Name another: a backup never takes the place of an older one.");
        }

        var draft = new StoreFile($"{target}.{System.IO.Path.GetRandomFileName()}.part");
        try
        {
            await Task.Run(() => StoreBackup.Copy(Path, draft.Path), cancellationToken).ConfigureAwait(false);
            var findings = await new EventStore(draft.Path, time).VerifyAsync(cancellationToken).ConfigureAwait(false);
            File.Move(draft.Path, target, overwrite: false);
            return findings;
        }
        finally
        {
            draft.Discard();
        }
    });

    /// <summary>
    /// Puts a copy in the place of the store, if it verifies. The file that is restored from is not touched, and the store that was
    /// there is kept beside, under a name with the time.
    /// </summary>
    /// <param name="source">The copy.</param>
    /// <param name="cancellationToken">Stops before anything is replaced.</param>
    /// <returns>Where the former store is kept, or null where there was none; or what is wrong with the copy, and then nothing was changed.</returns>
    /// <exception cref="StoreException">The copy is no store, is newer than this program, or the place cannot be written.</exception>
    public Task<(IReadOnlyList<StoreFinding> Findings, string? Kept)> RestoreAsync(string source, CancellationToken cancellationToken) =>
        StoreFaults.TranslateAsync<(IReadOnlyList<StoreFinding>, string?)>(source, async () =>
        {
            new StoreFile(System.IO.Path.GetFullPath(source)).RequireExists();
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            using var held = await StoreLock.TakeAsync(Path, time, cancellationToken).ConfigureAwait(false);
            var draft = new StoreFile($"{Path}.restored");
            draft.Discard();
            try
            {
                await Task.Run(() => StoreBackup.Copy(source, draft.Path), cancellationToken).ConfigureAwait(false);
                await draft.CheckAndUpgradeAsync(cancellationToken).ConfigureAwait(false);
                await using (var context = draft.Open())
                {
                    await CatchUpAsync(context, cancellationToken).ConfigureAwait(false);
                }

                var findings = await new EventStore(draft.Path, time).VerifyAsync(cancellationToken).ConfigureAwait(false);
                return findings.Count > 0 ? (findings, null) : ([], Replace(draft));
            }
            finally
            {
                draft.Discard();
            }
        });

    private string? Replace(StoreFile draft)
    {
        string? kept = null;
        if (_file.Exists)
        {
            kept = StoreBackup.Aside(Path, time.GetUtcNow());
            try
            {
                StoreBackup.Settle(Path);
            }
            catch (SqliteException)
            {
                // The store may be what has to be replaced because it is damaged: it is kept as it is, log and all.
            }

            File.Move(Path, kept, overwrite: false);
            foreach (var suffix in StoreFile.SideFiles.Where(suffix => File.Exists(Path + suffix)))
            {
                File.Move(Path + suffix, kept + suffix, overwrite: true);
            }

            StoreRights.Narrow(kept);
        }

        draft.MoveTo(Path);
        return kept;
    }

    // A store from before the chains and the search gets them.
    private static async Task CatchUpAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await StoreReader.RequireVersionAsync(context, cancellationToken).ConfigureAwait(false);
        await RevisionChain.CatchUpAsync(context, cancellationToken).ConfigureAwait(false);
        await RecordChain.CatchUpAsync(context, cancellationToken).ConfigureAwait(false);
        await SearchWriter.CatchUpAsync(context, cancellationToken).ConfigureAwait(false);
    }

    private StoreWriter Writer(StoreContext context) => new(context, Path, time.GetUtcNow().UtcDateTime);

    private async Task<LoadOutcome> MakeAsync(DatasetContent content, CancellationToken cancellationToken)
    {
        var draft = new StoreFile(Path + ".new");
        draft.Discard();
        try
        {
            await draft.CreateAsync(cancellationToken).ConfigureAwait(false);
            LoadOutcome outcome;
            await using (var context = draft.Open())
            {
                outcome = await Writer(context).WriteAsync(content, cancellationToken).ConfigureAwait(false);
            }

            draft.MoveTo(Path);
            return outcome;
        }
        finally
        {
            draft.Discard();
        }
    }

    private Task<T> QueryAsync<T>(Func<StoreContext, Task<T>> query) => StoreFaults.TranslateAsync(Path, async () =>
    {
        _file.RequireExists();
        await using var context = _file.Open();
        return await query(context).ConfigureAwait(false);
    });
}
