using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace MapDash.Accounts;

/// <summary>
/// Sets up an authenticator. The key that is offered is new each time and in a sealed cookie of this session; it is the account's
/// only once a code of it was typed, so that nobody has seen it before. Thread-safe.
/// </summary>
internal static class Enrolment
{
    private const string Name = "mapdash.enrolment";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Whether somebody may see and set up a key: where a second factor is there already, only who has shown it changes what it is.</summary>
    public static bool IsOpenTo(ClaimsPrincipal person, Account account, int passkeys) => SecondFactor.In(person) || (!account.TwoFactorEnabled && passkeys == 0);

    /// <summary>The key that is offered, the same while it is being typed.</summary>
    public static string Offer(HttpContext context)
    {
        if (Offered(context) is { } offered)
        {
            return offered;
        }

        var key = AuthenticatorCode.NewKey();
        context.Response.Cookies.Append(Name, Protector(context).Protect(key, Lifetime), Options(context, Lifetime));
        return key;
    }

    /// <summary>Takes the key that was offered as the account's, if a code of it was typed.</summary>
    /// <returns>Whether it was.</returns>
    public static async Task<bool> AcceptAsync(HttpContext context, UserManager<Account> accounts, Account account, string code, DateTimeOffset now)
    {
        if (Offered(context) is not { } key || AuthenticatorCode.StepOf(key, code, now) is not { } step)
        {
            return false;
        }

        context.Response.Cookies.Delete(Name, Options(context, null));
        var keys = (IUserAuthenticatorKeyStore<Account>)context.RequestServices.GetRequiredService<IUserStore<Account>>();
        await keys.SetAuthenticatorKeyAsync(account, key, context.RequestAborted);
        account.LastCodeStep = step;
        return (await accounts.SetTwoFactorEnabledAsync(account, true)).Succeeded;
    }

    private static string? Offered(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Name] is { Length: > 0 } cookie ? Protector(context).Unprotect(cookie) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // A key that was offered to one session is none of another's.
    private static ITimeLimitedDataProtector Protector(HttpContext context) => context.RequestServices.GetRequiredService<IDataProtectionProvider>()
        .CreateProtector("MapDash.Enrolment", context.User.FindFirstValue(AccountSessions.Claim) ?? "").ToTimeLimitedDataProtector();

    private static CookieOptions Options(HttpContext context, TimeSpan? lifetime) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = lifetime, Path = "/account" };
}
