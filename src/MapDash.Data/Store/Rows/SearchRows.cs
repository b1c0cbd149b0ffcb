namespace MapDash.Data.Store.Rows;

/// <summary>
/// The text of a revision as it was searched from a dataset version on, until a newer row of the same revision: the names of
/// places, actors, kinds and publishers are part of it, and they may change while the event does not. The terms themselves
/// stand in the full-text table <c>event_words</c>, by the same key. Append only.
/// </summary>
internal sealed class EventTextRow
{
    /// <summary>Order in which texts were written, from 1.</summary>
    public long Key { get; set; }

    public required string EventId { get; set; }

    /// <summary>The version of the event.</summary>
    public int Version { get; set; }

    /// <summary>The dataset version.</summary>
    public int Since { get; set; }
}
