using MapDash.Core.Events;

namespace MapDash.Data.Store.Desk;

/// <summary>What an archive demands before it publishes. Immutable.</summary>
/// <param name="OnePerson">Whether a person may publish what is their own: for archives kept by one.</param>
/// <param name="DelayDays">Days after the last day on which a report may have been published, before its events are: nobody shall
/// find people by this archive.</param>
public sealed record DeskRules(bool OnePerson, int DelayDays)
{
    /// <summary>Two people, thirty days.</summary>
    public static DeskRules Default { get; } = new(false, 30);

    /// <summary>
    /// The first day on which a report's events may be published, counted from the last one on which the report may have been,
    /// where it has not come yet; null where nothing has to wait.
    /// </summary>
    /// <param name="report">Head of the article; null for a correction.</param>
    /// <param name="nowUtc">Now, in UTC.</param>
    public DateOnly? WaitsUntil(Report? report, DateTime nowUtc) => report?.Published.End?.AddDays(DelayDays) is { } day && day > DateOnly.FromDateTime(nowUtc) ? day : null;
}
