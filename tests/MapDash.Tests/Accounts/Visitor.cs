using System.Net;
using System.Text.RegularExpressions;

namespace MapDash.Tests.Accounts;

/// <summary>Somebody at a browser: forms are sent with the token that stands in them.</summary>
internal sealed partial class Visitor(HttpClient http, CookieContainer? cookies = null) : IDisposable
{
    public HttpClient Http => http;

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Sends a form that stands on a page.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        return await PostAsync(action, [.. fields, await TokenOfAsync(page)]);
    }

    public Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields) =>
        http.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<HttpResponseMessage> PasswordAsync(string name, string password, string next = "/") =>
        SendAsync("/account/sign-in", "/account/sign-in", ("name", name), ("password", password), ("return", next));

    /// <summary>Signs in with password and code.</summary>
    /// <param name="name">Name of the account.</param>
    /// <param name="key">Key of its authenticator.</param>
    /// <param name="later">How many codes later than now: each is taken once, and that of the next half minute already.</param>
    public async Task SignInAsync(string name, string key, int later = 0)
    {
        using var password = await PasswordAsync(name, AccountHost.Password);
        if (password.StatusCode != HttpStatusCode.Redirect || !password.Headers.Location!.ToString().StartsWith("/account/code", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{password.StatusCode} {password.Headers.Location}");
        }

        using var code = await SendAsync("/account/code", "/account/code", ("code", Totp.Of(key, Totp.Now + later)), ("return", "/"));
        if (code.Headers.Location?.ToString() != "/")
        {
            throw new InvalidOperationException($"{code.StatusCode} {code.Headers.Location}");
        }
    }

    /// <summary>Comes by the session cookie of somebody else, as it is now.</summary>
    public void TakeSessionOf(Visitor other) => cookies!.Add(http.BaseAddress!, new Cookie("mapdash.session", other.Cookies()["mapdash.session"]!.Value));

    /// <summary>Whether a page is shown, and not a request to sign in or a refusal.</summary>
    public async Task<bool> OpensAsync(string path)
    {
        using var answer = await GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>The token of the form on a page, to be sent later.</summary>
    public async Task<(string, string)> TokenOfAsync(string page)
    {
        using var answer = await GetAsync(page);
        return ("__RequestVerificationToken", Token().Match(await answer.Content.ReadAsStringAsync()).Groups["token"].Value);
    }

    private CookieCollection Cookies() => cookies!.GetAllCookies();

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
