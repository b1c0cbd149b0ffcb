using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Where an event stands in the index: by first possible day, open starts first, then by last possible day (an open end
/// counts as the start), then by id. Immutable.
/// </summary>
/// <param name="Start">First possible day as a day number, or <see cref="OpenStart"/>.</param>
/// <param name="End">Last possible day as a day number, inclusive, or <see cref="OpenEnd"/>.</param>
/// <param name="Id">The event's id.</param>
internal readonly record struct DayKey(int Start, int End, string Id) : IComparable<DayKey>
{
    /// <summary>Stands for an open start: before every day.</summary>
    public const int OpenStart = int.MinValue;

    /// <summary>Stands for an open end: after every day.</summary>
    public const int OpenEnd = int.MaxValue;

    /// <summary>The key of an event.</summary>
    public static DayKey Of(ReportedEvent reported) =>
        new(reported.Period.Start?.DayNumber ?? OpenStart, reported.Period.End?.DayNumber ?? OpenEnd, reported.Id);

    /// <summary>The day by which newest comes first: an event without an end is as new as its start, since an open end says
    /// that nothing is known, not that it is the latest.</summary>
    public static int Last(int start, int end) => end == OpenEnd ? start : end;

    /// <summary>The first day that is known at all.</summary>
    public static int First(int start, int end) => start == OpenStart ? end : start;

    /// <inheritdoc />
    public int CompareTo(DayKey other)
    {
        var by = Start.CompareTo(other.Start);
        by = by != 0 ? by : Last(Start, End).CompareTo(Last(other.Start, other.End));
        return by != 0 ? by : string.CompareOrdinal(Id, other.Id);
    }
}
