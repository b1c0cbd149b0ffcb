using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Accounts;

/// <summary>Signing in and out. Forms with our own token only; where they lead is within this site.</summary>
internal static class SignInEndpoints
{
    // Checked where there is no such account, so that both answers take the same time.
    private static readonly string Nobody = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    /// <summary>Adds the addresses.</summary>
    public static void MapSignIn(this WebApplication app)
    {
        var group = app.MapGroup("/account").WithMetadata(new RequireAntiforgeryTokenAttribute());
        group.MapPost("/sign-in", PasswordAsync).RequireRateLimiting(RequestLimits.Trying);
        group.MapPost("/code", CodeAsync).RequireRateLimiting(RequestLimits.Trying);
        group.MapPost("/passkey/request", RequestAsync).RequireRateLimiting(RequestLimits.Trying);
        group.MapPost("/passkey/sign-in", PasskeyAsync).RequireRateLimiting(RequestLimits.Trying);
        group.MapPost("/sign-out", OutAsync);
    }

    /// <summary>Where to go after a form: an address of this site, else the start page.</summary>
    public static string Local(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address : "/";

    private static string Again(string page, string error, string? next) => $"/account/{page}?error={error}&return={Uri.EscapeDataString(Local(next))}";

    private static async Task<IResult> PasswordAsync(
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? keep, [FromForm(Name = "return")] string? next,
        SignInManager<Account> signIn, AccountTries tries, AccountSettings settings, TimeProvider time, ILogger<Account> logger)
    {
        var accounts = signIn.UserManager;
        using var turn = await tries.WaitAsync(await IdOfAsync(accounts, name), signIn.Context.RequestAborted);
        var account = string.IsNullOrWhiteSpace(name) || name.Length > 256 ? null : await accounts.FindByNameAsync(name.Trim());
        if (account is null || password is null or { Length: 0 or > PasswordRules.Longest })
        {
            new PasswordHasher<Account>().VerifyHashedPassword(new Account(), Nobody, password ?? "");
            AccountLog.Failed(logger, Named(name));
            return Results.LocalRedirect(Again("sign-in", "wrong", next));
        }

        var result = await signIn.PasswordSignInAsync(account, password, keep is not null, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return Results.LocalRedirect($"/account/code?return={Uri.EscapeDataString(Local(next))}{(keep is null ? "" : "&keep=1")}");
        }

        if (!result.Succeeded)
        {
            (result.IsLockedOut ? (Action<ILogger, string>)AccountLog.Locked : AccountLog.Failed)(logger, account.UserName!);
            return Results.LocalRedirect(Again("sign-in", "wrong", next));
        }

        await SeenAsync(accounts, account, time);
        AccountLog.SignedIn(logger, account.UserName!, "a password");
        return Results.LocalRedirect(settings.SecondFactor ? $"/account?setup=1&return={Uri.EscapeDataString(Local(next))}" : Local(next));
    }

    private static async Task<IResult> CodeAsync(
        [FromForm] string? code, [FromForm] string? keep, [FromForm(Name = "return")] string? next,
        HttpContext context, SignInManager<Account> signIn, AccountTries tries, TimeProvider time, ILogger<Account> logger)
    {
        var passed = (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.FindFirstValue(ClaimTypes.Name);
        using var turn = await tries.WaitAsync(passed ?? "", context.RequestAborted);
        var accounts = signIn.UserManager;
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return Results.LocalRedirect(Again("sign-in", "expired", next));
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            AccountLog.Locked(logger, account.UserName!);
            return Results.LocalRedirect(Again("sign-in", "wrong", next));
        }

        var typed = Digits(code);
        var recovery = typed.Length != 6 || !typed.All(char.IsAsciiDigit);
        var accepted = recovery
            ? (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, (code ?? "").Trim())).Succeeded
            : await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed);
        if (!accepted)
        {
            // Guessing recovery codes counts as guessing the others does.
            await accounts.AccessFailedAsync(account);
            AccountLog.Failed(logger, account.UserName!);
            return Results.LocalRedirect(Again(await accounts.IsLockedOutAsync(account) ? "sign-in" : "code", "wrong", next));
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(account, keep is not null, [new Claim(SecondFactor.Claim, recovery ? "recovery" : "code")]);
        await SeenAsync(accounts, account, time);
        AccountLog.SignedIn(logger, account.UserName!, recovery ? "a recovery code" : "a password and a code");
        return Results.LocalRedirect(Local(next));
    }

    private static async Task<IResult> RequestAsync([FromForm] string? passkey, SignInManager<Account> signIn)
    {
        _ = passkey;
        return Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<IResult> PasskeyAsync(
        [FromForm] string? credential, [FromForm(Name = "return")] string? next, SignInManager<Account> signIn, TimeProvider time, ILogger<Account> logger)
    {
        var checkedKey = credential is { Length: > 0 and < 20_000 } ? await AssertAsync(signIn, credential) : null;
        if (checkedKey is not { Succeeded: true } || checkedKey.User.IsLockedByAdmin)
        {
            AccountLog.Failed(logger, "a passkey");
            return Results.LocalRedirect(Again("sign-in", "passkey", next));
        }

        await signIn.UserManager.AddOrUpdatePasskeyAsync(checkedKey.User, checkedKey.Passkey);
        await signIn.SignInWithClaimsAsync(checkedKey.User, isPersistent: false, [new Claim(SecondFactor.Claim, "passkey")]);
        await SeenAsync(signIn.UserManager, checkedKey.User, time);
        AccountLog.SignedIn(logger, checkedKey.User.UserName!, "a passkey");
        return Results.LocalRedirect(Local(next));
    }

    private static async Task<PasskeyAssertionResult<Account>?> AssertAsync(SignInManager<Account> signIn, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (Exception nothing) when (nothing is InvalidOperationException or System.Text.Json.JsonException)
        {
            // No options were asked for in this browser, or what came back is no credential.
            return null;
        }
    }

    private static async Task<IResult> OutAsync([FromForm(Name = "return")] string? next, ClaimsPrincipal person, AccountSessions sessions, SignInManager<Account> signIn)
    {
        await sessions.EndAsync(person);
        await signIn.SignOutAsync();
        return Results.LocalRedirect(Local(next));
    }

    private static Task<IdentityResult> SeenAsync(UserManager<Account> accounts, Account account, TimeProvider time)
    {
        account.LastSignInUtc = time.GetUtcNow().UtcDateTime;
        return accounts.UpdateAsync(account);
    }

    // Guesses at names that nobody has wait by name, so that neither waits for the other.
    private static async Task<string> IdOfAsync(UserManager<Account> accounts, string? name)
    {
        var normal = accounts.NormalizeName(name?.Trim());
        return await accounts.Users.Where(account => account.NormalizedUserName == normal).Select(account => account.Id).FirstOrDefaultAsync() ?? normal ?? "";
    }

    // Codes are typed in either set of digits, with spaces or without.
    internal static string Digits(string? code) => string.Concat((code ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '-')
        .Select(letter => letter is >= '٠' and <= '٩' ? (char)(letter - '٠' + '0') : letter is >= '۰' and <= '۹' ? (char)(letter - '۰' + '0') : letter));

    // What is typed as a name may be a password in the wrong field.
    private static string Named(string? name) => string.IsNullOrWhiteSpace(name) ? "nobody" : "an unknown name";
}
