using Microsoft.AspNetCore.Identity;

namespace MapDash.Accounts;

/// <summary>
/// What a password may not be: among those that everybody tries first, or the account's own name. Long enough is all that is asked
/// otherwise; rules of composition only make people write it down.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Least letters.</summary>
    public const int Shortest = 12;

    /// <summary>Most letters: hashing more only costs time.</summary>
    public const int Longest = 128;

    // Of twelve letters and more; shorter ones are refused for being short.
    private static readonly string[] Common =
    [
        "123456789012", "1234567890123", "12345678901234", "1234567891011", "qwertyuiop12", "qwertyuiop123", "qwertyuiopas", "password1234", "password12345",
        "passwordpassword", "administrator", "iloveyou1234", "qwerty123456", "1q2w3e4r5t6y", "abcdefghijkl", "abcd12345678", "letmein12345", "welcome12345", "changeme1234",
        "changemechangeme", "correcthorsebatterystaple", "mapdashmapdash", "mapdash12345", "admin1234567", "baghdad12345", "iraqiraqiraq",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var text = password ?? "";
        var plain = text.ToLowerInvariant();
        return Task.FromResult(
            text.Length > Longest ? Refused("TooLong")
            : Common.Contains(plain) || plain.Distinct().Count() < 4 ? Refused("TooCommon")
            : user.UserName is { Length: > 3 } name && plain.Contains(name.ToLowerInvariant(), StringComparison.Ordinal) ? Refused("HasName")
            : IdentityResult.Success);
    }

    private static IdentityResult Refused(string code) => IdentityResult.Failed(new IdentityError { Code = $"Password{code}", Description = code switch
    {
        "TooLong" => $"A password has at most {Longest} letters.",
        "TooCommon" => "This password is among those that everybody tries first.",
        _ => "A password does not contain the account's name.",
    } });
}
