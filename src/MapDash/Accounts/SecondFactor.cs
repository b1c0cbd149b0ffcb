using System.Security.Claims;

namespace MapDash.Accounts;

/// <summary>The mark of a session that was begun with a second factor.</summary>
internal static class SecondFactor
{
    /// <summary>Type of the claim; its value is <c>code</c>, <c>recovery</c> or <c>passkey</c>.</summary>
    public const string Claim = "mapdash:second-factor";

    /// <summary>Whether a session has it.</summary>
    public static bool In(ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == Claim);
}
