namespace MapDash.Core.Querying;

/// <summary>The parts of a filter that can be given up one by one.</summary>
public enum FilterAspect
{
    /// <summary>The days.</summary>
    Days,

    /// <summary>Actors.</summary>
    Actor,

    /// <summary>Kinds.</summary>
    Kind,

    /// <summary>What the claimant says of the event.</summary>
    Status,

    /// <summary>How many origins stand behind it.</summary>
    Corroboration,

    /// <summary>Places.</summary>
    Place,

    /// <summary>How exactly the place is known.</summary>
    Precision,

    /// <summary>Reports.</summary>
    Source,

    /// <summary>The words.</summary>
    Text,

    /// <summary>The box.</summary>
    Box,
}
