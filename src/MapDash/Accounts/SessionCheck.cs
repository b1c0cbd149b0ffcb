using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;

namespace MapDash.Accounts;

/// <summary>
/// Asks the database at each request whether the session of its cookie goes on. Identity's own check compares the stamp every so
/// often, and until then a cookie that was kept could change the account and sign in anew.
/// </summary>
internal sealed class SessionCheck(AccountAccess access, ILogger<Account> logger) : ISecurityStampValidator
{
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            if (context.Principal is not { } person || !await access.IsSignedInAsync(person, context.HttpContext.RequestAborted))
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            }
        }
        catch (SqliteException fault)
        {
            // Where accounts cannot be read, nobody writes; but everybody still reads what is public, and the cookie is good later.
            AccountLog.NotRead(logger, fault);
            context.RejectPrincipal();
        }
    }
}
