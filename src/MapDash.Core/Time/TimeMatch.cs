namespace MapDash.Core.Time;

/// <summary>How a vague date is held against a window. Codes: <c>possible</c>, <c>certain</c>.</summary>
public enum TimeMatch
{
    /// <summary>The event may have happened within the window.</summary>
    Possible,

    /// <summary>It happened within the window, whatever its exact day.</summary>
    Certain,
}
