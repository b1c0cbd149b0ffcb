using System.Text.RegularExpressions;
using MapDash.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Accounts;

/// <summary>Codes and keys of authenticators.</summary>
public sealed partial class SecondFactorTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task A_code_signs_in_once()
    {
        var key = await host.AddAsync("once", Roles.Curator);
        var code = Totp.Of(key);

        Assert.Equal("/", await WithCodeAsync("once", code));
        Assert.StartsWith("/account/code?error=wrong", await WithCodeAsync("once", code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_older_than_the_last_one_is_refused()
    {
        var key = await host.AddAsync("older", Roles.Curator);

        Assert.Equal("/", await WithCodeAsync("older", Totp.Of(key, Totp.Now + 1)));
        Assert.StartsWith("/account/code?error=wrong", await WithCodeAsync("older", Totp.Of(key, Totp.Now)), StringComparison.Ordinal);
    }

    // Two away may have become one while the test ran, in one direction only.
    [Theory]
    [InlineData(-3, false)]
    [InlineData(-2, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(3, false)]
    public async Task A_clock_may_be_wrong_by_half_a_minute(int off, bool accepted)
    {
        var name = $"clock{off + 5}";
        var key = await host.AddAsync(name, Roles.Curator);

        Assert.Equal(accepted, await WithCodeAsync(name, Totp.Of(key, Totp.Now + off)) == "/");
    }

    [Fact]
    public async Task Only_who_has_shown_the_passkey_sees_the_key_of_a_new_authenticator()
    {
        await host.AddAsync("has-passkey", Roles.Curator, secondFactor: false);
        await host.WithAsync("has-passkey", (services, account) => services.GetRequiredService<UserManager<Account>>().AddOrUpdatePasskeyAsync(account, Passkeys.Some(1)));
        using var visitor = host.Visitor();
        using var signedIn = await visitor.PasswordAsync("has-passkey", AccountHost.Password);

        Assert.True(await visitor.OpensAsync("/account"));
        Assert.Equal("", await KeyAsync(visitor));
    }

    [Fact]
    public async Task Each_browser_is_offered_a_key_of_its_own()
    {
        await host.AddAsync("two-browsers", Roles.Curator, secondFactor: false);
        using var first = host.Visitor();
        using var second = host.Visitor();
        using var one = await first.PasswordAsync("two-browsers", AccountHost.Password);
        using var two = await second.PasswordAsync("two-browsers", AccountHost.Password);
        var seen = await KeyAsync(first);
        var other = await KeyAsync(second);

        Assert.NotEmpty(seen);
        Assert.NotEqual(seen, other);
        using var turnedOn = await second.SendAsync("/account", "/account/authenticator", ("code", Totp.Of(other)));
        Assert.StartsWith("/account?done=authenticator", turnedOn.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/account/code?error=wrong", await WithCodeAsync("two-browsers", Totp.Of(seen, Totp.Now + 1)), StringComparison.Ordinal);
        Assert.Equal("/", await WithCodeAsync("two-browsers", Totp.Of(other, Totp.Now + 1)));
    }

    [Fact]
    public async Task A_mistyped_code_leaves_the_key_that_was_scanned()
    {
        await host.AddAsync("mistyped", Roles.Curator, secondFactor: false);
        using var visitor = host.Visitor();
        using var signedIn = await visitor.PasswordAsync("mistyped", AccountHost.Password);
        var key = await KeyAsync(visitor);
        using var wrong = await visitor.SendAsync("/account", "/account/authenticator", ("code", Totp.Of(key, 1)));

        Assert.Equal("/account?error=code", wrong.Headers.Location!.ToString());
        Assert.Equal(key, await KeyAsync(visitor));
        using var right = await visitor.SendAsync("/account", "/account/authenticator", ("code", Totp.Of(key)));
        Assert.StartsWith("/account?done=authenticator", right.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_that_turned_an_authenticator_on_signs_nobody_in()
    {
        await host.AddAsync("turned-on", Roles.Curator, secondFactor: false);
        using var visitor = host.Visitor();
        using var signedIn = await visitor.PasswordAsync("turned-on", AccountHost.Password);
        var key = await KeyAsync(visitor);
        var code = Totp.Of(key);
        using var turnedOn = await visitor.SendAsync("/account", "/account/authenticator", ("code", code));

        Assert.StartsWith("/account?done=authenticator", turnedOn.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/account/code?error=wrong", await WithCodeAsync("turned-on", code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_ones_account_changes_nothing_of_it()
    {
        await host.AddAsync("onlooker", Roles.Curator, secondFactor: false);
        var (before, after) = ("", "");
        await host.WithAsync("onlooker", (_, account) => Task.FromResult(before = account.SecurityStamp!));
        using var visitor = host.Visitor();
        using var signedIn = await visitor.PasswordAsync("onlooker", AccountHost.Password);
        await KeyAsync(visitor);
        await host.WithAsync("onlooker", (_, account) => Task.FromResult(after = account.SecurityStamp!));

        Assert.Equal(before, after);
    }

    private static async Task<string> KeyAsync(Visitor visitor)
    {
        using var page = await visitor.GetAsync("/account");
        return Secret().Match(await page.Content.ReadAsStringAsync()).Groups["key"].Value;
    }

    private async Task<string> WithCodeAsync(string name, string code)
    {
        using var visitor = host.Visitor();
        using var password = await visitor.PasswordAsync(name, AccountHost.Password);
        using var answer = await visitor.SendAsync("/account/code", "/account/code", ("code", code), ("return", "/"));
        return answer.Headers.Location!.ToString();
    }

    [GeneratedRegex("id=\"secret\">(?<key>[A-Z2-7]+)<")]
    private static partial Regex Secret();
}
