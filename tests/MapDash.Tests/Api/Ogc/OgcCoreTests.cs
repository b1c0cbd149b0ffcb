using System.Net;
using System.Text.Json;
using Xunit;

namespace MapDash.Tests.Api.Ogc;

/// <summary>What the test suite of OGC API – Features, Part 1 (17-069r4) asserts of Core, GeoJSON and OpenAPI, one requirement a test.</summary>
public sealed class OgcCoreTests(OgcHost host) : IClassFixture<OgcHost>
{
    private const string GeoJson = "application/geo+json";

    [Fact] // /req/core/root-op, /req/core/root-success
    public async Task The_landing_page_links_the_definition_the_conformance_and_the_collections()
    {
        var landing = await host.GetAsync("");

        Assert.Equal("application/vnd.oai.openapi+json;version=3.0", Type(landing, "service-desc"));
        Assert.All(["self", "service-doc", "conformance", "data"], rel => Assert.StartsWith("http://localhost/ogc", Href(landing, rel), StringComparison.Ordinal));
    }

    [Fact] // /req/core/api-definition-success
    public async Task The_definition_is_OpenAPI_3_0_with_its_media_type()
    {
        using var answer = await host.Http.GetAsync(new Uri(Href(await host.GetAsync(""), "service-desc")).PathAndQuery);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal("application/vnd.oai.openapi+json;version=3.0", answer.Content.Headers.ContentType!.ToString().Replace(" ", "", StringComparison.Ordinal));
        Assert.StartsWith("3.0.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var items = document.RootElement.GetProperty("paths").GetProperty("/collections/events/items").GetProperty("get");
        var bbox = Parameter(document.RootElement, items, "bbox");
        Assert.Equal(("array", false, "form"), (bbox.GetProperty("schema").GetProperty("type").GetString(), bbox.GetProperty("explode").GetBoolean(), bbox.GetProperty("style").GetString()));
    }

    [Fact] // /req/core/conformance-success
    public async Task Conformance_names_the_classes_that_hold() => Assert.Superset(
        new HashSet<string>
        {
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core", "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson", "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs", "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2", "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
        },
        (await host.GetAsync("/conformance")).GetProperty("conformsTo").EnumerateArray().Select(each => each.GetString()!).ToHashSet());

    [Fact] // /req/core/fc-md-success, fc-md-links, fc-md-items-links, fc-md-extent
    public async Task Each_collection_has_an_extent_and_typed_links_to_its_items()
    {
        var collections = (await host.GetAsync("/collections")).GetProperty("collections").EnumerateArray().ToArray();

        Assert.Equal(["events", "places", "provinces", "areas"], collections.Select(each => each.GetProperty("id").GetString()));
        Assert.All(collections, each =>
        {
            Assert.Equal(GeoJson, Type(each, "items"));
            var box = each.GetProperty("extent").GetProperty("spatial").GetProperty("bbox")[0].EnumerateArray().Select(number => number.GetDouble()).ToArray();
            Assert.True(box is [>= 35, >= 28, <= 50, <= 39] && box[0] < box[2] && box[1] < box[3], string.Join(",", box));
            Assert.DoesNotContain('.', each.GetProperty("id").GetString()!);
        });
        Assert.Equal(2, collections[0].GetProperty("extent").GetProperty("temporal").GetProperty("interval")[0].GetArrayLength());
    }

    [Fact] // /req/core/sfc-md-success
    public async Task A_collection_alone_says_what_the_list_says() => Assert.True(JsonElement.DeepEquals(
        (await host.GetAsync("/collections")).GetProperty("collections")[1].GetProperty("extent"), (await host.GetAsync("/collections/places")).GetProperty("extent")));

    [Fact] // /req/core/fc-response, fc-links, fc-numberMatched, fc-numberReturned, fc-timeStamp; /req/geojson/content
    public async Task A_page_of_items_counts_what_matches_and_what_it_returns()
    {
        using var answer = await host.Http.GetAsync("/ogc/collections/events/items?limit=7");
        var page = await host.GetAsync("/collections/events/items?limit=7");

        Assert.Equal(GeoJson, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("FeatureCollection", 71, 7, 7), (page.GetProperty("type").GetString(), page.GetProperty("numberMatched").GetInt32(), page.GetProperty("numberReturned").GetInt32(), page.GetProperty("features").GetArrayLength()));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", page.GetProperty("timeStamp").GetString());
        Assert.Equal(GeoJson, Type(page, "next"));
        Assert.Equal("http://localhost/ogc/collections/events/items?limit=7", Href(page, "self"));
        Assert.Equal("text/html", Type(page, "alternate"));
    }

    [Fact] // /req/core/fc-limit-response-1; links
    public async Task Following_next_gives_every_feature_once()
    {
        var ids = new List<string>();
        for (var path = "/collections/events/items?limit=9"; path is not null;)
        {
            var page = await host.GetAsync(path);
            ids.AddRange(page.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!));
            path = page.GetProperty("links").EnumerateArray().Any(link => link.GetProperty("rel").GetString() == "next")
                ? new Uri(Href(page, "next")).PathAndQuery["/ogc".Length..] : null;
        }

        Assert.Equal(71, ids.Count);
        Assert.Equal(71, ids.Distinct().Count());
    }

