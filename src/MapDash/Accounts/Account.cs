using Microsoft.AspNetCore.Identity;

namespace MapDash.Accounts;

/// <summary>Somebody who may sign in. The name stands in the public record of what its owner publishes: a pseudonym is fine.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>When its owner last signed in, in UTC; null for never.</summary>
    public DateTime? LastSignInUtc { get; set; }
}
