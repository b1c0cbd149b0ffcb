namespace MapDash.Components.Pages.Record;

/// <summary>What one voice does about one row of the table of claims.</summary>
public enum ClaimSign
{
    /// <summary>Says nothing of it.</summary>
    Silent,

    /// <summary>Says it.</summary>
    States,

    /// <summary>Carries what another said.</summary>
    Echoes,

    /// <summary>Says something else of the same field.</summary>
    Differs,
}
