using MapDash.Core.Events;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>Publishes what is in the tables as the next dataset version, within the transaction of the context.</summary>
internal sealed class VersionWriter(StoreContext context, DateTime nowUtc)
{
    /// <summary>Makes the version and the words that it is searched by.</summary>
    /// <param name="note">What was published.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">What is in the tables cannot be read as a dataset: after the commit it would be too late
    /// to refuse it.</exception>
    public async Task<int> PublishAsync(string note, CancellationToken cancellationToken)
    {
        var before = await context.Versions.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var version = new DatasetVersionRow
        {
            Number = (before?.Number ?? 0) + 1,
            PublishedUtc = nowUtc,
            Note = note,
            LastRevision = await context.Revisions.MaxAsync(row => (long?)row.Sequence, cancellationToken).ConfigureAwait(false) ?? 0,
        };
        context.Versions.Add(version);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        Dataset dataset = await StoreReader.ReadAsync(context, null, cancellationToken).ConfigureAwait(false);
        await new SearchWriter(context).WriteAsync(dataset, version, before, cancellationToken).ConfigureAwait(false);
        return version.Number;
    }
}
