namespace MapDash.Core.Events;

/// <summary>
/// How many independent origins stand behind an event. Derived from its claims, never typed in. Codes:
/// <c>corroboration</c> of the code list.
/// </summary>
public enum Corroboration
{
    /// <summary>One origin, carried by one outlet.</summary>
    SingleSource,

    /// <summary>One origin, carried by two or more outlets or relays: repetition is not corroboration.</summary>
    Echoed,

    /// <summary>Two or more independent origins.</summary>
    Corroborated,

    /// <summary>Another origin denies it or gives conflicting values.</summary>
    Disputed,

    /// <summary>Withdrawn; kept for citation, not counted.</summary>
    Retracted,
}
