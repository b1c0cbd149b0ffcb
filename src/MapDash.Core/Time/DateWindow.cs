namespace MapDash.Core.Time;

/// <summary>The days a reader looks at: closed at both ends, null is unbounded. Immutable.</summary>
public sealed record DateWindow
{
    /// <summary>Creates a window.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public DateWindow(DateOnly? from, DateOnly? to)
    {
        if (from > to)
        {
            throw new ArgumentException($"The window ends ({to:O}) before it starts ({from:O}).", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>All days.</summary>
    public static DateWindow Unbounded { get; } = new(null, null);

    /// <summary>First day; null is unbounded.</summary>
    public DateOnly? From { get; }

    /// <summary>Last day; null is unbounded.</summary>
    public DateOnly? To { get; }

    /// <summary>Whether neither end is given.</summary>
    public bool IsUnbounded => From is null && To is null;
}
