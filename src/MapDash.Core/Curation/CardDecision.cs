namespace MapDash.Core.Curation;

/// <summary>What a curator has decided of a card.</summary>
public enum CardDecision
{
    /// <summary>Nothing yet: what the reading suggests is never published by itself.</summary>
    Suggested,

    /// <summary>It is to be published as an event of its own.</summary>
    Accepted,

    /// <summary>Its claims join an event that is published already.</summary>
    Merged,

    /// <summary>It is no event, or not this article's. Kept on the desk, struck.</summary>
    Rejected,
}
