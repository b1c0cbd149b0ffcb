using MapDash.Core.Querying;

namespace MapDash.Data.Store;

/// <summary>
/// A store that cannot be opened, read or written. The message names the file, the reason and what to do; it is meant for
/// the person who started the program.
/// </summary>
public sealed class StoreException : DatasetUnavailableException
{
    /// <summary>Creates the failure of a store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What is wrong, as a sentence.</param>
    /// <param name="advice">What to do, as a sentence.</param>
    /// <param name="inner">What was thrown, or null.</param>
    public StoreException(string path, string reason, string advice, Exception? inner = null)
        : base($"The store {path} cannot be used: {reason} {advice}", inner)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }
}
