using Microsoft.AspNetCore.Identity;

namespace MapDash.Accounts;

/// <summary>
/// Takes the code of an authenticator once: who has read it over somebody's shoulder comes too late. Identity's own provider takes
/// each for as long as it is shown, and two either side.
/// </summary>
internal sealed class CodeTakenOnce(TimeProvider time) : AuthenticatorTokenProvider<Account>
{
    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        var step = AuthenticatorCode.StepOf(await manager.GetAuthenticatorKeyAsync(user) ?? "", token, time.GetUtcNow());
        if (step is null || step <= user.LastCodeStep)
        {
            return false;
        }

        // Of two at once, the one that is written second fails.
        user.LastCodeStep = step;
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
