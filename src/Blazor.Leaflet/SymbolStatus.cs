namespace Blazor.Leaflet;

/// <summary>How well a claim is supported, which decides how a single item's disc is filled.</summary>
public enum SymbolStatus
{
    /// <summary>One source: hollow.</summary>
    SingleSource = 0,

    /// <summary>Several outlets, one origin: hollow, left half tinted.</summary>
    Echoed = 1,

    /// <summary>Two or more independent origins: solid.</summary>
    Corroborated = 2,

    /// <summary>Contradicted by another source: dashed ring.</summary>
    Disputed = 3,

    /// <summary>Withdrawn: grey and struck.</summary>
    Retracted = 4,
}
