using Microsoft.AspNetCore.Identity;

namespace MapDash.Accounts;

/// <summary>Somebody who may sign in. The name stands in the public record of what its owner publishes: a pseudonym is fine.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>When its owner last signed in, in UTC; null for never.</summary>
    public DateTime? LastSignInUtc { get; set; }

    /// <summary>The half minute, counted from 1970, of the last code of an authenticator that was taken; null for none. None is taken twice.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>
    /// Whether an admin has locked it, which ends by being unlocked only. After wrong tries it waits for a while, and only passwords
    /// and codes do: anybody can type wrong passwords, and must not be able to end the work of others by it.
    /// </summary>
    public bool IsLockedByAdmin => LockoutEnd == DateTimeOffset.MaxValue;
}
