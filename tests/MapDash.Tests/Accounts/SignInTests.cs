using System.Net;
using MapDash.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Accounts;

/// <summary>Signing in and out, and what stands in the way of guessing. Each test has a program of its own: tries are counted.</summary>
public sealed class SignInTests : IDisposable
{
    private readonly AccountHost _host = new() { Tries = 10 };

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Password_and_code_open_the_desk()
    {
        using var visitor = await _host.SignedInAsync("amal", Roles.Curator);

        using var desk = await visitor.GetAsync("/curate");

        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_and_a_wrong_name_are_answered_alike()
    {
        await _host.AddAsync("amal", Roles.Curator);
        using var visitor = _host.Visitor();

        using var password = await visitor.PasswordAsync("amal", "something else entirely");
        using var name = await visitor.PasswordAsync("nobody", "something else entirely");

        Assert.Equal("/account/sign-in?error=wrong&return=%2F", password.Headers.Location!.ToString());
        Assert.Equal(password.Headers.Location, name.Headers.Location);
    }

    [Fact]
    public async Task Five_failures_lock_an_account()
    {
        var key = await _host.AddAsync("amal", Roles.Curator);
        using var visitor = _host.Visitor();
        for (var failure = 0; failure < 5; failure++)
        {
            using var wrong = await visitor.PasswordAsync("amal", "something else entirely");
        }

        using var right = await visitor.PasswordAsync("amal", AccountHost.Password);

        Assert.Equal("/account/sign-in?error=wrong&return=%2F", right.Headers.Location!.ToString());
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task Of_many_guesses_at_once_five_are_looked_at()
    {
        using var host = new AccountHost();
        await host.AddAsync("amal", Roles.Curator);
        var hasher = new CountingHasher();
        using var counted = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(hasher)));
        var guessers = Enumerable.Range(0, 12).Select(_ => new Visitor(counted.CreateClient(new() { AllowAutoRedirect = false }))).ToList();
        var tokens = await Task.WhenAll(guessers.Select(guesser => guesser.TokenOfAsync("/account/sign-in")));

        var answers = await Task.WhenAll(guessers.Select((guesser, at) => guesser.PostAsync("/account/sign-in", ("name", "amal"), ("password", "something else entirely"), tokens[at])));

        Assert.Equal(5, hasher.Count);
        Assert.All(answers, answer => Assert.Equal("/account/sign-in?error=wrong&return=%2F", answer.Headers.Location?.ToString()));
        guessers.ForEach(guesser => guesser.Dispose());
    }

