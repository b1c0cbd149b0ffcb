using Microsoft.AspNetCore.Identity;

namespace MapDash.Tests.Accounts;

/// <summary>Passkeys as they stand in the database; none of them signs anything.</summary>
internal static class Passkeys
{
    public static UserPasskeyInfo Some(byte id) => new(
        [id], [1], DateTimeOffset.UnixEpoch, 0, transports: null, isUserVerified: true, isBackupEligible: false, isBackedUp: false, attestationObject: [1], clientDataJson: [1]);
}
