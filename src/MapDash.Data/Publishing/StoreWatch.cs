using MapDash.Core.Querying;
using MapDash.Data.Store;

namespace MapDash.Data.Publishing;

/// <summary>
/// Notices that another process, such as the command <c>import</c>, has published a dataset version in the same store, and
/// publishes it here too. One call at a time.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="publisher">Builds and publishes the snapshot.</param>
/// <param name="live">What is published here.</param>
public sealed class StoreWatch(EventStore store, Publisher publisher, LiveIndex live) : IDisposable
{
    private readonly StorePulse _pulse = new(store.Path);

    /// <summary>Looks once. Before the first snapshot there is nothing to compare with, and nothing is done.</summary>
    /// <returns>Whether a snapshot was published.</returns>
    /// <exception cref="StoreException">The store cannot be read; what is published stays.</exception>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        // Another number, not only a higher one: a store may have been put back from a copy.
        if (!live.IsReady || _pulse.Latest() is not { } latest || latest == live.Current.Dataset.Version.Number)
        {
            return false;
        }

        await publisher.RebuildAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => _pulse.Dispose();
}
