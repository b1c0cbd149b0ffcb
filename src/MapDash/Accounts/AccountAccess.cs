using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Accounts;

/// <summary>
/// Asks the database what somebody may do, at the moment of doing it: the principal of an open page may be older than a lost role.
/// Thread-safe.
/// </summary>
internal sealed class AccountAccess(IServiceScopeFactory scopes, AccountSettings settings, TimeProvider time)
{
    /// <summary>Whether somebody who is signed in may do what a policy covers.</summary>
    public async Task<bool> MayAsync(ClaimsPrincipal person, string policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || (settings.SecondFactor && !SecondFactor.In(person)))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        var options = scope.ServiceProvider.GetRequiredService<Microsoft.Extensions.Options.IOptions<IdentityOptions>>().Value;
        var account = await context.Users.AsNoTracking().FirstOrDefaultAsync(user => user.Id == id, cancellationToken);
        if (account is null || account.LockoutEnd > time.GetUtcNow() || account.SecurityStamp != person.FindFirstValue(options.ClaimsIdentity.SecurityStampClaimType))
        {
            return false;
        }

        var allowed = Policies.RolesOf(policy);
        var roles = await context.UserRoles.Where(role => role.UserId == id).Join(context.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync(cancellationToken);
        return roles.Any(allowed.Contains);
    }
}
