using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MapDash.Accounts;

/// <summary>
/// Asks the database what somebody may do, at the moment of doing it: what a cookie or an open page says of somebody may be older
/// than a lost role, a lock or the end of the session. Thread-safe.
/// </summary>
internal sealed class AccountAccess(IServiceScopeFactory scopes, AccountSettings settings, IOptions<IdentityOptions> options, TimeProvider time)
{
    /// <summary>
    /// Whether somebody's session goes on: it has not been ended or lasted too long, no admin has locked the account, and its stamp
    /// is the one that the session began with. A lock after wrong tries ends nothing.
    /// </summary>
    public async Task<bool> IsSignedInAsync(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await AccountOfAsync(person, scope.ServiceProvider.GetRequiredService<AccountsContext>(), cancellationToken) is not null;
    }

    /// <summary>Whether somebody who is signed in may do what a policy covers.</summary>
    public async Task<bool> MayAsync(ClaimsPrincipal person, string policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (settings.SecondFactor && !SecondFactor.In(person))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        if (await AccountOfAsync(person, context, cancellationToken) is not { } account)
        {
            return false;
        }

        var allowed = Policies.RolesOf(policy);
        var roles = await context.UserRoles.Where(role => role.UserId == account.Id).Join(context.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync(cancellationToken);
        return roles.Any(allowed.Contains);
    }

    private async Task<Account?> AccountOfAsync(ClaimsPrincipal person, AccountsContext context, CancellationToken cancellationToken)
    {
        var (id, sessionId) = (person.FindFirstValue(ClaimTypes.NameIdentifier), person.FindFirstValue(AccountSessions.Claim));
        if (id is null || sessionId is null)
        {
            return null;
        }

        var held = await context.Sessions.AsNoTracking().Where(session => session.Id == sessionId && session.AccountId == id)
            .Join(context.Users, session => session.AccountId, user => user.Id, (session, user) => new { session.BegunUtc, Account = user })
            .FirstOrDefaultAsync(cancellationToken);
        return held is not null && AccountSessions.IsYoung(held.BegunUtc, time) && !held.Account.IsLockedByAdmin
            && held.Account.SecurityStamp == person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) ? held.Account : null;
    }
}
