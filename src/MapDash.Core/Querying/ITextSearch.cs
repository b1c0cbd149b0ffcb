using MapDash.Core.Events;

namespace MapDash.Core.Querying;

/// <summary>
/// Finds the texts of events by their words. A boundary: the index asks, the store answers. Implementations are
/// thread-safe.
/// </summary>
public interface ITextSearch
{
    /// <summary>The number, from 0, under which <see cref="Find"/> names the text of an event's revision; −1 where it has
    /// none.</summary>
    int KeyOf(ReportedEvent reported);

    /// <summary>The texts that have every word asked for, each word as the beginning of one of theirs, folded; null where no
    /// word is asked for.</summary>
    IReadOnlyList<int>? Find(string? text);
}
