using MapDash.Core.Events;

namespace MapDash.Components.Pages.Record;

/// <summary>A cell of the table of claims. Immutable.</summary>
/// <param name="Sign">What the voice does.</param>
/// <param name="Claims">The claims behind it; none where it is silent.</param>
public sealed record ClaimCell(ClaimSign Sign, IReadOnlyList<Claim> Claims)
{
    /// <summary>A voice that says nothing.</summary>
    public static ClaimCell Silent { get; } = new(ClaimSign.Silent, []);
}
