using MapDash.Api;
using Xunit;

namespace MapDash.Tests.Cli;

public sealed class SecurityHeadersTests(ServedFilesTests.Host host) : IClassFixture<ServedFilesTests.Host>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/events/004-E17")]
    [InlineData("/nothing-here")]
    [InlineData("/app.css")]
    [InlineData("/data/1.bin")]
    [InlineData("/healthz/ready")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string address)
    {
        var answer = await host.CreateClient().GetAsync(address);

        Assert.Equal(SecurityHeaders.Policy(""), answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("", "img-src 'self' data:")]
    [InlineData("/tiles/{z}/{x}/{y}.png", "img-src 'self' data:")]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png", "img-src 'self' data: https://tiles.example.org")]
    [InlineData("http://127.0.0.1:8081/{z}/{x}/{y}.png", "img-src 'self' data: http://127.0.0.1:8081")]
    [InlineData("https://{s}.tile.example.org/{z}/{x}/{y}.png", "img-src 'self' data: https://*.tile.example.org")]
    [InlineData("https://tile{s}.example.org/{z}/{x}/{y}.png", "img-src 'self' data: https://*.example.org")]
    [InlineData("https://example.org; script-src *", "img-src 'self' data:")]
    public void Images_may_also_come_from_the_tile_server_of_the_settings(string tileUrl, string expected) =>
        Assert.Equal(expected, SecurityHeaders.Policy(tileUrl).Split("; ")[1]);
}
