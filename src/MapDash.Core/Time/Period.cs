namespace MapDash.Core.Time;

/// <summary>
/// The time of an event as far as the words give it: an interval of days, closed at both ends, either end open.
/// The event lies somewhere within it; the interval is not a duration. Immutable; equal by value.
/// </summary>
public sealed record Period
{
    /// <summary>Creates a period.</summary>
    /// <param name="start">First possible day, or null where the words leave the start open.</param>
    /// <param name="end">Last possible day, or null where they leave the end open.</param>
    /// <param name="precision">How exactly the words give it.</param>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public Period(DateOnly? start, DateOnly? end, DatePrecision precision)
    {
        if (start > end)
        {
            throw new ArgumentException($"The period ends ({end:O}) before it starts ({start:O}).", nameof(end));
        }

        Start = start;
        End = end;
        Precision = precision;
    }

    /// <summary>First possible day; null is open.</summary>
    public DateOnly? Start { get; }

    /// <summary>Last possible day; null is open.</summary>
    public DateOnly? End { get; }

    /// <summary>How exactly the words give the time.</summary>
    public DatePrecision Precision { get; }

    /// <summary>Whether the words give no usable time: such an event is counted and listed as undated.</summary>
    public bool IsUndated => Precision == DatePrecision.Unknown;

    /// <summary>Whether the event may have happened on a day of the window: the intervals share a day.</summary>
    public bool MayFallWithin(DateWindow window) =>
        (Start is null || window.To is null || Start <= window.To) &&
        (End is null || window.From is null || End >= window.From);

    /// <summary>
    /// Whether the event happened within the window whatever its exact day: the whole interval lies inside. An open end
    /// lies inside only where the window is open on that side too.
    /// </summary>
    public bool CertainlyFallsWithin(DateWindow window) =>
        (window.From is null || Start >= window.From) &&
        (window.To is null || End <= window.To);
}
