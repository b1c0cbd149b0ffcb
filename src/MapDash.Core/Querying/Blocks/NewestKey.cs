using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Where an event stands when the newest comes first: the latest last possible day first, then the later start, then the id.
/// Immutable.
/// </summary>
/// <param name="Start">First possible day as a day number, or <see cref="DayKey.OpenStart"/>.</param>
/// <param name="End">Last possible day as a day number, inclusive, or <see cref="DayKey.OpenEnd"/>.</param>
/// <param name="Id">The event's id.</param>
internal readonly record struct NewestKey(int Start, int End, string Id) : IComparable<NewestKey>
{
    /// <summary>The day by which newest comes first.</summary>
    public int Last => DayKey.Last(Start, End);

    /// <summary>The key of an event.</summary>
    public static NewestKey Of(ReportedEvent reported) => DayKey.Of(reported) is var key ? new(key.Start, key.End, key.Id) : default;

    /// <inheritdoc />
    public int CompareTo(NewestKey other)
    {
        var by = other.Last.CompareTo(Last);
        by = by != 0 ? by : DayKey.First(other.Start, other.End).CompareTo(DayKey.First(Start, End));
        return by != 0 ? by : string.CompareOrdinal(Id, other.Id);
    }
}
