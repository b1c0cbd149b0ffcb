using System.Net;
using System.Text.Json;
using CsCheck;
using Xunit;

namespace MapDash.Tests.Api.Ogc;

/// <summary>Boxes, days, reference systems and conditions: what is selected, and in which order of axes.</summary>
public sealed class OgcSelectionTests(OgcHost host) : IClassFixture<OgcHost>
{
    private const string Items = "/collections/events/items";
    private const string Latitude = "http://www.opengis.net/def/crs/EPSG/0/4326";

    [Fact] // /req/core/fc-bbox-response
    public async Task A_box_selects_what_it_meets_and_what_has_no_shape()
    {
        var all = (await host.GetAsync($"{Items}?limit=1000")).GetProperty("features").EnumerateArray().ToArray();
        var far = (await host.GetAsync($"{Items}?limit=1000&bbox=-10,-10,-9,-9")).GetProperty("features").EnumerateArray().ToArray();
        var hamrin = await host.IdsAsync($"{Items}?limit=1000&bbox=44.4,34.5,44.5,34.6");

        Assert.Equal(all.Count(feature => feature.GetProperty("geometry").ValueKind == JsonValueKind.Null), far.Length);
        Assert.All(far, feature => Assert.Equal(JsonValueKind.Null, feature.GetProperty("geometry").ValueKind));
        Assert.Contains("ucdp-900001", hamrin);
        Assert.DoesNotContain("ucdp-900000", hamrin);
    }

    [Theory]
    [InlineData("bbox=43,33,44,34", "bbox=33,43,34,44&bbox-crs=" + Latitude)]
    [InlineData("bbox=43,33,44,34", "bbox=43,33,-100,44,34,100")]
    [InlineData("bbox=-180,-90,180,90", "bbox=170,-90,-170.5,90&bbox=")]
    public async Task Boxes_that_say_the_same_select_the_same(string first, string second)
    {
        // A box across the antimeridian misses Iraq: only what has no shape is left.
        var (one, other) = (await host.IdsAsync($"{Items}?limit=1000&{first}"), await host.IdsAsync($"{Items}?limit=1000&{second.Replace("&bbox=", "", StringComparison.Ordinal)}"));

        Assert.True(second.EndsWith("&bbox=", StringComparison.Ordinal) ? other.Length < one.Length : one.SequenceEqual(other));
    }

    [Theory] // /req/core/fc-time-response
    [InlineData("2016-06-12", true)]
    [InlineData("2016-06-12T10:00:00Z", true)]
    [InlineData("2016-06-01/2016-07-01", true)]
    [InlineData("../2016-06-12", true)]
    [InlineData("2016-06-12/..", true)]
    [InlineData("/2016-06-11", false)]
    [InlineData("2016-06-13T00:00:00Z/..", false)]
    [InlineData("1990-01-01/1991-01-01", false)]
    public async Task Days_select_what_may_have_happened_in_them_and_what_has_no_time(string datetime, bool found)
    {
        var ids = await host.IdsAsync($"{Items}?limit=1000&datetime={Uri.EscapeDataString(datetime)}");

        Assert.Equal(found, ids.Contains("ucdp-900000"));
        Assert.Contains("004-E01", ids);
    }

    [Fact]
    public async Task The_filters_of_a_link_are_parameters_too() => Assert.Equal(
        ["ucdp-900001"], await host.IdsAsync($"{Items}?source=ucdp-ged&place=NA-HAMRIN"));