    [Fact]
    public async Task Tries_are_few_a_minute()
    {
        using var visitor = _host.Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 12; attempt++)
        {
            using var answer = await visitor.PasswordAsync($"nobody{attempt}", "something else entirely");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(10, statuses.Count(status => status == HttpStatusCode.Redirect));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_elsewhere(string next)
    {
        await _host.AddAsync("amal", Roles.Viewer, secondFactor: false);
        using var visitor = _host.Visitor();

        using var answer = await visitor.PasswordAsync("amal", AccountHost.Password, next);

        Assert.Equal("/account?setup=1&return=%2F", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/code")]
    [InlineData("/account/sign-out")]
    [InlineData("/account/invitation")]
    [InlineData("/account/passkey/sign-in")]
    [InlineData("/ACCOUNT/SIGN-IN")]
    [InlineData("/Account/Sign-Out")]
    public async Task A_form_without_our_token_is_refused(string action)
    {
        using var visitor = _host.Visitor();

        using var answer = await visitor.PostAsync(action, ("name", "amal"), ("password", AccountHost.Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_sessions()
    {
        var key = await _host.AddAsync("amal", Roles.Curator);
        using var first = _host.Visitor();
        await first.SignInAsync("amal", key);
        var principal = await PrincipalAsync("amal");
        var access = (AccountAccess)_host.Services.GetService(typeof(AccountAccess))!;
        Assert.True(await access.MayAsync(principal, Policies.Curate, CancellationToken.None));

        using var out_ = await first.SendAsync("/account", "/account/sign-out-everywhere");

        Assert.Equal("/account/sign-in?done=everywhere", out_.Headers.Location!.ToString());
        Assert.False(await access.MayAsync(principal, Policies.Curate, CancellationToken.None));
    }

    [Fact]
    public async Task Signing_out_ends_what_another_open_page_writes()
    {
        var key = await _host.AddAsync("amal", Roles.Curator);
        using var visitor = _host.Visitor();
        await visitor.SignInAsync("amal", key);
        var access = (AccountAccess)_host.Services.GetService(typeof(AccountAccess))!;
        var page = await PrincipalAsync("amal");
        using var scope = _host.Services.CreateScopeWith(out AccountSessions sessions);
        Assert.True(await access.MayAsync(page, Policies.Curate, CancellationToken.None));
        Assert.True(await access.IsSignedInAsync(page, CancellationToken.None));

        await sessions.EndAsync(page);

        Assert.False(await access.MayAsync(page, Policies.Curate, CancellationToken.None));
        Assert.False(await access.IsSignedInAsync(page, CancellationToken.None));
    }

    [Fact]
    public async Task Five_failures_of_a_stranger_leave_open_pages_writing()
    {
        await _host.AddAsync("amal", Roles.Curator);
        var access = (AccountAccess)_host.Services.GetService(typeof(AccountAccess))!;
        var page = await PrincipalAsync("amal");
        using var stranger = _host.Visitor();
        for (var failure = 0; failure < 5; failure++)
        {
            using var wrong = await stranger.PasswordAsync("amal", "something else entirely");
        }

        Assert.True(await access.MayAsync(page, Policies.Curate, CancellationToken.None));
        await _host.WithAsync("amal", (services, account) => services.GetRequiredService<People>().LockAsync(account, locked: true));
        Assert.False(await access.MayAsync(page, Policies.Curate, CancellationToken.None));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(8, false)]
    public async Task A_session_ends_after_a_week_however_much_it_is_used(int days, bool goesOn)
    {
        await _host.AddAsync("amal", Roles.Curator);
        var access = (AccountAccess)_host.Services.GetService(typeof(AccountAccess))!;
        var page = await PrincipalAsync("amal");
        await using var scope = _host.Services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<AccountsContext>().Sessions;
        await sessions.ExecuteUpdateAsync(change => change.SetProperty(session => session.BegunUtc, DateTime.UtcNow.AddDays(-days)));

        Assert.Equal(goesOn, await access.MayAsync(page, Policies.Curate, CancellationToken.None));
        await PrincipalAsync("amal");
        Assert.Equal(goesOn ? 2 : 1, await sessions.CountAsync());
    }

    [Fact]
    public async Task Where_accounts_cannot_be_read_what_is_public_still_is()
    {
        using var visitor = await _host.SignedInAsync("amal", Roles.Curator);
        await File.WriteAllTextAsync(_host.AccountsPath, new string('x', 8192));

        Assert.True(await visitor.OpensAsync("/"));
        Assert.False(await visitor.OpensAsync("/curate"));
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        await _host.AddAsync("amal", Roles.Curator);
        string code;
        using (_host.Services.CreateScopeWith(out UserManager<Account> accounts))
        {
            code = (await accounts.GenerateNewTwoFactorRecoveryCodesAsync((await accounts.FindByNameAsync("amal"))!, 1))!.Single();
        }

        Assert.Equal("/", await WithCodeAsync(code));
        Assert.StartsWith("/account/code?error=wrong", await WithCodeAsync(code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recovery_codes_are_not_guessed_for_long()
    {
        await _host.AddAsync("amal", Roles.Curator);
        string code;
        using (_host.Services.CreateScopeWith(out UserManager<Account> accounts))
        {
            code = (await accounts.GenerateNewTwoFactorRecoveryCodesAsync((await accounts.FindByNameAsync("amal"))!, 1))!.Single();
        }

        using var visitor = _host.Visitor();
        using var password = await visitor.PasswordAsync("amal", AccountHost.Password);
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await visitor.SendAsync("/account/code", "/account/code", ("code", $"AAAAA-AAAA{guess}"), ("return", "/"));
        }

        using var right = await visitor.SendAsync("/account/code", "/account/code", ("code", code), ("return", "/"));
        Assert.StartsWith("/account/sign-in?error=wrong", right.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_taken_up_once()
    {
        using var admin = await _host.SignedInAsync("noor", Roles.Admin);
        using var invited = await admin.SendAsync("/account/people", "/account/people/invite", ("name", "basim"), ("role", Roles.Reviewer));
        using var people = await admin.GetAsync("/account/people");
        var html = WebUtility.HtmlDecode(await people.Content.ReadAsStringAsync());
        var link = System.Text.RegularExpressions.Regex.Match(html, "/account/invitation\\?id=(?<id>[^&]+)&token=(?<token>[^<\"]+)");
        using var visitor = _host.Visitor();
        (string, string)[] fields = [("id", link.Groups["id"].Value), ("token", link.Groups["token"].Value), ("password", AccountHost.Password)];

        using var taken = await visitor.SendAsync(link.Value, "/account/invitation", fields);
        using var again = await visitor.SendAsync(link.Value, "/account/invitation", fields);
        using var signedIn = await visitor.PasswordAsync("basim", AccountHost.Password);

        Assert.Equal("/account/sign-in?done=invitation", taken.Headers.Location!.ToString());
        Assert.Contains("error=InvalidToken", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/account?setup=1", signedIn.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_invitation_tells_nobody_its_address()
    {
        using var visitor = _host.Visitor();
        using var page = await visitor.GetAsync("/account/invitation?id=1&token=x");

        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("lock")]
    public async Task Nobody_is_reset_or_locked_out_by_one_press_of_a_key(string what)
    {
        using var admin = await _host.SignedInAsync("noor", Roles.Admin);
        using var curator = await _host.SignedInAsync("amal", Roles.Curator);
        string id;
        using (_host.Services.CreateScopeWith(out UserManager<Account> accounts))
        {
            id = (await accounts.FindByNameAsync("amal"))!.Id;
        }

        using var refused = await admin.SendAsync("/account/people", $"/account/people/{what}", ("id", id), ("lock", "1"));
        Assert.Equal("/account/people?error=unsure", refused.Headers.Location!.ToString());

        using var done = await admin.SendAsync("/account/people", $"/account/people/{what}", ("id", id), ("lock", "1"), ("sure", "1"));
        Assert.StartsWith("/account/people?done=", done.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role", Roles.Viewer)]
    [InlineData("lock", "1")]
    public async Task Nobody_takes_the_last_admin_away(string what, string value)
    {
        using var admin = await _host.SignedInAsync("noor", Roles.Admin);
        string id;
        using (_host.Services.CreateScopeWith(out UserManager<Account> accounts))
        {
            id = (await accounts.FindByNameAsync("noor"))!.Id;
        }

        using var refused = await admin.SendAsync("/account/people", $"/account/people/{what}", ("id", id), (what, value), ("sure", "1"));

        Assert.Equal("/account/people?error=LastAdmin", refused.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("short", "PasswordTooShort")]
    [InlineData("password12345", "PasswordTooCommon")]
    [InlineData("aaaaaaaaaaaaaaaa", "PasswordTooCommon")]
    [InlineData("this is noor's own", "PasswordHasName")]
    public async Task A_password_that_is_easily_guessed_is_refused(string password, string code)
    {
        using var scope = _host.Services.CreateScopeWith(out People people);

        var (account, error) = await people.AddAsync("noor", Roles.Viewer, password);

        Assert.Null(account);
        Assert.Equal(code, error);
    }

    [Theory]
    [InlineData("/account/password")]
    [InlineData("/account/authenticator")]
    [InlineData("/account/passkey/creation")]
    [InlineData("/account/passkey/add")]
    [InlineData("/account/passkey/remove")]
    [InlineData("/account/sign-out-everywhere")]
    [InlineData("/ACCOUNT/SIGN-OUT-EVERYWHERE")]
    [InlineData("/account/people/invite")]
    [InlineData("/account/people/role")]
    [InlineData("/account/people/lock")]
    [InlineData("/account/people/reset")]
    public async Task Who_is_signed_in_is_made_to_send_no_form_by_others(string action)
    {
        using var admin = await _host.SignedInAsync("noor", Roles.Admin);

        using var answer = await admin.Http.PostAsync(new Uri(action, UriKind.Relative), content: null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(await admin.OpensAsync("/account/people"));
    }

    private async Task<string> WithCodeAsync(string code)
    {
        using var visitor = _host.Visitor();
        using var password = await visitor.PasswordAsync("amal", AccountHost.Password);
        using var answer = await visitor.SendAsync("/account/code", "/account/code", ("code", code), ("return", "/"));
        return answer.Headers.Location!.ToString();
    }

    private async Task<System.Security.Claims.ClaimsPrincipal> PrincipalAsync(string name)
    {
        using var scope = _host.Services.CreateScopeWith(out IUserClaimsPrincipalFactory<Account> factory);
        using var second = _host.Services.CreateScopeWith(out UserManager<Account> accounts);
        using var third = _host.Services.CreateScopeWith(out AccountSessions sessions);
        var account = (await accounts.FindByNameAsync(name))!;
        var principal = await factory.CreateAsync(account);
        ((System.Security.Claims.ClaimsIdentity)principal.Identity!).AddClaims([new(SecondFactor.Claim, "code"), new(AccountSessions.Claim, await sessions.BeginAsync(account.Id))]);
        return principal;
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        private int _count;

        public int Count => _count;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _count);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
