namespace MapDash.Core.Querying;

/// <summary>
/// The snapshot that everybody reads. Publishing swaps it in one step: readers never wait and never see half of it.
/// Thread-safe.
/// </summary>
public sealed class LiveIndex
{
    private volatile EventIndex? _current;

    /// <summary>Raised after a new snapshot was published, on the publisher's thread.</summary>
    public event EventHandler? Published;

    /// <summary>Whether a snapshot has been published yet.</summary>
    public bool IsReady => _current is not null;

    /// <summary>The snapshot.</summary>
    /// <exception cref="InvalidOperationException">None has been published yet.</exception>
    public EventIndex Current => _current ?? throw new InvalidOperationException("No dataset has been published yet.");

    /// <summary>Makes a snapshot the current one.</summary>
    public void Publish(EventIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        _current = index;
        Published?.Invoke(this, EventArgs.Empty);
    }
}
