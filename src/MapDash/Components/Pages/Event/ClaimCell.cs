using MapDash.Core.Events;

namespace MapDash.Components.Pages.Event;

/// <summary>What one voice says about one row of the table of claims.</summary>
internal enum ClaimSign
{
    /// <summary>Nothing.</summary>
    Silent,

    /// <summary>Says it.</summary>
    States,

    /// <summary>Carries what another said.</summary>
    Echoes,

    /// <summary>Says something else of the same field.</summary>
    Differs,
}

/// <summary>A cell of the table of claims.</summary>
/// <param name="Sign">What the voice does.</param>
/// <param name="Claims">The claims behind it; none where it is silent.</param>
internal sealed record ClaimCell(ClaimSign Sign, IReadOnlyList<Claim> Claims)
{
    public static ClaimCell Silent { get; } = new(ClaimSign.Silent, []);
}
