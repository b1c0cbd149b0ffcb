namespace MapDash.Benchmarks.Peers;

/// <summary>The middle of some times, which a pause or two of the machine does not move.</summary>
internal static class Median
{
    /// <summary>The median.</summary>
    public static double Of(IEnumerable<double> times) => At(times, 0.5);

    /// <summary>The time that a share of all does not exceed.</summary>
    public static double At(IEnumerable<double> times, double share)
    {
        var sorted = times.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
