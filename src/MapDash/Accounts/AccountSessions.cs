using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Accounts;

/// <summary>Begins and ends sessions. One per request.</summary>
internal sealed class AccountSessions(AccountsContext context, TimeProvider time)
{
    /// <summary>Type of the claim that names a session.</summary>
    public const string Claim = "mapdash:session";

    /// <summary>How long a session lasts at most, however much it is used. Unused, its cookie ends sooner.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Whether a session that was begun at a time has not lasted too long.</summary>
    public static bool IsYoung(DateTime begunUtc, TimeProvider time) => begunUtc > time.GetUtcNow().UtcDateTime - Longest;

    /// <summary>Begins a session as its cookie is written, and ends the one that the browser had. One that goes on is named already.</summary>
    public static async Task BeginAsync(CookieSigningInContext signingIn)
    {
        if (signingIn.Principal?.Identity is ClaimsIdentity identity && !identity.HasClaim(claim => claim.Type == Claim))
        {
            var sessions = signingIn.HttpContext.RequestServices.GetRequiredService<AccountSessions>();
            await sessions.EndAsync(signingIn.HttpContext.User);
            identity.AddClaim(new Claim(Claim, await sessions.BeginAsync(signingIn.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!)));
        }
    }

    /// <summary>Begins a session of an account, and forgets those that have lasted too long.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(string accountId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var oldest = now - Longest;
        await context.Sessions.Where(session => session.BegunUtc < oldest).ExecuteDeleteAsync();
        var begun = new AccountSession { Id = RandomNumberGenerator.GetHexString(32, lowercase: true), AccountId = accountId, BegunUtc = now };
        context.Sessions.Add(begun);
        await context.SaveChangesAsync();
        return begun.Id;
    }

    /// <summary>Ends the session of somebody; nothing for who has none.</summary>
    public async Task EndAsync(ClaimsPrincipal person)
    {
        if (person.FindFirstValue(Claim) is { } id)
        {
            await context.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync();
        }
    }

    /// <summary>Ends all sessions of an account.</summary>
    public Task EndAllAsync(Account account) => context.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync();
}
