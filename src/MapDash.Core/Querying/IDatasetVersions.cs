namespace MapDash.Core.Querying;

/// <summary>
/// Published states by number, so that a citation can be reopened. A boundary: pages ask, the store answers.
/// Implementations are thread-safe.
/// </summary>
public interface IDatasetVersions
{
    /// <summary>The snapshot of a dataset version, or null where there is none of that number.</summary>
    /// <exception cref="DatasetUnavailableException">The states cannot be read.</exception>
    Task<EventIndex?> FindAsync(int version, CancellationToken cancellationToken);
}
