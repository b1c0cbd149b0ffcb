using MapDash.Core.Querying;
using MapDash.Data.Exchange;
using MapDash.Data.Store;

namespace MapDash.Data.Publishing;

/// <summary>
/// The way from files to readers: takes the shipped files into the store and publishes what is in it. Also reopens older
/// dataset versions, the last few of which are kept. Safe to share between threads.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="live">Where snapshots are published.</param>
public sealed class Publisher(EventStore store, LiveIndex live) : IDatasetVersions, IDisposable
{
    private const int Kept = 4;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly SemaphoreSlim _rebuilding = new(1, 1);
    private readonly List<EventIndex> _older = [];

    /// <summary>Takes in the files of a folder, then publishes the latest dataset version.</summary>
    /// <exception cref="ExchangeException">A file is missing or refused; nothing was written.</exception>
    /// <exception cref="StoreException">The store cannot be opened, read or written.</exception>
    public async Task<LoadOutcome> EnsureLoadedAsync(GeodataFolder folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var outcome = await store.LoadAsync(folder.Files(), folder.Read, cancellationToken).ConfigureAwait(false);
        await RebuildAsync(cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>
    /// Builds the latest dataset version from the store, beside the live snapshot, and publishes it once it is whole. Who
    /// reads meanwhile goes on reading the one before; if it fails, that one stays. One after the other, so that an older
    /// version is never published over a newer one.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await _rebuilding.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            live.Publish(await OpenAsync(null, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _rebuilding.Release();
        }
    }

    /// <summary>The snapshot of a dataset version, or null where there is no such version.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<EventIndex?> FindAsync(int version, CancellationToken cancellationToken)
    {
        if (live.IsReady && live.Current.Dataset.Version.Number == version)
        {
            return live.Current;
        }

        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_older.Find(index => index.Dataset.Version.Number == version) is { } known)
            {
                return known;
            }

            if ((await store.VersionsAsync(cancellationToken).ConfigureAwait(false)).All(published => published.Number != version))
            {
                return null;
            }

            var index = await OpenAsync(version, cancellationToken).ConfigureAwait(false);
            _older.Insert(0, index);
            _older.RemoveRange(Math.Min(Kept, _older.Count), Math.Max(0, _older.Count - Kept));
            return index;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _opening.Dispose();
        _rebuilding.Dispose();
    }

    private async Task<EventIndex> OpenAsync(int? version, CancellationToken cancellationToken)
    {
        var dataset = await store.ReadAsync(version, cancellationToken).ConfigureAwait(false);
        var texts = await store.SearchAsync(version, cancellationToken).ConfigureAwait(false);
        var index = EventIndex.Build(dataset, texts);
        texts.ForgetKeys();
        return index;
    }
}
