namespace MapDash.Core.Querying;

/// <summary>The timeline of an answer. It ignores the filter's own days. Immutable.</summary>
/// <param name="Granularity">Width of the bins: the one asked for, or a coarser one where that would make more than about
/// 4,000 bins.</param>
/// <param name="Bins">Bins without gaps, oldest first; empty where no event is dated.</param>
/// <param name="Undated">Events without usable time, which stand in no bin.</param>
/// <param name="OpenStart">Dated events whose start is open: they stand in bins from the first on.</param>
/// <param name="Statements">Days on which reports bound undated events: day and number of those events, oldest first.</param>
public sealed record Timeline(
    Granularity Granularity,
    IReadOnlyList<TimelineBin> Bins,
    int Undated,
    int OpenStart,
    IReadOnlyList<StatementMark> Statements);
