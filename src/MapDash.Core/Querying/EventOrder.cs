namespace MapDash.Core.Querying;

/// <summary>Order of a page of events. Ties go by the other end of the period, in the same
/// direction, and then by id.</summary>
public enum EventOrder
{
    /// <summary>Latest last possible day first; an open end counts as its start.</summary>
    NewestFirst,

    /// <summary>Earliest first possible day first; open starts first.</summary>
    OldestFirst,
}
