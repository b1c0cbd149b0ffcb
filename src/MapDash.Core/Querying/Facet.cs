namespace MapDash.Core.Querying;

/// <summary>The facets that a filter can narrow and an answer counts.</summary>
public enum Facet
{
    /// <summary>Actor, with all below it.</summary>
    Actor,

    /// <summary>Kind.</summary>
    Kind,

    /// <summary>What the claimant says of the event.</summary>
    Status,

    /// <summary>How many origins stand behind it.</summary>
    Corroboration,

    /// <summary>Place, with all that lies wholly in it by name.</summary>
    Place,

    /// <summary>How exactly the place is known.</summary>
    Precision,

    /// <summary>Report.</summary>
    Source,
}
