using System.IO.Compression;
using System.Text;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Files;
using Xunit;

namespace MapDash.Tests.Data.Files;

/// <summary>An address that a person names is fetched with limits; a server here answers as the worst of them do.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Csv = "id,year\n1,2020\n"u8.ToArray();
    private readonly RawServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_file_is_fetched_under_its_own_name()
    {
        _server.On("/data/ged%20241.csv?key=1", Csv);
        await using var file = await ImportFolder.OpenAsync(_server.Address("/data/ged%20241.csv?key=1"));

        Assert.Equal(("ged 241.csv", 15L), (file.Name, file.Length));
        Assert.Equal("id,year\n1,2020\n", await new StreamReader(file.Content).ReadToEndAsync());
    }

    [Fact]
    public async Task A_zip_is_fetched_and_unpacked()
    {
        _server.On("/latest", HostileZip.Of(("ged.csv", "id\n1\n"), ("readme.txt", "")));
        await using var file = await ImportFolder.OpenAsync(_server.Address("/latest"));

        Assert.Equal(("ged.csv", 5L), (file.Name, file.Length));
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        for (var step = 0; step < 6; step++)
        {
            _server.On($"/{step}", $"HTTP/1.1 302 Found|Location: {(step % 2 == 0 ? _server.Address("") : "")}/{step + 1}|Content-Length: 0", []);
        }

        _server.On("/6", Csv);
        await using var file = await ImportFolder.OpenAsync(_server.Address("/1"));

        Assert.Equal("1", file.Name);
        var error = await Assert.ThrowsAsync<ExchangeException>(() => ImportFolder.OpenAsync(_server.Address("/0")));
        Assert.Contains("leads on more than 5 times", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_may_lead_to_https_but_never_back_from_it()
    {
        var secure = new Uri("https://example.org/a.csv");
        var plain = new Uri("http://example.org/a.csv");

        Assert.Equal(secure, Download.Next(plain, secure, "a.csv"));
        Assert.Equal(new Uri("https://example.org/b.csv"), Download.Next(secure, new Uri("/b.csv", UriKind.Relative), "a.csv"));
        Assert.Throws<ExchangeException>(() => Download.Next(secure, plain, "a.csv"));
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found|Content-Length: 0", "has no such file (404)")]
    [InlineData("HTTP/1.1 403 Forbidden|Content-Length: 0", "does not give it to everybody (403)")]
    [InlineData("HTTP/1.1 503 Busy|Content-Length: 0", "has a fault (503)")]
    [InlineData("HTTP/1.1 206 Partial Content|Content-Length: 0", "answers 206")]
    [InlineData("HTTP/1.1 302 Found|Location: file:///etc/passwd|Content-Length: 0", "leads on to an address that is not fetched")]
    [InlineData("HTTP/1.1 302 Found|Content-Length: 0", "leads on to an address that is not fetched")]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 300000000", "larger than 200 MB")]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 1000", "cut off")]
    [InlineData("HTTP/1.1 200 OK|Transfer-Encoding: chunked", "cut off")]
    [InlineData("HTTP/1.1 200 OK|Content-Encoding: zstd", "packed in a way that cannot be read")]
    [InlineData("HTTP/1.1 200 OK|Content-Encoding: gzip", "cannot be unpacked")]
    [InlineData("SSH-2.0-OpenSSH", "does not answer as a web server does")]
    public async Task What_a_server_answers_instead_of_a_file_is_said(string head, string reason)
    {
        _server.On("/a.csv", head, head.Contains("chunked", StringComparison.Ordinal) ? "5\r\nid,ye\r\n"u8.ToArray() : "id,year\n"u8.ToArray());

        Assert.Contains(reason, await ImportFolder.RefusalAsync(_server.Address("/a.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_page_is_not_taken_for_data()
    {
        _server.On("/a.csv", "<!doctype html><html>"u8.ToArray());

        Assert.Contains("it is a web page", await ImportFolder.RefusalAsync(_server.Address("/a.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_broken_off_at_the_limit()
    {
        _server.On("/a.csv", async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray());
            var chunk = Encoding.ASCII.GetBytes(new string('1', 64 * 1024));
            while (true)
            {
                await stream.WriteAsync(chunk);
            }
        });

        Assert.Contains("larger than 20 MB", await ImportFolder.RefusalAsync(_server.Address("/a.csv"), new ImportLimits { MaxBytes = 20 * 1024 * 1024 }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_the_server_packed_is_unpacked_within_the_same_limits()
    {
        _server.On("/a.csv", "HTTP/1.1 200 OK|Content-Encoding: gzip", Gzip(Csv));
        _server.On("/bomb.csv", "HTTP/1.1 200 OK|Content-Encoding: gzip", Gzip(Encoding.ASCII.GetBytes(new string('1', 30 * 1024 * 1024))));
        await using (var file = await ImportFolder.OpenAsync(_server.Address("/a.csv")))
        {
            Assert.Equal(15, file.Length);
        }

        Assert.Contains("100 times its size", await ImportFolder.RefusalAsync(_server.Address("/bomb.csv")), StringComparison.Ordinal);
        Assert.All(_server.Requests, request => Assert.Contains("Accept-Encoding: identity", request, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_left()
    {
        _server.On("/a.csv", async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nid,year\n"u8.ToArray());
            await Task.Delay(TimeSpan.FromSeconds(10));
        });

        Assert.Contains("sent nothing for 0.2 seconds", await ImportFolder.RefusalAsync(_server.Address("/a.csv"), new ImportLimits { SilentTime = TimeSpan.FromSeconds(0.2) }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_only_trickles_is_left_in_the_end()
    {
        _server.On("/a.csv", async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray());
            while (true)
            {
                await stream.WriteAsync("1"u8.ToArray());
                await Task.Delay(10);
            }
        });

        Assert.Contains("the download took longer", await ImportFolder.RefusalAsync(_server.Address("/a.csv"), new ImportLimits { DownloadTime = TimeSpan.FromSeconds(0.5) }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_interrupts_a_download_gets_no_refusal_and_leaves_no_file()
    {
        _server.On("/a.csv", stream => Task.Delay(TimeSpan.FromSeconds(10)));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportFile.OpenAsync(_server.Address("/a.csv"), ImportLimits.Default, null, stop.Token));
        Assert.Empty(ImportFolder.LeftBehind());
    }

    [Fact]
    public async Task A_host_that_does_not_listen_or_is_not_there_is_named()
    {
        var closed = new RawServer();
        var gone = closed.Address("/a.csv");
        closed.Dispose();

        Assert.Contains("cannot be reached", await ImportFolder.RefusalAsync(gone), StringComparison.Ordinal);
        Assert.Contains("there is no host nowhere.invalid", await ImportFolder.RefusalAsync("http://reader:secret@nowhere.invalid/a.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_an_address_is_never_repeated()
    {
        _server.On("/", "HTTP/1.1 404 Not Found|Content-Length: 0", []);
        var address = _server.Address("/").Replace("http://", "http://reader:secret@", StringComparison.Ordinal);

        Assert.DoesNotContain("secret", await ImportFolder.RefusalAsync(address), StringComparison.Ordinal);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }
}
