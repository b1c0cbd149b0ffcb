using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Accounts;

/// <summary>The accounts and their roles, for the page of the admins and for the command alike. One per request.</summary>
internal sealed class People(UserManager<Account> accounts, TimeProvider time)
{
    /// <summary>An account with its role.</summary>
    /// <param name="Account">The account.</param>
    /// <param name="Role">Its role; empty for none.</param>
    /// <param name="Passkeys">How many passkeys it has.</param>
    /// <param name="IsLocked">Whether it is locked now, by an admin or after wrong tries.</param>
    internal sealed record Person(Account Account, string Role, int Passkeys, bool IsLocked);

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellationToken)
    {
        var people = new List<Person>();
        foreach (var account in await accounts.Users.OrderBy(user => user.NormalizedUserName).ToListAsync(cancellationToken))
        {
            people.Add(new Person(account, (await accounts.GetRolesAsync(account)).FirstOrDefault() ?? "", (await accounts.GetPasskeysAsync(account)).Count, account.LockoutEnd > time.GetUtcNow()));
        }

        return people;
    }

    /// <summary>The account of an id, or null.</summary>
    public async Task<Account?> FindAsync(string? id) => string.IsNullOrEmpty(id) ? null : await accounts.FindByIdAsync(id);

    /// <summary>The account of a name, or null.</summary>
    public Task<Account?> NamedAsync(string name) => accounts.FindByNameAsync(name);

    /// <summary>Makes an account; without a password it waits for an invitation to be taken up.</summary>
    /// <returns>The account, or the code of what is wrong.</returns>
    public async Task<(Account? Account, string? Error)> AddAsync(string name, string role, string? password)
    {
        if (PersonName.Of(name) is not { } kept)
        {
            return (null, "InvalidUserName");
        }

        if (!Roles.All.Contains(role, StringComparer.Ordinal))
        {
            return (null, "InvalidRole");
        }

        var read = PersonName.AsRead(kept);
        if ((await accounts.Users.Select(other => other.UserName!).ToListAsync()).Exists(other => PersonName.AsRead(other) == read))
        {
            return (null, "DuplicateUserName");
        }

        var account = new Account { UserName = kept };
        var made = password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        if (!made.Succeeded)
        {
            return (null, made.Errors.First().Code);
        }

        await accounts.AddToRoleAsync(account, role);
        return (account, null);
    }

    /// <summary>Gives an account another role, and ends its sessions.</summary>
    /// <returns>The code of what is wrong, or null.</returns>
    public async Task<string?> SetRoleAsync(Account account, string role)
    {
        if (!Roles.All.Contains(role, StringComparer.Ordinal))
        {
            return "InvalidRole";
        }

        if (role != Roles.Admin && await IsLastAdminAsync(account))
        {
            return "LastAdmin";
        }

        await accounts.RemoveFromRolesAsync(account, await accounts.GetRolesAsync(account));
        await accounts.AddToRoleAsync(account, role);
        await accounts.UpdateSecurityStampAsync(account);
        return null;
    }

    /// <summary>Locks an account until it is unlocked, and ends its sessions; or unlocks it, also where it waits after wrong tries.</summary>
    /// <returns>The code of what is wrong, or null.</returns>
    public async Task<string?> LockAsync(Account account, bool locked)
    {
        if (locked && await IsLastAdminAsync(account))
        {
            return "LastAdmin";
        }

        await accounts.SetLockoutEnabledAsync(account, true);
        await accounts.SetLockoutEndDateAsync(account, locked ? DateTimeOffset.MaxValue : null);
        await accounts.ResetAccessFailedCountAsync(account);
        if (locked)
        {
            await accounts.UpdateSecurityStampAsync(account);
        }

        return null;
    }

    /// <summary>Takes password, second factor and lock away: who has lost their telephone begins again by an invitation.</summary>
    public async Task ResetAsync(Account account)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
        {
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        await accounts.RemovePasswordAsync(account);
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        await accounts.UpdateSecurityStampAsync(account);
    }

    /// <summary>The code of what is wrong with a password for an account, or null.</summary>
    public async Task<string?> WhatIsWrongAsync(Account account, string password)
    {
        foreach (var rules in accounts.PasswordValidators)
        {
            if (await rules.ValidateAsync(accounts, account, password) is { Succeeded: false } refused)
            {
                return refused.Errors.First().Code;
            }
        }

        return null;
    }

    /// <summary>Sets a password without asking for the old one.</summary>
    /// <returns>What is wrong, in words, or null.</returns>
    public async Task<string?> SetPasswordAsync(Account account, string password)
    {
        var result = await accounts.AddPasswordAsync(account, password);
        return result.Succeeded ? null : result.Errors.First().Description;
    }

    /// <summary>Removes an account. What it has published keeps its name.</summary>
    /// <returns>The code of what is wrong, or null.</returns>
    public async Task<string?> RemoveAsync(Account account)
    {
        if (await IsLastAdminAsync(account))
        {
            return "LastAdmin";
        }

        await accounts.DeleteAsync(account);
        return null;
    }

    /// <summary>The address under which an account's owner sets a password, once and within 72 hours.</summary>
    public async Task<string> InvitationAsync(Account account)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        return $"/account/invitation?id={account.Id}&token={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";
    }

    /// <summary>Takes up an invitation.</summary>
    /// <returns>The code of what is wrong, or null.</returns>
    public async Task<string?> AcceptAsync(Account account, string token, string password)
    {
        if (Plain(token) is not { } plain)
        {
            return "InvalidToken";
        }

        var result = await accounts.ResetPasswordAsync(account, plain, password);
        return result.Succeeded ? null : result.Errors.First().Code;
    }

    /// <summary>Whose invitation it is, with the role; null for one that is used up, too old or none: who holds no invitation learns no
    /// name.</summary>
    public async Task<(string Name, string Role)?> InvitedAsync(string? id, string? token) =>
        await FindAsync(id) is { } account && Plain(token ?? "") is { } plain &&
        await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, plain)
            ? (account.UserName!, (await accounts.GetRolesAsync(account)).FirstOrDefault() ?? "")
            : null;

    private static string? Plain(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<bool> IsLastAdminAsync(Account account) =>
        await accounts.IsInRoleAsync(account, Roles.Admin) && (await accounts.GetUsersInRoleAsync(Roles.Admin)).Count(admin => !admin.IsLockedByAdmin) <= 1;
}
