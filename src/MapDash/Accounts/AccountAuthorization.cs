using Microsoft.AspNetCore.Authorization;

namespace MapDash.Accounts;

/// <summary>What a policy asks of an account.</summary>
/// <param name="Policy">Name of the policy.</param>
internal sealed record AccountRequirement(string Policy) : IAuthorizationRequirement;

/// <summary>Meets a policy by asking the database, for pages and forms alike: the roles in a cookie may be lost meanwhile.</summary>
internal sealed class AccountAuthorization(AccountAccess access) : AuthorizationHandler<AccountRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AccountRequirement requirement)
    {
        if (context.User.Identity is { IsAuthenticated: true } && await access.MayAsync(context.User, requirement.Policy, CancellationToken.None))
        {
            context.Succeed(requirement);
        }
    }
}
