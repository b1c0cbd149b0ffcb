using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Places;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Import;
using MapDash.Data.Store;

namespace MapDash.Data.Publishing;

/// <summary>
/// Takes a file of events into the store and publishes it. The file is read to its end before anything is written, so that one
/// that breaks off or turns out hostile leaves nothing; then batch by batch. Running it twice changes nothing. Safe to share
/// between threads.
/// </summary>
/// <param name="store">The store; made with the shipped files where it does not exist.</param>
/// <param name="folder">The shipped files.</param>
/// <param name="time">The clock that progress is measured by.</param>
public sealed class Importer(EventStore store, GeodataFolder folder, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>Imports a file.</summary>
    /// <exception cref="ExchangeException">The file is refused as a whole; nothing was written.</exception>
    /// <exception cref="StoreException">The store cannot be opened, read or written. Whole batches before may be kept; they are
    /// published by the next run.</exception>
    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var content = folder.Read();
        var context = new ImportContext(content.Codes, content.Actors, content.Gazetteer, folder.ReadImportNames(), request.Country);
        var format = request.Format == ImportFormat.Auto ? ImportReader.FormatOf(request.Content, request.Name) : request.Format;
        var survey = ImportSurvey.Of(Rows(request, format, context, cancellationToken));
        var outcome = survey.Taken == 0 ? ImportOutcome.Empty
            : request.IsDryRun ? await CompareAsync(request, format, context, content, cancellationToken).ConfigureAwait(false)
            : await WriteAsync(request, format, context, survey.Taken, progress, cancellationToken).ConfigureAwait(false);
        var version = survey.Taken == 0 || request.IsDryRun ? null : await PublishAsync(request.Name, cancellationToken).ConfigureAwait(false);
        return new ImportReport
        {
            File = request.Name,
            Format = format,
            IsDryRun = request.IsDryRun,
            LeftOut = survey.LeftOut,
            Added = outcome.Added,
            Updated = outcome.Updated,
            Unchanged = outcome.Unchanged,
            Refused = [.. survey.Refused.Concat(outcome.Refused).OrderBy(note => note.Row)],
            Warned = [.. survey.Warned.Concat(outcome.Warned).OrderBy(note => note.Row)],
            Stacks = survey.Stacks,
            Version = version,
        };
    }

    private static IEnumerable<ImportRow> Rows(ImportRequest request, ImportFormat format, ImportContext context, CancellationToken cancellationToken)
    {
        request.Content.Position = 0;
        foreach (var row in ImportReader.Rows(format, request.Content, request.Name, context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private static IEnumerable<ImportedEvent[]> Batches(ImportRequest request, ImportFormat format, ImportContext context, CancellationToken cancellationToken) =>
        Rows(request, format, context, cancellationToken).Select(row => row.Event).OfType<ImportedEvent>().Chunk(Batch);

    private async Task<ImportOutcome> CompareAsync(
        ImportRequest request, ImportFormat format, ImportContext context, DatasetContent content, CancellationToken cancellationToken)
    {
        if (store.Exists)
        {
            return await CompareAsync(store, request, format, context, cancellationToken).ConfigureAwait(false);
        }

        // What the run would begin with: a store of the shipped files, elsewhere and only for this.
        var elsewhere = Directory.CreateTempSubdirectory("mapdash-dry-run-");
        try
        {
            var shipped = new EventStore(Path.Combine(elsewhere.FullName, "store.db"), time);
            await shipped.LoadAsync(content.Files, () => content, cancellationToken).ConfigureAwait(false);
            return await CompareAsync(shipped, request, format, context, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    private static async Task<ImportOutcome> CompareAsync(
        EventStore with, ImportRequest request, ImportFormat format, ImportContext context, CancellationToken cancellationToken)
    {
        var outcome = ImportOutcome.Empty;
        await using var import = await with.BeginImportAsync(request.Name, cancellationToken).ConfigureAwait(false);
        foreach (var batch in Batches(request, format, context, cancellationToken))
        {
            outcome += await import.CompareAsync(batch, cancellationToken).ConfigureAwait(false);
        }

        return outcome + await import.FinishAsync(write: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ImportOutcome> WriteAsync(
        ImportRequest request, ImportFormat format, ImportContext context, int rows, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await store.LoadAsync(folder.Files(), folder.Read, cancellationToken).ConfigureAwait(false);
        var (outcome, done, started) = (ImportOutcome.Empty, 0, time.GetTimestamp());
        await using var import = await store.BeginImportAsync(request.Name, cancellationToken).ConfigureAwait(false);
        foreach (var batch in Batches(request, format, context, cancellationToken))
        {
            outcome += await import.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
            done += batch.Length;
            progress?.Report(new ImportProgress(done, rows, time.GetElapsedTime(started)));
        }

        return outcome + await import.FinishAsync(write: true, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int?> PublishAsync(string name, CancellationToken cancellationToken)
    {
        await using var import = await store.BeginImportAsync(name, cancellationToken).ConfigureAwait(false);
        return await import.PublishAsync(cancellationToken).ConfigureAwait(false);
    }
}
