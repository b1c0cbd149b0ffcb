using MapDash.Core.Events;

namespace MapDash.Data.Exchange;

/// <summary>One curated report and its events. Immutable.</summary>
/// <param name="Report">The report.</param>
/// <param name="Events">Its events, in the order of the file.</param>
public sealed record CuratedFile(Report Report, IReadOnlyList<ReportedEvent> Events);
