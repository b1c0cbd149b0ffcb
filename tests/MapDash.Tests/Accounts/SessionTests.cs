using System.Net;
using MapDash.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Accounts;

/// <summary>When a session ends, and what ends it not. All by the cookie that somebody may have kept.</summary>
public sealed class SessionTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Theory]
    [InlineData(Roles.Viewer)]
    [InlineData(Roles.Reviewer)]
    public async Task Who_is_an_admin_no_more_invites_nobody_at_once(string role)
    {
        var name = $"was-admin-{role}";
        using var admin = await host.SignedInAsync(name, Roles.Admin);
        using var other = await host.SignedInAsync($"still-admin-{role}", Roles.Admin);
        var token = await admin.TokenOfAsync("/account/people");
        await host.WithAsync(name, (services, account) => services.GetRequiredService<People>().SetRoleAsync(account, role));

        using var invite = await admin.PostAsync("/account/people/invite", ("name", $"friend-{role}"), ("role", Roles.Admin), token);

        Assert.StartsWith("/account/sign-in", invite.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Null(await FindAsync($"friend-{role}"));
        Assert.False(await admin.OpensAsync("/account/people"));
        Assert.True(await other.OpensAsync("/account/people"));
    }

    [Fact]
    public async Task A_role_that_is_taken_away_in_the_database_opens_nothing_at_once()
    {
        using var admin = await host.SignedInAsync("row-gone", Roles.Admin);
        using var other = await host.SignedInAsync("row-stays", Roles.Admin);
        var token = await admin.TokenOfAsync("/account/people");
        await host.WithAsync("row-gone", (services, account) => services.GetRequiredService<UserManager<Account>>().RemoveFromRoleAsync(account, Roles.Admin));

        using var invite = await admin.PostAsync("/account/people/invite", ("name", "friend-of-none"), ("role", Roles.Admin), token);

        Assert.StartsWith("/account/no-access", invite.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Null(await FindAsync("friend-of-none"));
        Assert.False(await admin.OpensAsync("/account/people"));
        Assert.False(await admin.OpensAsync("/curate"));
        Assert.True(await admin.OpensAsync("/account"));
    }

    [Fact]
    public async Task Who_is_locked_by_an_admin_writes_nothing_at_once()
    {
        using var locked = await host.SignedInAsync("to-be-locked", Roles.Admin);
        using var admin = await host.SignedInAsync("who-locks", Roles.Admin);
        var token = await locked.TokenOfAsync("/account/people");
        using var done = await admin.SendAsync("/account/people", "/account/people/lock", ("id", (await FindAsync("to-be-locked"))!.Id), ("lock", "1"), ("sure", "1"));

        using var invite = await locked.PostAsync("/account/people/invite", ("name", "friend-of-locked"), ("role", Roles.Admin), token);

        Assert.Equal("/account/people?done=locked", done.Headers.Location!.ToString());
        Assert.StartsWith("/account/sign-in", invite.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Null(await FindAsync("friend-of-locked"));
        Assert.False(await locked.OpensAsync("/curate"));
    }

    [Fact]
    public async Task Wrong_passwords_of_a_stranger_end_nobodys_session()
    {
        using var curator = await host.SignedInAsync("worker", Roles.Curator);
        await LockByFailuresAsync("worker");

        Assert.True(await curator.OpensAsync("/curate"));
        using var right = host.Visitor();
        using var refused = await right.PasswordAsync("worker", AccountHost.Password);
        Assert.StartsWith("/account/sign-in?error=wrong", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_passwords_of_a_stranger_lock_no_admin_of_the_page_of_people()
    {
        using var admin = await host.SignedInAsync("keeper", Roles.Admin);
        await LockByFailuresAsync("keeper");

        using var invite = await admin.SendAsync("/account/people", "/account/people/invite", ("name", "invited-by-keeper"), ("role", Roles.Viewer));

        Assert.Equal("/account/people?done=invited", invite.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Unlocking_after_wrong_passwords_ends_no_session()
    {
        using var curator = await host.SignedInAsync("unlocked", Roles.Curator);
        await LockByFailuresAsync("unlocked");
        await host.WithAsync("unlocked", (services, account) => services.GetRequiredService<People>().LockAsync(account, locked: false));

        Assert.True(await curator.OpensAsync("/curate"));
    }

    [Theory]
    [InlineData("/account/passkey/creation", false)]
    [InlineData("/account/authenticator", true)]
    [InlineData("/account/password", true)]
    [InlineData("/account/passkey/add", false)]
    public async Task Signing_out_everywhere_is_not_undone_by_a_cookie_that_was_kept(string path, bool withCode)
    {
        var name = $"everywhere{path.Replace('/', '-')}";
        var key = await host.AddAsync(name, Roles.Curator);
        using var kept = await host.SignedInAsync(name, key, later: 0);
        using var owner = await host.SignedInAsync(name, key, later: 1);
        var token = await kept.TokenOfAsync("/account");
        using var out_ = await owner.SendAsync("/account", "/account/sign-out-everywhere");

        using var answer = await kept.PostAsync(path, ("old", AccountHost.Password), ("password", "another four plain words"), ("code", withCode ? Totp.Of(key, Totp.Now + 1) : ""), token);

        Assert.Equal("/account/sign-in?done=everywhere", out_.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.False(await kept.OpensAsync("/account"));
        Assert.False(await kept.OpensAsync("/curate"));
    }

    [Fact]
    public async Task A_cookie_that_was_kept_opens_nothing_after_signing_out()
    {
        using var visitor = await host.SignedInAsync("leaver", Roles.Curator);
        using var thief = host.Visitor();
        thief.TakeSessionOf(visitor);
        Assert.True(await thief.OpensAsync("/curate"));

        using var out_ = await visitor.SendAsync("/account", "/account/sign-out");

        Assert.False(await thief.OpensAsync("/curate"));
        Assert.False(await thief.OpensAsync("/account"));
    }

    [Fact]
    public async Task Signing_out_here_leaves_other_devices_signed_in()
    {
        var key = await host.AddAsync("two-devices", Roles.Curator);
        using var first = await host.SignedInAsync("two-devices", key, later: 0);
        using var second = await host.SignedInAsync("two-devices", key, later: 1);
        using var out_ = await first.SendAsync("/account", "/account/sign-out");

        Assert.False(await first.OpensAsync("/curate"));
        Assert.True(await second.OpensAsync("/curate"));
    }

    [Fact]
    public async Task Signing_in_anew_ends_the_session_that_this_browser_had()
    {
        var key = await host.AddAsync("twice-in", Roles.Curator);
        using var visitor = await host.SignedInAsync("twice-in", key, later: 0);
        using var thief = host.Visitor();
        thief.TakeSessionOf(visitor);
        await visitor.SignInAsync("twice-in", key, later: 1);

        Assert.True(await visitor.OpensAsync("/curate"));
        Assert.False(await thief.OpensAsync("/curate"));
    }

    [Fact]
    public async Task Another_password_ends_the_other_sessions_and_not_this_one()
    {
        var key = await host.AddAsync("new-password", Roles.Curator);
        using var here = await host.SignedInAsync("new-password", key, later: 0);
        using var there = await host.SignedInAsync("new-password", key, later: 1);
        using var changed = await here.SendAsync("/account", "/account/password", ("old", AccountHost.Password), ("password", "another four plain words"));

        Assert.Equal("/account?done=password", changed.Headers.Location!.ToString());
        Assert.True(await here.OpensAsync("/curate"));
        Assert.False(await there.OpensAsync("/curate"));
    }

    [Fact]
    public async Task Removing_a_passkey_ends_the_other_sessions_and_not_this_one()
    {
        var key = await host.AddAsync("less-keys", Roles.Curator);
        using var here = await host.SignedInAsync("less-keys", key, later: 0);
        using var there = await host.SignedInAsync("less-keys", key, later: 1);
        await host.WithAsync("less-keys", (services, account) => services.GetRequiredService<UserManager<Account>>().AddOrUpdatePasskeyAsync(account, Passkeys.Some(7)));
        using var removed = await here.SendAsync("/account", "/account/passkey/remove", ("id", "07"));

        Assert.Equal("/account?done=passkey-removed", removed.Headers.Location!.ToString());
        Assert.True(await here.OpensAsync("/curate"));
        Assert.False(await there.OpensAsync("/curate"));
    }

    private async Task LockByFailuresAsync(string name)
    {
        using var stranger = host.Visitor();
        for (var failure = 0; failure < 6; failure++)
        {
            using var wrong = await stranger.PasswordAsync(name, "something else entirely");
        }
    }

    private async Task<Account?> FindAsync(string name)
    {
        using var scope = host.Services.CreateScopeWith(out UserManager<Account> accounts);
        return await accounts.FindByNameAsync(name);
    }
}
