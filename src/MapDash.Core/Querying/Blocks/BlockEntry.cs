using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>An event with all that a block keeps of it. Immutable.</summary>
/// <param name="Event">The event.</param>
/// <param name="TextKey">Key of its text.</param>
/// <param name="Counted">Counted lanes, each once.</param>
/// <param name="Hidden">Hidden lanes, each once.</param>
internal sealed record BlockEntry(ReportedEvent Event, int TextKey, IReadOnlyCollection<int> Counted, IReadOnlyCollection<int> Hidden);
