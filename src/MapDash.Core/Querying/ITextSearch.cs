using MapDash.Core.Events;

namespace MapDash.Core.Querying;

/// <summary>
/// Finds the texts of events by their words. A boundary: the index asks, the store answers. Implementations are
/// thread-safe.
/// </summary>
public interface ITextSearch
{
    /// <summary>The number, from 0 and without large gaps, under which <see cref="Find"/> names the text of an event's
    /// revision; −1 where it has none.</summary>
    /// <exception cref="DatasetUnavailableException">The texts cannot be read.</exception>
    int KeyOf(ReportedEvent reported);

    /// <summary>
    /// The texts that have every word asked for, each word as the beginning of one of theirs, folded; each once, in no order;
    /// null where no word is asked for. An array where there may be many. Whatever is typed is taken for words: nothing of it
    /// is syntax. Of a very long question only the beginning counts.
    /// </summary>
    /// <exception cref="DatasetUnavailableException">The texts cannot be read.</exception>
    IReadOnlyList<int>? Find(string? text);
}
