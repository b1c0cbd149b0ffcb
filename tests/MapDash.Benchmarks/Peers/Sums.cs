namespace MapDash.Benchmarks.Peers;

/// <summary>Sums as one goes along.</summary>
internal static class Sums
{
    /// <summary>The sum up to and including each.</summary>
    public static IEnumerable<int> Scan(this IEnumerable<int> values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            yield return sum += value;
        }
    }
}
