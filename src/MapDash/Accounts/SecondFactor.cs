using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace MapDash.Accounts;

/// <summary>The mark of a session that was begun with a second factor.</summary>
internal static class SecondFactor
{
    /// <summary>Type of the claim; its value is <c>code</c>, <c>recovery</c> or <c>passkey</c>.</summary>
    public const string Claim = "mapdash:second-factor";

    /// <summary>Whether a session has it.</summary>
    public static bool In(ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == Claim);

    /// <summary>Keeps the mark when the principal is made anew from the database.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(Claim) is { } claim && context.NewPrincipal?.Identity is ClaimsIdentity identity && !identity.HasClaim(each => each.Type == Claim))
        {
            identity.AddClaim(claim.Clone());
        }

        return Task.CompletedTask;
    }
}
