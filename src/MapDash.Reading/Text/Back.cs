namespace MapDash.Reading.Text;

/// <summary>Looks back from a token, no further than its clause.</summary>
internal static class Back
{
    /// <summary>The tokens before one, at most <paramref name="reach"/> of them and none before <paramref name="from"/>, in order.</summary>
    public static IEnumerable<int> From(int at, int reach, int from = 0) => Enumerable.Range(Math.Max(from, at - reach), at - Math.Max(from, at - reach));
}
