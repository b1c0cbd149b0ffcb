using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace MapDash.Accounts;

/// <summary>
/// What a page shows once, right after a form was sent: codes, a link of invitation. It travels in a sealed cookie that lives for two
/// minutes, and never in an address, which histories and logs keep.
/// </summary>
internal static class Once
{
    private const string Name = "mapdash.once";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Puts something by for the next page.</summary>
    public static void Keep(HttpContext context, params string[] lines) => context.Response.Cookies.Append(
        Name,
        Protector(context).Protect(JsonSerializer.Serialize(lines), Lifetime),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = Lifetime, Path = "/account" });

    /// <summary>What was put by; empty for nothing. It is gone then.</summary>
    public static IReadOnlyList<string> Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } sealedLines)
        {
            return [];
        }

        context.Response.Cookies.Delete(Name, new CookieOptions { Path = "/account" });
        try
        {
            return JsonSerializer.Deserialize<string[]>(Protector(context).Unprotect(sealedLines)) ?? [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return [];
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("MapDash.Once").ToTimeLimitedDataProtector();
}