    [Fact]
    public async Task Another_reference_system_turns_the_axes_and_says_so()
    {
        using var answer = await host.Http.GetAsync($"/ogc{Items}/ucdp-900000?crs={Latitude}");
        var (turned, plain) = (await host.GetAsync($"{Items}/ucdp-900000?crs={Latitude}"), await host.GetAsync($"{Items}/ucdp-900000"));

        double[] Position(JsonElement feature) => [.. feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble())];
        Assert.Equal($"<{Latitude}>", string.Join("", answer.Headers.GetValues("Content-Crs")));
        Assert.Equal(Position(plain), Position(turned).Reverse());
    }

    [Theory]
    [InlineData("kind = 'armed_attack' AND event_clarity = '1'", 2)]
    [InlineData("period_start >= DATE('2016-06-12') AND period_start < '2016-06-13'", 2)]
    [InlineData("place_precision IN ('named_area') AND id LIKE 'ucdp-%'", 1)]
    [InlineData("id LIKE 'ucdp-%' AND NOT (place_precision = 'settlement')", 1)]
    [InlineData("id LIKE 'ucdp-%' AND geometry IS NOT NULL", 2)]
    [InlineData("id LIKE 'ucdp-%' AND origin_count BETWEEN 1 AND 2 OR id = 'nothing'", 2)]
    [InlineData("title_en = 'it''s not there'", 0)]
    [InlineData("parent IS NULL and id like 'ucdp-90000_'", 2)]
    public async Task A_condition_selects_what_it_says(string filter, int found) =>
        Assert.Equal(found, (await host.IdsAsync($"{Items}?limit=1000&filter-lang=cql2-text&filter={Uri.EscapeDataString(filter)}")).Length);

    [Theory]
    [InlineData("kind =", "at character")]
    [InlineData("nothing = 1", "there is no property 'nothing'")]
    [InlineData("kind = 3", "cannot be compared")]
    [InlineData("kind = 'a", "at character")]
    [InlineData("(kind = 'a'", "at character")]
    [InlineData("geometry = 'a'", "only IS NULL can be asked")]
    [InlineData("period_start = 'May'", "expected a day")]
    public async Task A_condition_that_cannot_be_read_is_400_with_the_place_and_what_was_expected(string filter, string reason)
    {
        var (status, detail) = await host.RefusalAsync($"{Items}?filter={Uri.EscapeDataString(filter)}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_queryable_is_a_property_of_the_features()
    {
        foreach (var collection in (string[])["events", "places", "provinces", "areas"])
        {
            var schema = await host.GetAsync($"/collections/{collection}/queryables");
            var properties = (await host.GetAsync($"/collections/{collection}/items?limit=1")).GetProperty("features")[0].GetProperty("properties");

            Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
            Assert.All(schema.GetProperty("properties").EnumerateObject().Where(each => each.Name != "geometry"), each => Assert.True(properties.TryGetProperty(each.Name, out _), each.Name));
        }
    }

    [Fact]
    public async Task What_may_not_be_passed_on_is_neither_found_nor_counted_nor_named()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await host.RefusalAsync($"{Items}/acled-IRQ1")).Status);
        Assert.DoesNotContain(await host.IdsAsync($"{Items}?limit=1000"), id => id.StartsWith("acled", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.RefusalAsync($"{Items}?source=acled")).Status);
        Assert.DoesNotContain(await host.IdsAsync("/collections/places/items?limit=10000"), id => id.Contains("falluja-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_condition_makes_the_server_fail()
    {
        string[] shards = ["kind", "=", "'", "''", "(", ")", "AND", "OR", "NOT", "IS", "NULL", "LIKE", "%", "_", "IN", ",", "BETWEEN", "DATE(", "1e999", "-", "TRUE", "\"", "\\", "\u202e", "٣", "origin_count", "<>", "period_start"];
        var texts = new List<string>();
        Gen.Int[0, shards.Length - 1].Array[0, 14].Sample(picks => texts.Add(string.Join(picks.Length % 2 == 0 ? " " : "", picks.Select(at => shards[at]))), iter: 400, threads: 1);
        texts.Add(new string('(', 5_000));
        texts.Add(string.Concat(Enumerable.Repeat("NOT ", 3_000)) + "TRUE");
        foreach (var text in texts.Where(text => text.Length > 0))
        {
            using var answer = await host.Http.GetAsync($"/ogc{Items}?limit=1&filter={Uri.EscapeDataString(text)}");

            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{text}: {answer.StatusCode}");
        }
    }
}
