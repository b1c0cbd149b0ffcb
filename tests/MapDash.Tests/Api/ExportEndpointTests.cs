using System.Net;
using System.Text.Json;
using MapDash.Tests.Api.Ogc;
using Xunit;

namespace MapDash.Tests.Api;

/// <summary>The files that the Export button links to, and the import page, as a browser asks for them.</summary>
public sealed class ExportEndpointTests(OgcHost host) : IClassFixture<OgcHost>
{
    [Theory]
    [InlineData("mapdash-csv", "text/csv", "mapdash-v3.csv")]
    [InlineData("geojson", "application/geo+json", "mapdash-v3.geojson")]
    [InlineData("gpkg", "application/geopackage+sqlite3", "mapdash-v3.gpkg")]
    [InlineData("ucdp-ged", "text/csv", "mapdash-v3-ucdp-ged.csv")]
    public async Task Each_layout_is_a_file_with_its_version_in_its_name_and_without_what_may_not_be_passed_on(string format, string type, string name)
    {
        using var answer = await host.Http.GetAsync($"/export/{format}?v=3");

        Assert.Equal((HttpStatusCode.OK, type, name), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileNameStar));
        Assert.DoesNotContain("acled-IRQ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_narrows_the_file_and_an_older_version_is_what_it_was()
    {
        using var now = JsonDocument.Parse(await host.Http.GetStringAsync("/export/geojson?source=ucdp-ged&place=NA-HAMRIN"));
        using var before = JsonDocument.Parse(await host.Http.GetStringAsync("/export/geojson?v=1"));

        Assert.Equal("ucdp-900001", Assert.Single(now.RootElement.GetProperty("features").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal((1, 69), (before.RootElement.GetProperty("dataset_version").GetInt32(), before.RootElement.GetProperty("features").GetArrayLength()));
    }

    [Theory]
    [InlineData("/export/shapefile", HttpStatusCode.NotFound)]
    [InlineData("/export/geojson?v=99", HttpStatusCode.NotFound)]
    [InlineData("/export/geojson?v=x", HttpStatusCode.BadRequest)]
    [InlineData("/export/geojson?plac=IQ-DI", HttpStatusCode.BadRequest)]
    [InlineData("/export/geojson?place=NOWHERE", HttpStatusCode.BadRequest)]
    public async Task What_means_nothing_is_refused(string path, HttpStatusCode status)
    {
        using var answer = await host.Http.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
    }
}
