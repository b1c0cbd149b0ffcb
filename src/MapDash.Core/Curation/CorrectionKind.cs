namespace MapDash.Core.Curation;

/// <summary>What a correction does to what is published.</summary>
public enum CorrectionKind
{
    /// <summary>Gives an event other values.</summary>
    Changes,

    /// <summary>Withdraws an event.</summary>
    Retracts,

    /// <summary>Publishes once more what was withdrawn.</summary>
    Restores,

    /// <summary>Makes one event of two.</summary>
    Merges,

    /// <summary>Makes two events of one.</summary>
    Splits,
}
