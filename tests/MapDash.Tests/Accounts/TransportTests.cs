using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Accounts;

/// <summary>What is said over https, behind a reverse proxy that is named.</summary>
public sealed class TransportTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task Over_https_cookies_are_for_https_only_and_so_is_the_site(string scheme, bool isSecure)
    {
        using var proxied = host.WithWebHostBuilder(builder => builder
            .UseSetting("Proxy:Addresses", "10.0.0.0/8")
            .ConfigureTestServices(services => services.AddTransient<IStartupFilter, FromTheProxy>()));
        using var client = proxied.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "map.example.org");
        using var answer = await client.GetAsync(new Uri("/account/sign-in?theme=dark", UriKind.Relative));

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("theme=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.Contains("Antiforgery", StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(isSecure, answer.Headers.TryGetValues("Strict-Transport-Security", out var told) && told.Single() == "max-age=31536000");
    }

    private sealed class FromTheProxy : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, on) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("10.1.2.3");
                return on(context);
            });
            next(app);
        };
    }
}
