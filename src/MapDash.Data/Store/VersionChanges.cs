using MapDash.Core.Events;

namespace MapDash.Data.Store;

/// <summary>What a dataset version changed. Immutable.</summary>
/// <param name="Version">The version.</param>
/// <param name="Total">How many revisions it published.</param>
/// <param name="First">The first of them, with the event as each made it.</param>
public sealed record VersionChanges(DatasetVersion Version, int Total, IReadOnlyList<(Revision Revision, ReportedEvent Event)> First);
