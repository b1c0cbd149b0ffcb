using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace MapDash.Accounts;

/// <summary>Ends the sign-in of open pages once signing out, another password or an admin's lock has ended it elsewhere.</summary>
internal sealed class SessionWatch(ILoggerFactory loggers, AccountAccess access) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <summary>Time between two looks. What an open page writes is looked at each time.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override TimeSpan RevalidationInterval => Every;

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        access.IsSignedInAsync(authenticationState.User, cancellationToken);
}
