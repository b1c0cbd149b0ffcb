using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using MapDash.Api;
using MapDash.Core.Querying;
using MapDash.Tests.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Cli;

/// <summary>The program as it is hosted: health, shapes, columns and the files of wwwroot.</summary>
public sealed class ServedFilesTests : IClassFixture<ServedFilesTests.Host>
{
    private readonly Host _host;

    public ServedFilesTests(Host host) => _host = host;

    private string GeoVersion => _host.Services.GetRequiredService<GeoShapes>().Version;

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task Health_answers_get_and_head(string address)
    {
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Get, address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Head, address)).StatusCode);
    }

    [Theory]
    [InlineData("/app.css")]
    [InlineData("/icons/mapdash.svg")]
    [InlineData("/fonts/plex-sans-400.woff2")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css")]
    public async Task A_file_of_wwwroot_is_never_empty(string address)
    {
        var answer = await SendAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("provinces")]
    [InlineData("areas")]
    [InlineData("lines")]
    [InlineData("neighbours")]
    [InlineData("lakes")]
    [InlineData("rivers")]
    public async Task A_shape_of_the_map_may_be_kept_for_ever(string name)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/geo/{GeoVersion}/{name}.geojson", "br");

        Assert.Equal((HttpStatusCode.OK, "application/geo+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Head, $"/geo/{GeoVersion}/{name}.geojson")).StatusCode);
    }

    [Theory]
    [InlineData("/geo/000000000000/areas.geojson")]
    [InlineData("/geo/{version}/places.geojson")]
    [InlineData("/geo/{version}/..%2Fmanifest.geojson")]
    [InlineData("/data/2.bin")]
    [InlineData("/data/0.bin")]
    [InlineData("/data/one.bin")]
    [InlineData("/data/99999999999.bin")]
    public async Task What_was_never_published_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, address.Replace("{version}", GeoVersion, StringComparison.Ordinal))).StatusCode);

    [Fact]
    public async Task The_columns_hold_every_event_in_the_order_of_the_index()
    {
        var index = _host.Services.GetRequiredService<LiveIndex>().Current;

        var answer = await SendAsync(HttpMethod.Get, "/data/1.bin");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("BLC1"u8.ToArray(), bytes[..4]);
        var rows = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));
        Assert.Equal(index.Events.Count, (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(8)));
        Assert.Equal(12 + (12 * rows), bytes.Length);
        var drawn = new Dictionary<int, List<string>>();
        var lastStart = 0;
        for (var row = 0; row < rows; row++)
        {
            var item = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(12 + (4 * row)));
            var place = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(12 + (4 * rows) + (2 * row)));
            var start = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(12 + (6 * rows) + (2 * row)));
            Assert.True(start >= lastStart);
            lastStart = start;
            var places = drawn.TryGetValue(item, out var known) ? known : drawn[item] = [];
            if (place != 65535)
            {
                places.Add(index.PlacesInUse[place].Id);
            }

            var undated = (bytes[12 + (11 * rows) + row] & 1) == 1;
            Assert.Equal(index.Events[item].Period.IsUndated, undated);
        }

        Assert.Equal(index.Events.Count, drawn.Count);
        Assert.All(drawn, pair => Assert.Equal(index.Dataset.DrawnPlacesOf(index.Events[pair.Key]).Select(place => place.Id), pair.Value));
    }

    [Fact]
    public async Task The_columns_are_compressed_for_who_reads_that_and_asked_for_again_cost_nothing()
    {
        var plain = await (await SendAsync(HttpMethod.Get, "/data/1.bin")).Content.ReadAsByteArrayAsync();

        var answer = await SendAsync(HttpMethod.Get, "/data/1.bin", "gzip, br");
        var head = await SendAsync(HttpMethod.Head, "/data/1.bin", "br");
        var refused = await SendAsync(HttpMethod.Get, "/data/1.bin", "br;q=0");

        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        using var whole = new MemoryStream();
        await using (var brotli = new BrotliStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress))
        {
            await brotli.CopyToAsync(whole);
        }

        Assert.Equal(plain, whole.ToArray());
        Assert.Equal(plain, await refused.Content.ReadAsByteArrayAsync());
        Assert.Equal((HttpStatusCode.OK, "br"), (head.StatusCode, head.Content.Headers.ContentEncoding.Single()));
        Assert.InRange(head.Content.Headers.ContentLength!.Value, 12, plain.Length);
        var again = new HttpRequestMessage(HttpMethod.Get, "/data/1.bin") { Headers = { { "If-None-Match", answer.Headers.ETag!.ToString() }, { "Accept-Encoding", "br" } } };
        Assert.Equal(HttpStatusCode.NotModified, (await _host.CreateClient().SendAsync(again)).StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? encoding = null)
    {
        var request = new HttpRequestMessage(method, address);
        if (encoding is not null)
        {
            request.Headers.Add("Accept-Encoding", encoding);
        }

        return _host.CreateClient().SendAsync(request);
    }

    public sealed class Host : WebApplicationFactory<Program>
    {
        private readonly GeodataCopy _geodata = new();

        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder) =>
            builder.UseSetting("Store:Path", _geodata.StorePath);

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            _geodata.Dispose();
        }
    }
}