    [Theory] // /req/core/fc-limit-definition
    [InlineData("limit=0")]
    [InlineData("limit=-1")]
    [InlineData("limit=ten")]
    [InlineData("limit=")]
    [InlineData("limit=1&limit=2")]
    public async Task A_limit_that_is_none_is_refused(string query) => Assert.Equal(HttpStatusCode.BadRequest, (await host.RefusalAsync($"/collections/events/items?{query}")).Status);

    [Fact]
    public async Task A_limit_beyond_the_largest_is_the_largest() => Assert.Equal(71, (await host.IdsAsync("/collections/events/items?limit=99999999999")).Length);

    [Theory] // /req/core/query-param-unknown, query-param-invalid
    [InlineData("nope=1", "There is no parameter 'nope'")]
    [InlineData("bbox=1,2,3", "four numbers")]
    [InlineData("bbox=44,33,45", "four numbers")]
    [InlineData("bbox=a,b,c,d", "four numbers")]
    [InlineData("bbox=44,34,45,33", "bbox")]
    [InlineData("bbox=44,33,45,1e400", "bbox")]
    [InlineData("datetime=yesterday", "an instant such as")]
    [InlineData("datetime=2021-01-01/2020-01-01", "does not end before it starts")]
    [InlineData("datetime=../..", "an instant such as")]
    [InlineData("datetime=2020-13-01", "an instant such as")]
    [InlineData("crs=EPSG:3857", "http://www.opengis.net/def/crs/OGC/1.3/CRS84")]
    [InlineData("kind=nothing", "the code of a kind")]
    [InlineData("place=NOWHERE", "the id of a place")]
    [InlineData("v=99", "the number of a dataset version")]
    public async Task A_parameter_that_is_unknown_or_means_nothing_is_400_with_the_reason(string query, string reason)
    {
        var (status, detail) = await host.RefusalAsync($"/collections/events/items?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, detail, StringComparison.Ordinal);
    }

    [Theory] // /req/core/http; /req/core/f-success
    [InlineData("/collections/nothing")]
    [InlineData("/collections/nothing/items")]
    [InlineData("/collections/events/items/nothing")]
    [InlineData("/elsewhere")]
    public async Task An_id_that_is_not_there_is_404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await host.RefusalAsync(path)).Status);

    [Fact]
    public async Task HEAD_says_what_GET_says_without_a_body_and_other_methods_are_405()
    {
        using var head = await host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/ogc/collections/events/items"));
        using var post = await host.Http.PostAsync("/ogc/collections/events/items", null);

        Assert.Equal((HttpStatusCode.OK, GeoJson, 0), (head.StatusCode, head.Content.Headers.ContentType!.MediaType, (await head.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD"), (post.StatusCode, string.Join(", ", post.Content.Headers.Allow)));
    }

    [Fact] // /req/core/f-links
    public async Task A_feature_alone_links_its_collection_and_its_page_for_people()
    {
        var feature = await host.GetAsync("/collections/events/items/004-E06");

        Assert.Equal(("Feature", "004-E06", "Polygon"), (feature.GetProperty("type").GetString(), feature.GetProperty("id").GetString(), feature.GetProperty("geometry").GetProperty("type").GetString()));
        Assert.Equal("http://localhost/ogc/collections/events", Href(feature, "collection"));
        Assert.Equal("text/html", Type(feature, "alternate"));
    }

    [Theory] // /req/html/content
    [InlineData("")]
    [InlineData("/conformance")]
    [InlineData("/api")]
    [InlineData("/collections")]
    [InlineData("/collections/areas")]
    [InlineData("/collections/areas/queryables")]
    [InlineData("/collections/events/items")]
    [InlineData("/collections/events/items/004-E06")]
    public async Task Every_resource_is_a_page_too(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ogc" + path);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        using var answer = await host.Http.SendAsync(request);
        var arabic = await host.Http.GetStringAsync($"/ogc{path}?f=html&lang=ar");

        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("lang=\"ar\" dir=\"rtl\"", arabic, StringComparison.Ordinal);
    }

    internal static string Href(JsonElement document, string rel) => Link(document, rel).GetProperty("href").GetString()!;

    private static string Type(JsonElement document, string rel) => Link(document, rel).GetProperty("type").GetString()!;

    private static JsonElement Link(JsonElement document, string rel) =>
        document.GetProperty("links").EnumerateArray().First(link => link.GetProperty("rel").GetString() == rel);

    private static JsonElement Parameter(JsonElement root, JsonElement operation, string name) => operation.GetProperty("parameters").EnumerateArray()
        .Select(each => each.TryGetProperty("$ref", out var reference) ? root.GetProperty("components").GetProperty("parameters").GetProperty(reference.GetString()!.Split('/')[^1]) : each)
        .First(each => each.GetProperty("name").GetString() == name);
}
