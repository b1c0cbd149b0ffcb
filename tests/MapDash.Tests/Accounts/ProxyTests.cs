using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Accounts;

/// <summary>Whom a limit counts where a reverse proxy stands between the readers and the program.</summary>
public sealed class ProxyTests : IDisposable
{
    private const int Readers = 12;
    private readonly AccountHost _host = new() { Tries = 10 };

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Behind_a_trusted_proxy_each_reader_has_tries_of_their_own() =>
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await TriesAsync("10.0.0.0/8;192.0.2.1"));

    [Fact]
    public async Task What_a_stranger_says_of_its_address_changes_nothing() =>
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TriesAsync("192.0.2.1"))[^1]);

    [Fact]
    public async Task Without_the_setting_nobody_is_believed() =>
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TriesAsync(""))[^1]);

    [Fact]
    public void A_proxy_that_is_no_address_is_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => WebApplication.CreateBuilder(["--Proxy:Addresses=nginx"]).AddTrustedProxies());

        Assert.Contains("'nginx'", refused.Message, StringComparison.Ordinal);
    }

    // One try a reader, all of them by way of the same address.
    private async Task<List<HttpStatusCode>> TriesAsync(string trusted)
    {
        using var host = _host.WithWebHostBuilder(builder => builder
            .UseSetting("Proxy:Addresses", trusted)
            .ConfigureTestServices(services => services.AddTransient<IStartupFilter, FromTheProxy>()));
        using var visitor = new Visitor(host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        var statuses = new List<HttpStatusCode>();
        for (var reader = 1; reader <= Readers; reader++)
        {
            visitor.Http.DefaultRequestHeaders.Remove("X-Forwarded-For");
            visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{reader}");
            using var answer = await visitor.PasswordAsync("nobody", "something else entirely");
            statuses.Add(answer.StatusCode);
        }

        return statuses;
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
