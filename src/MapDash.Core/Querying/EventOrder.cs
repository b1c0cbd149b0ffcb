namespace MapDash.Core.Querying;

/// <summary>Order of a page of events. Ties, and events without the day, are ordered by id.</summary>
public enum EventOrder
{
    /// <summary>Latest last possible day first; an open end counts as its start.</summary>
    NewestFirst,

    /// <summary>Earliest first possible day first; open starts first.</summary>
    OldestFirst,
}
