using System.Net;
using System.Xml;
using System.Xml.Linq;
using MapDash.Core.Querying;
using MapDash.Tests.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Api;

/// <summary>The feed as a feed reader meets it: over HTTP, read with a reader that refuses document types.</summary>
public sealed class FeedTests : IClassFixture<FeedTests.Host>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace GeoRss = "http://www.georss.org/georss";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private readonly Host _host;
    private readonly HttpClient _http;

    public FeedTests(Host host) => (_host, _http) = (host, host.CreateClient());

    private EventIndex Index => _host.Services.GetRequiredService<LiveIndex>().Current;

    [Fact]
    public async Task The_feed_has_what_Atom_asks_of_every_feed_and_entry()
    {
        var answer = await _http.GetAsync("/feed.atom");
        var feed = await ReadAsync("/feed.atom");

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal((Atom + "feed", "en"), (feed.Name, feed.Attribute(XNamespace.Xml + "lang")!.Value));
        Assert.All(["id", "title", "updated", "author", "rights"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.Equal("http://localhost/feed.atom", Link(feed, "self"));
        Assert.Equal("http://localhost/", Link(feed, "alternate"));
        Assert.Equal(50, Entries(feed).Length);
        Assert.All(Entries(feed), entry =>
        {
            Assert.All(["id", "title", "updated", "published", "summary"], name => Assert.NotEqual("", Assert.Single(entry.Elements(Atom + name)).Value));
            Assert.StartsWith("tag:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", entry.Element(Atom + "updated")!.Value);
            Assert.StartsWith("http://localhost/events/", Link(entry, "alternate"), StringComparison.Ordinal);
            Assert.Contains(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "related");
        });
        Assert.Equal(50, Entries(feed).Select(Id).Distinct().Count());
    }

    [Fact]
    public async Task An_entry_says_who_claims_it_when_and_where_and_in_the_other_language_too()
    {
        var reported = Index.Dataset.FindEvent("004-E01")!;
        var (english, arabic) = (await EntryAsync(reported.Id, "en"), await EntryAsync(reported.Id, "ar"));
        var claimant = Index.Dataset.Actors.Find(reported.Claims.First(claim => claim.Field == "what").Claimant)!.Name;

        Assert.Equal((reported.Title.En, reported.Title.Ar), (english.Element(Atom + "title")!.Value, english.Element(Terms + "alternative")!.Value));
        Assert.Equal((reported.Title.Ar, reported.Title.En), (arabic.Element(Atom + "title")!.Value, arabic.Element(Terms + "alternative")!.Value));
        Assert.Equal("ar", english.Element(Terms + "alternative")!.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Contains(claimant.En, english.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Contains(claimant.Ar, arabic.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal(Id(english), Id(arabic));
        Assert.Equal(reported.Kind, english.Element(Atom + "category")!.Attribute("term")!.Value);
        Assert.DoesNotContain(arabic.Element(Atom + "published")!.Value, letter => letter > '\u007F');
    }

    [Fact]
    public async Task Pages_follow_one_another_and_hold_every_event_once()
    {
        var ids = new List<string>();
        string? address = "/feed.atom?limit=17&background=show";
        for (var pages = 0; address is not null; pages++)
        {
            var feed = await ReadAsync(address);
            ids.AddRange(Entries(feed).Select(Id));
            Assert.Equal(pages > 0, feed.Elements(Atom + "link").Any(link => (string?)link.Attribute("rel") == "previous"));
            Assert.Equal("tag:mapdash.invalid,2026:feed?background=show", feed.Element(Atom + "id")!.Value);
            address = feed.Elements(Atom + "link").SingleOrDefault(link => (string?)link.Attribute("rel") == "next")?.Attribute("href")!.Value;
            Assert.True(address?.Contains("v=1", StringComparison.Ordinal) ?? true);
        }

        Assert.Equal(82, ids.Count);
        Assert.Equal(82, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("kind=air_strike")]
    [InlineData("from=2020-05&to=2020-05&match=certain")]
    [InlineData("actor=ISIS&status=claimed&status=denied")]
    [InlineData("place=IQ-DI&precision=province")]
    [InlineData("source=004&background=show")]
    [InlineData("bbox=43,33,46,36")]
    [InlineData("q=بغداد")]
    public async Task Every_filter_finds_what_the_index_finds(string query)
    {
        var values = new NamedValues(System.Web.HttpUtility.ParseQueryString(query) is var parts
            ? parts.AllKeys.SelectMany(name => parts.GetValues(name)!.Select(value => KeyValuePair.Create(name!, (string?)value))) : []);
        var filter = FilterNotation.Read(values, Index.Dataset);
        var expected = Index.Query(new EventQuery(filter) { Take = 500 }).Page;
        var feed = await ReadAsync($"/feed.atom?limit=500&{query}");

        Assert.Empty(values.Dropped);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(reported => $"tag:mapdash.invalid,2026:event/{reported.Id}"), Entries(feed).Select(Id));
    }

    [Theory]
    [InlineData("kid=1", "'kid' is not known. Known are from, ")]
    [InlineData("sel=004-E01", "'sel' is not known")]
    [InlineData("kind=bogus", "'bogus' cannot be a value of 'kind': it takes the code of a kind")]
    [InlineData("from=yesterday", "'from'")]
    [InlineData("from=2021&to=2020", "'to'")]
    [InlineData("bbox=1,2,3", "'bbox'")]
    [InlineData("limit=0", "'limit'")]
    [InlineData("limit=-1", "'limit'")]
    [InlineData("limit=5&limit=6", "and stands once")]
    [InlineData("limit=1e3", "'limit'")]
    [InlineData("offset=2000000", "'offset'")]
    [InlineData("lang=fr", "it takes en or ar")]
    [InlineData("v=first", "'v'")]
    public async Task What_means_nothing_is_refused_with_a_reason(string query, string reason)
    {
        var answer = await _http.GetAsync($"/feed.atom?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(reason, System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync("/feed.atom?v=99")).StatusCode);

    [Fact]
    public async Task A_reader_that_has_it_already_gets_304()
    {
        var first = await _http.GetAsync("/feed.atom?kind=air_strike");
        var tag = first.Headers.ETag!.ToString();
        var modified = first.Content.Headers.GetValues("Last-Modified").Single();

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("If-Modified-Since", modified));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("If-Modified-Since", "Mon, 23 Nov 2020 09:00:00 GMT"));
        Assert.NotEqual(tag, (await _http.GetAsync("/feed.atom?kind=air_strike&lang=ar")).Headers.ETag!.ToString());
        Assert.NotEqual(tag, (await _http.GetAsync("/feed.atom")).Headers.ETag!.ToString());
    }

    [Fact]
    public async Task The_head_of_it_can_be_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/feed.atom");
        var answer = await _http.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, "application/atom+xml"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_shape_is_that_of_the_place_and_what_is_not_drawn_has_none()
    {
        var entries = Entries(await ReadAsync("/feed.atom?limit=500&background=show"));

        Assert.All(entries, entry =>
        {
            var reported = Index.Dataset.FindEvent(Id(entry).Split('/')[1])!;
            var shapes = entry.Elements().Where(element => element.Name.Namespace == GeoRss).ToArray();
            Assert.Equal(Index.Dataset.GeometryOf(reported) is null ? 0 : 1, shapes.Length);
            Assert.DoesNotContain(shapes, shape => shape.Name.LocalName == "box");
            Assert.True(shapes.All(shape => shape.Name.LocalName != "point") || Index.Dataset.GeometryOf(reported) is NetTopologySuite.Geometries.Point);
        });
        Assert.Contains(entries, entry => entry.Element(GeoRss + "polygon") is not null);
        Assert.Contains(entries, entry => entry.Element(GeoRss + "where") is not null);
    }

    [Fact]
    public async Task Pages_name_the_feed_in_their_head()
    {
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"MapDash: reported security events in Iraq\" href=\"feed.atom\"", WebUtility.HtmlDecode(await _http.GetStringAsync("/?lang=en")), StringComparison.Ordinal);
        Assert.Contains("href=\"feed.atom?lang=ar\"", await _http.GetStringAsync("/?lang=ar"), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusAsync(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feed.atom?kind=air_strike");
        request.Headers.TryAddWithoutValidation(header, value);
        return (await _http.SendAsync(request)).StatusCode;
    }

    private async Task<XElement> EntryAsync(string id, string language) =>
        Entries(await ReadAsync($"/feed.atom?limit=500&background=show&lang={language}")).Single(entry => Id(entry).EndsWith($"/{id}", StringComparison.Ordinal));

    private async Task<XElement> ReadAsync(string address)
    {
        using var reader = XmlReader.Create(await _http.GetStreamAsync(address), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }

    private static XElement[] Entries(XElement feed) => [.. feed.Elements(Atom + "entry")];

    private static string Id(XElement entry) => entry.Element(Atom + "id")!.Value;

    private static string Link(XElement element, string relation) =>
        element.Elements(Atom + "link").First(link => (string?)link.Attribute("rel") == relation).Attribute("href")!.Value;

    /// <summary>The whole program on the shipped reports.</summary>
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
