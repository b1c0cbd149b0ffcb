namespace MapDash.Benchmarks.Peers;

/// <summary>What every peer has to say to a question. Counts are by the numbers of <see cref="PeerData"/>.</summary>
internal sealed class PeerAnswer(PeerData data)
{
    // The generator's years and those around them.
    private const int FirstMonth = 2003 * 12;
    private const int LastMonth = 2026 * 12;

    public int Total { get; set; }

    public int Undated { get; set; }

    public int[] Provinces { get; } = new int[data.Provinces.Length];

    public int[] Actors { get; } = new int[data.Actors.Length];

    public int[] Kinds { get; } = new int[data.Kinds.Length];

    public int[] Sources { get; } = new int[data.Sources.Length];

    public int[] Statuses { get; } = new int[5];

    public int[] Precisions { get; } = new int[8];

    /// <summary>Events that lie in a month for certain, by month since year 0.</summary>
    public int[] Certain { get; } = new int[LastMonth];

    /// <summary>Events that may fall in a month and elsewhere.</summary>
    public int[] Possible { get; } = new int[LastMonth];

    public List<string> Page { get; } = [];

    /// <summary>Counts events that may begin in one month and end in another; open ends lie beyond all months.</summary>
    public void Add(int first, int last, int count)
    {
        if (first == last)
        {
            Certain[first] += count;
            return;
        }

        for (var month = Math.Max(first, FirstMonth); month <= Math.Min(last, LastMonth - 1); month++)
        {
            Possible[month] += count;
        }
    }

    /// <summary>What differs from another answer; empty where nothing does.</summary>
    public IEnumerable<string> Differences(PeerAnswer other, bool months)
    {
        foreach (var (name, one, two) in new[]
        {
            ("total", [Total], [other.Total]), ("undated", [Undated], [other.Undated]), ("provinces", Provinces, other.Provinces), ("actors", Actors, other.Actors),
            ("kinds", Kinds, other.Kinds), ("sources", Sources, other.Sources), ("statuses", Statuses, other.Statuses), ("precisions", Precisions, other.Precisions),
        })
        {
            if (!one.AsSpan().SequenceEqual(two))
            {
                yield return $"{name}: {string.Join(',', one)} and {string.Join(',', two)}";
            }
        }

        if (!Page.SequenceEqual(other.Page))
        {
            yield return $"page: {string.Join(',', Page)} and {string.Join(',', other.Page)}";
        }

        for (var month = FirstMonth; months && month < LastMonth; month++)
        {
            if ((Certain[month], Possible[month]) != (other.Certain[month], other.Possible[month]))
            {
                yield return $"month {month / 12}-{(month % 12) + 1}: {Certain[month]}, {Possible[month]} and {other.Certain[month]}, {other.Possible[month]}";
            }
        }
    }
}
