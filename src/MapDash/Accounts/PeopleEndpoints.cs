using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace MapDash.Accounts;

/// <summary>What admins change of others' accounts, and how an invitation is taken up. No mail is sent: the link is handed on.</summary>
internal static class PeopleEndpoints
{
    /// <summary>Adds the addresses.</summary>
    public static void MapPeople(this WebApplication app)
    {
        var group = app.MapGroup("/account/people").RequireAuthorization(Policies.Administer).WithMetadata(new RequireAntiforgeryTokenAttribute());
        group.MapPost("/invite", InviteAsync);
        group.MapPost("/role", RoleAsync);
        group.MapPost("/lock", LockAsync);
        group.MapPost("/reset", ResetAsync);
        app.MapPost("/account/invitation", AcceptAsync).RequireRateLimiting(RequestLimits.Trying);
    }

    private static IResult Told(string what) => Results.LocalRedirect($"/account/people?done={what}");

    private static IResult Refused(string error) => Results.LocalRedirect($"/account/people?error={error}");

    private static async Task<IResult> InviteAsync([FromForm] string? name, [FromForm] string? role, HttpContext context, People people, ILogger<Account> logger)
    {
        var (account, error) = await people.AddAsync(name ?? "", role ?? "", password: null);
        if (account is null)
        {
            return Refused(error!);
        }

        Once.Keep(context, account.UserName!, await people.InvitationAsync(account));
        AccountLog.ChangedBy(logger, context.User.Identity!.Name!, account.UserName!, $"invited as {role}");
        return Told("invited");
    }

    private static async Task<IResult> RoleAsync([FromForm] string? id, [FromForm] string? role, ClaimsPrincipal admin, People people, ILogger<Account> logger)
    {
        if (await people.FindAsync(id) is not { } account)
        {
            return Refused("gone");
        }

        if (await people.SetRoleAsync(account, role ?? "") is { } error)
        {
            return Refused(error);
        }

        AccountLog.ChangedBy(logger, admin.Identity!.Name!, account.UserName!, $"is {role} now");
        return Told("role");
    }

    private static async Task<IResult> LockAsync([FromForm] string? id, [FromForm(Name = "lock")] string? locked, [FromForm] string? sure, ClaimsPrincipal admin, People people, ILogger<Account> logger)
    {
        if (await people.FindAsync(id) is not { } account)
        {
            return Refused("gone");
        }

        if (locked == "1" && sure != "1")
        {
            return Refused("unsure");
        }

        if (await people.LockAsync(account, locked == "1") is { } error)
        {
            return Refused(error);
        }

        AccountLog.ChangedBy(logger, admin.Identity!.Name!, account.UserName!, locked == "1" ? "locked" : "unlocked");
        return Told(locked == "1" ? "locked" : "unlocked");
    }

    private static async Task<IResult> ResetAsync([FromForm] string? id, [FromForm] string? sure, HttpContext context, People people, ILogger<Account> logger)
    {
        if (await people.FindAsync(id) is not { } account)
        {
            return Refused("gone");
        }

        // It cannot be taken back: whoever means it has said so.
        if (sure != "1")
        {
            return Refused("unsure");
        }

        await people.ResetAsync(account);
        Once.Keep(context, account.UserName!, await people.InvitationAsync(account));
        AccountLog.ChangedBy(logger, context.User.Identity!.Name!, account.UserName!, "second factor and password reset");
        return Told("invited");
    }

    private static async Task<IResult> AcceptAsync([FromForm] string? id, [FromForm] string? token, [FromForm] string? password, People people, ILogger<Account> logger)
    {
        var back = $"/account/invitation?id={Uri.EscapeDataString(id ?? "")}&token={Uri.EscapeDataString(token ?? "")}";
        if (await people.FindAsync(id) is not { } account)
        {
            return Results.LocalRedirect($"{back}&error=InvalidToken");
        }

        if (await people.AcceptAsync(account, token ?? "", password ?? "") is { } error)
        {
            return Results.LocalRedirect($"{back}&error={error}");
        }

        AccountLog.Changed(logger, account.UserName!, "took up an invitation");
        return Results.LocalRedirect("/account/sign-in?done=invitation");
    }
}
