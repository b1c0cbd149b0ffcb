using System.Net;
using System.Text.RegularExpressions;

namespace MapDash.Tests.Accounts;

/// <summary>Somebody at a browser: forms are sent with the token that stands in them.</summary>
internal sealed partial class Visitor(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Sends a form that stands on a page.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await GetAsync(page);
        var token = Token().Match(await answer.Content.ReadAsStringAsync()).Groups["token"].Value;
        return await PostAsync(action, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields) =>
        http.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<HttpResponseMessage> PasswordAsync(string name, string password, string next = "/") =>
        SendAsync("/account/sign-in", "/account/sign-in", ("name", name), ("password", password), ("return", next));

    public async Task SignInAsync(string name, string key)
    {
        using var password = await PasswordAsync(name, AccountHost.Password);
        if (password.StatusCode != HttpStatusCode.Redirect || !password.Headers.Location!.ToString().StartsWith("/account/code", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{password.StatusCode} {password.Headers.Location}");
        }

        using var code = await SendAsync("/account/code", "/account/code", ("code", Totp.Of(key)), ("return", "/"));
        if (code.Headers.Location?.ToString() != "/")
        {
            throw new InvalidOperationException($"{code.StatusCode} {code.Headers.Location}");
        }
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
