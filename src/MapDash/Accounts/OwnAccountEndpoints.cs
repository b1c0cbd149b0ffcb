using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace MapDash.Accounts;

/// <summary>What people change of their own account.</summary>
internal static class OwnAccountEndpoints
{
    private const int RecoveryCodes = 10;
    private const int MostPasskeys = 20;

    /// <summary>Adds the addresses.</summary>
    public static void MapOwnAccount(this WebApplication app)
    {
        var group = app.MapGroup("/account").RequireAuthorization().WithMetadata(new RequireAntiforgeryTokenAttribute());
        group.MapPost("/password", PasswordAsync).RequireRateLimiting(RequestLimits.Trying);
        group.MapPost("/authenticator", AuthenticatorAsync).RequireRateLimiting(RequestLimits.Trying);
        group.MapPost("/passkey/creation", CreationAsync).RequireRateLimiting(RequestLimits.Trying);
        group.MapPost("/passkey/add", AddPasskeyAsync).RequireRateLimiting(RequestLimits.Trying);
        group.MapPost("/passkey/remove", RemovePasskeyAsync);
        group.MapPost("/sign-out-everywhere", EverywhereAsync);
    }

    private static IResult Told(string what) => Results.LocalRedirect($"/account?done={what}");

    private static IResult Refused(string error) => Results.LocalRedirect($"/account?error={error}");

    private static async Task<IResult> PasswordAsync(
        [FromForm] string? old, [FromForm] string? password, ClaimsPrincipal person, SignInManager<Account> signIn, AccountTries tries, ILogger<Account> logger)
    {
        using var turn = await tries.WaitAsync(signIn.UserManager.GetUserId(person) ?? "", signIn.Context.RequestAborted);
        if (await signIn.UserManager.GetUserAsync(person) is not { } account)
        {
            return Results.Forbid();
        }

        if (await signIn.UserManager.IsLockedOutAsync(account))
        {
            return Refused("locked");
        }

        var result = await signIn.UserManager.ChangePasswordAsync(account, old ?? "", password ?? "");
        if (!result.Succeeded)
        {
            await signIn.UserManager.AccessFailedAsync(account);
            return Refused(result.Errors.First().Code);
        }

        await KeepAsync(signIn, account, person, null);
        AccountLog.Changed(logger, account.UserName!, "another password");
        return Told("password");
    }

    private static async Task<IResult> AuthenticatorAsync(
        [FromForm] string? code, [FromForm(Name = "return")] string? next, HttpContext context, SignInManager<Account> signIn, TimeProvider time, ILogger<Account> logger)
    {
        var accounts = signIn.UserManager;
        if (await accounts.GetUserAsync(context.User) is not { } account || !await MayChangeFactorsAsync(accounts, account, context.User))
        {
            return Results.Forbid();
        }

        if (!await Enrolment.AcceptAsync(context, accounts, account, SignInEndpoints.Digits(code), time.GetUtcNow()))
        {
            return Refused("code");
        }

        Once.Keep(context, [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []]);
        await KeepAsync(signIn, account, context.User, "code");
        AccountLog.Changed(logger, account.UserName!, "an authenticator is set up");
        return Results.LocalRedirect($"/account?done=authenticator&return={Uri.EscapeDataString(SignInEndpoints.Local(next))}");
    }

    private static async Task<IResult> CreationAsync([FromForm] string? passkey, ClaimsPrincipal person, SignInManager<Account> signIn)
    {
        _ = passkey;
        return await signIn.UserManager.GetUserAsync(person) is not { } account || !await MayChangeFactorsAsync(signIn.UserManager, account, person)
            ? Results.Forbid()
            : Results.Content(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id, Name = account.UserName!, DisplayName = account.UserName! }), "application/json");
    }

    private static async Task<IResult> AddPasskeyAsync(
        [FromForm] string? credential, [FromForm] string? name, [FromForm(Name = "return")] string? next, ClaimsPrincipal person, SignInManager<Account> signIn, ILogger<Account> logger)
    {
        var accounts = signIn.UserManager;
        if (await accounts.GetUserAsync(person) is not { } account || !await MayChangeFactorsAsync(accounts, account, person))
        {
            return Results.Forbid();
        }

        if (credential is not { Length: > 0 and < 20_000 } || (await accounts.GetPasskeysAsync(account)).Count >= MostPasskeys || await AttestAsync(signIn, credential) is not { Succeeded: true } made)
        {
            return Refused("passkey");
        }

        made.Passkey.Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim()[..Math.Min(60, name.Trim().Length)];
        await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        await accounts.UpdateSecurityStampAsync(account);
        await KeepAsync(signIn, account, person, "passkey");
        AccountLog.Changed(logger, account.UserName!, "a passkey was added");
        return Results.LocalRedirect($"/account?done=passkey&return={Uri.EscapeDataString(SignInEndpoints.Local(next))}");
    }

    private static async Task<PasskeyAttestationResult?> AttestAsync(SignInManager<Account> signIn, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (Exception nothing) when (nothing is InvalidOperationException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static async Task<IResult> RemovePasskeyAsync([FromForm] string? id, ClaimsPrincipal person, SignInManager<Account> signIn, ILogger<Account> logger)
    {
        var accounts = signIn.UserManager;
        if (await accounts.GetUserAsync(person) is not { } account || !SecondFactor.In(person))
        {
            return Results.Forbid();
        }

        var passkeys = await accounts.GetPasskeysAsync(account);
        if (passkeys.FirstOrDefault(key => Convert.ToHexStringLower(key.CredentialId) == id) is not { } passkey)
        {
            return Refused("passkey");
        }

        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await accounts.UpdateSecurityStampAsync(account);
        await KeepAsync(signIn, account, person, null);
        AccountLog.Changed(logger, account.UserName!, "a passkey was removed");
        return Told("passkey-removed");
    }

    private static async Task<IResult> EverywhereAsync(ClaimsPrincipal person, AccountSessions sessions, SignInManager<Account> signIn, ILogger<Account> logger)
    {
        if (await signIn.UserManager.GetUserAsync(person) is { } account)
        {
            await sessions.EndAllAsync(account);
            await signIn.UserManager.UpdateSecurityStampAsync(account);
            AccountLog.Changed(logger, account.UserName!, "signed out everywhere");
        }

        await signIn.SignOutAsync();
        return Results.LocalRedirect("/account/sign-in?done=everywhere");
    }

    private static async Task<bool> MayChangeFactorsAsync(UserManager<Account> accounts, Account account, ClaimsPrincipal person) =>
        Enrolment.IsOpenTo(person, account, (await accounts.GetPasskeysAsync(account)).Count);

    // A changed stamp ends every session; this one goes on under its name, with the second factor that it had or has shown now.
    private static Task KeepAsync(SignInManager<Account> signIn, Account account, ClaimsPrincipal person, string? shown)
    {
        var kept = new List<Claim> { new(AccountSessions.Claim, person.FindFirstValue(AccountSessions.Claim)!) };
        if ((shown ?? person.FindFirstValue(SecondFactor.Claim)) is { } how)
        {
            kept.Add(new(SecondFactor.Claim, how));
        }

        return signIn.SignInWithClaimsAsync(account, isPersistent: false, kept);
    }
}
