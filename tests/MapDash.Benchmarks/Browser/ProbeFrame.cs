namespace MapDash.Benchmarks.Browser;

/// <summary>An animation frame.</summary>
/// <param name="Work">What the page's main thread did for it, in milliseconds.</param>
/// <param name="Length">From this frame to the next, in milliseconds: 16.7 where none was left out.</param>
/// <param name="Moved">Whether the pointer moved in it.</param>
internal sealed record ProbeFrame(double Work, double Length, bool Moved);
