namespace MapDash.Core.Actors;

/// <summary>A body, group or person that reports name. Immutable. Source: <c>geodata/register/actors.json</c>.</summary>
/// <param name="Id">Canonical id, e.g. <c>CTS</c>.</param>
/// <param name="Name">Neutral name in both languages.</param>
/// <param name="VariantsAr">Other Arabic forms seen in reports; used by search, never as a label.</param>
/// <param name="Kind">Code of the list of actor kinds, e.g. <c>state_force</c>.</param>
/// <param name="Parent">The body it answers to, or null.</param>
/// <param name="MemberOf">Groups it belongs to besides.</param>
/// <param name="Note">What to know when coding it.</param>
public sealed record Actor(
    string Id,
    BilingualText Name,
    IReadOnlyList<string> VariantsAr,
    string Kind,
    string? Parent,
    IReadOnlyList<string> MemberOf,
    string Note);
