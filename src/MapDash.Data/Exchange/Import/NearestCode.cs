namespace MapDash.Data.Exchange.Import;

/// <summary>Finds what somebody may have meant who wrote a code that is none.</summary>
internal static class NearestCode
{
    private const int MostEdits = 3;

    /// <summary>The end of a sentence: the code that is meant, or all of them.</summary>
    public static string Hint(string written, IEnumerable<string> codes)
    {
        var all = codes.ToArray();
        var word = written.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        var near = all.Where(code => Edits(word, code) <= MostEdits).MinBy(code => Edits(word, code))
            ?? (word.Length > 3 ? all.FirstOrDefault(code => code.Split('_').Contains(word, StringComparer.Ordinal)) : null);
        return near is null ? $"; there are {string.Join(", ", all)}." : $"; '{near}' may be meant.";
    }

    // Letters to add, drop or change.
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
