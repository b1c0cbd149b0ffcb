using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Accounts;

/// <summary>Whom a limit counts as one.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly AccountHost _host = new() { Tries = 3 };

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("/ogc")]
    [InlineData("/OGC")]
    [InlineData("/Feed.atom")]
    public async Task Machines_are_held_back_however_the_address_is_written(string path)
    {
        using var host = _host.WithWebHostBuilder(builder => builder.UseSetting("Limits:RequestsPerSecond", "1"));
        using var client = host.CreateClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => client.GetAsync(new Uri(path, UriKind.Relative))));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Theory]
    [InlineData("2001:db8:1:1::1", "2001:db8:1:1:ffff::2", true)]
    [InlineData("2001:db8:1:1::1", "2001:db8:1:2::1", false)]
    [InlineData("198.51.100.1", "::ffff:198.51.100.1", true)]
    [InlineData("198.51.100.1", "198.51.100.2", false)]
    public async Task A_network_of_IPv6_is_one_visitor(string first, string second, bool areOne)
    {
        using var host = _host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddTransient<IStartupFilter, FromAnywhere>()));
        using var visitor = new Visitor(host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(HttpStatusCode.Redirect, await TryAsync(visitor, first));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(visitor, first));
        Assert.Equal(areOne ? HttpStatusCode.TooManyRequests : HttpStatusCode.Redirect, await TryAsync(visitor, second));
    }

    private static async Task<HttpStatusCode> TryAsync(Visitor visitor, string address)
    {
        visitor.Http.DefaultRequestHeaders.Remove(FromAnywhere.Header);
        visitor.Http.DefaultRequestHeaders.Add(FromAnywhere.Header, address);
        using var answer = await visitor.PasswordAsync("nobody", "something else entirely");
        return answer.StatusCode;
    }

    private sealed class FromAnywhere : IStartupFilter
    {
        public const string Header = "X-Test-From";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, on) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[Header], out var address) ? address : null;
                return on(context);
            });
            next(app);
        };
    }
}
