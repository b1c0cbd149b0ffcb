using System.Net;
using MapDash.Accounts;
using Xunit;

namespace MapDash.Tests.Accounts;

/// <summary>Who reaches what, by address and not only by what is shown.</summary>
public sealed class AccessTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Theory]
    [InlineData("/curate")]
    [InlineData("/curate/a-0001")]
    [InlineData("/import")]
    [InlineData("/account")]
    [InlineData("/account/people")]
    public async Task Who_is_signed_out_is_asked_to_sign_in(string path)
    {
        using var visitor = host.Visitor();
        using var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/account/sign-in?return={Uri.EscapeDataString(path)}", answer.Headers.Location!.PathAndQuery);
    }

    [Theory]
    [InlineData("/account/password")]
    [InlineData("/account/authenticator")]
    [InlineData("/account/passkey/creation")]
    [InlineData("/account/passkey/add")]
    [InlineData("/account/passkey/remove")]
    [InlineData("/account/sign-out-everywhere")]
    [InlineData("/account/people/invite")]
    [InlineData("/account/people/role")]
    [InlineData("/account/people/lock")]
    [InlineData("/account/people/reset")]
    public async Task Who_is_signed_out_writes_nothing(string path)
    {
        using var visitor = host.Visitor();
        using var answer = await visitor.SendAsync("/account/sign-in", path, ("id", "1"), ("role", "admin"), ("name", "x"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Viewer, false, false)]
    [InlineData(Roles.Curator, true, false)]
    [InlineData(Roles.Reviewer, true, false)]
    [InlineData(Roles.Admin, true, true)]
    public async Task A_role_opens_what_is_its_own(string role, bool desk, bool people)
    {
        using var visitor = await host.SignedInAsync($"role-{role}", role);

        Assert.Equal(desk, await visitor.OpensAsync("/curate"));
        Assert.Equal(people, await visitor.OpensAsync("/account/people"));
        Assert.Equal(people, await visitor.OpensAsync("/import"));
        using var invite = await visitor.SendAsync("/account", "/account/people/invite", ("name", $"by-{role}"), ("role", Roles.Viewer));
        Assert.Equal(people ? "/account/people?done=invited" : "/account/no-access", invite.Headers.Location!.ToString().Split("?return", 2)[0].Replace("http://localhost", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_is_none_sees_nothing()
    {
        using var visitor = await host.SignedInAsync("role-less", Roles.Viewer);
        using var scope = host.Services.CreateScopeWith(out Microsoft.AspNetCore.Identity.UserManager<Account> accounts);
        var account = (await accounts.FindByNameAsync("role-less"))!;
        await accounts.RemoveFromRoleAsync(account, Roles.Viewer);

        Assert.False(await visitor.OpensAsync("/curate"));
        Assert.False(await visitor.OpensAsync("/account/people"));
    }

    [Fact]
    public async Task Without_a_second_factor_nothing_is_written()
    {
        await host.AddAsync("one-factor", Roles.Admin, secondFactor: false);
        using var visitor = host.Visitor();
        using var signedIn = await visitor.PasswordAsync("one-factor", AccountHost.Password, "/curate");

        Assert.Equal("/account?setup=1&return=%2Fcurate", signedIn.Headers.Location!.ToString());
        Assert.False(await visitor.OpensAsync("/curate"));
        using var page = await visitor.GetAsync("/account");
        var key = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "id=\"secret\">(?<key>[A-Z2-7]+)<").Groups["key"].Value;
        using var turnedOn = await visitor.SendAsync("/account", "/account/authenticator", ("code", Totp.Of(key)), ("return", "/curate"));

        Assert.Equal("/account?done=authenticator&return=%2Fcurate", turnedOn.Headers.Location!.ToString());
        Assert.True(await visitor.OpensAsync("/curate"));
        using var codes = await visitor.GetAsync("/account");
        Assert.Equal(10, System.Text.RegularExpressions.Regex.Count(await codes.Content.ReadAsStringAsync(), "<li>[A-Z0-9]{5}-[A-Z0-9]{5}</li>"));
        using var again = await visitor.GetAsync("/account");
        Assert.DoesNotContain("class=\"codes\"", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/_blazor/negotiate", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("/_BLAZOR/negotiate", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("/_Blazor/Negotiate", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("/%5fblazor/negotiate", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("/_blazor/negotiate", "null", HttpStatusCode.Forbidden)]
    [InlineData("/_blazor/negotiate", "https://localhost", HttpStatusCode.Forbidden)]
    [InlineData("/_blazor/negotiate", "http://localhost:81", HttpStatusCode.Forbidden)]
    [InlineData("/_blazor/negotiate", "http://localhost", HttpStatusCode.OK)]
    [InlineData("/_BLAZOR/negotiate", "http://LOCALHOST:80", HttpStatusCode.OK)]
    public async Task The_pages_connection_is_for_our_own_pages(string path, string origin, HttpStatusCode status)
    {
        using var visitor = host.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}?negotiateVersion=1");
        request.Headers.Add("Origin", origin);
        using var answer = await visitor.Http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task No_socket_of_any_address_is_for_the_pages_of_others()
    {
        using var visitor = host.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Connection", "Upgrade");
        request.Headers.Add("Upgrade", "WebSocket");
        using var answer = await visitor.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
