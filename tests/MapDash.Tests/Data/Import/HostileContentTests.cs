using System.Text;
using MapDash.Core.Places;
using MapDash.Data.Exchange;
using Xunit;

namespace MapDash.Tests.Data.Import;

/// <summary>Content that is meant to hurt whoever reads it: refused with its reason, and never built, repaired or drawn.</summary>
public sealed class HostileContentTests
{
    private const string Properties = """{"id":"x-1","kind":"air_strike","title_en":"A title","place_precision":"exact"}""";

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[1e400,33]}""", "a coordinate is not a number between -180 and 180.")]
    [InlineData("""{"type":"Point","coordinates":[9999,33]}""", "a coordinate is not a number between -180 and 180.")]
    [InlineData("""{"type":"Point","coordinates":[44,-91]}""", "a coordinate is not a number between -90 and 90.")]
    [InlineData("""{"type":"Point","coordinates":["44","33"]}""", "a coordinate is not a number between -180 and 180.")]
    [InlineData("""{"type":"Point","coordinates":[44]}""", "a position is a longitude and a latitude.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[44,33],[45,33],[45,34]]]}""", "a ring is not closed or has too few positions.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[44,33],[45,34],[45,33],[44,34],[44,33]]]}""", "the shape is not valid (it crosses itself or is open); it is not repaired.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[[44,33]]]]}""", "a position is a longitude and a latitude.")]
    [InlineData("""{"type":"Circle","coordinates":[44,33]}""", "'Circle' is no geometry of GeoJSON.")]
    [InlineData("""{"type":"Point"}""", "the geometry has no coordinates.")]
    [InlineData("""[1,2]""", "a GeoJSON geometry is expected.")]
    public void A_geometry_that_cannot_be_is_refused(string geometry, string why)
    {
        var note = Reading.Refusal(Feature(geometry));

        Assert.Equal(("geometry", why), (note.Field, note.Why));
    }

    [Fact]
    public void A_shape_of_a_million_vertices_is_refused_before_it_is_built()
    {
        var ring = string.Join(',', Enumerable.Range(0, 1_000_000).Select(at => $"[44.{at % 1000},33]"));
        var bytes = Feature($$"""{"type":"Polygon","coordinates":[[{{ring}}]]}""");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var note = Reading.Refusal(bytes);

        Assert.Equal("the shape has more than 10000 vertices.", note.Why);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 160L << 20);
    }

    [Fact]
    public void Vertices_count_over_all_parts_of_a_shape()
    {
        var line = "[" + string.Join(',', Enumerable.Range(0, 4_000).Select(at => $"[{40 + (at / 1000.0)},33]")) + "]";

        var note = Reading.Refusal(Feature($$"""{"type":"MultiLineString","coordinates":[{{line}},{{line}},{{line}}]}"""));

        Assert.Equal("the shape has more than 10000 vertices.", note.Why);
    }

    [Fact]
    public void JSON_that_nests_without_end_is_refused()
    {
        var deep = new string('[', 100_000);

        var refused = Assert.Throws<ExchangeException>(() => Reading.Rows(Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":{{deep}}"""), "x.geojson"));

        Assert.Equal("x.geojson, line 1: this is not valid JSON.", refused.Message);
    }

    [Fact]
    public void A_field_without_end_is_refused()
    {
        byte[] bytes = [.. new UcdpTable().Row().Of49(), .. Encoding.UTF8.GetBytes("\"" + new string('a', 3_000_000))];

        var refused = Assert.Throws<ExchangeException>(() => Reading.Rows(bytes));

        Assert.Contains("a field is longer than 1000000 characters; is a quotation mark missing?", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_without_a_word_of_its_precision_is_no_pin()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[44.4,33.3]},"properties":{"id":"x-1","kind":"air_strike","title_en":"A title"}}]}""");

        var row = Assert.Single(Reading.Rows(bytes, "x.geojson"));

        Assert.Equal(("IQ-BG", PlacePrecision.Province), (row.Event!.Event.Places[0].PlaceId, row.Event.Event.PlacePrecision));
        Assert.Equal("place_precision", Assert.Single(row.Warned).Field);
    }

    [Fact]
    public void An_address_that_is_no_web_address_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(
            "id,kind,title_en,claims,reports\nx-1,air_strike,A title,\"[{\"\"claimant\"\":\"\"NARRATOR\"\",\"\"report_id\"\":\"\"r-1\"\",\"\"field\"\":\"\"what\"\"}]\",\"[{\"\"id\"\":\"\"r-1\"\",\"\"publisher\"\":\"\"P\"\",\"\"url\"\":\"\"javascript:alert(1)\"\"}]\"\n");

        Assert.Equal(("reports[0].url", "'javascript:alert(1)' is not an http or https address."), Reading.Refusal(bytes) is var note ? (note.Field, note.Why) : default);
    }

    [Theory]
    [InlineData("x.1", "id")]
    [InlineData("../x", "id")]
    [InlineData("<b>x</b>", "id")]
    public void An_id_that_could_lead_elsewhere_is_refused(string id, string field) =>
        Assert.Equal(field, Reading.Refusal(Encoding.UTF8.GetBytes($"id,kind,title_en\n{id},air_strike,A title\n")).Field);

    [Theory]
    [InlineData("<kml xmlns=\"x\"><Placemark/></kml>")]
    [InlineData("id;name\n1;2\n")]
    [InlineData("just text")]
    public void What_is_none_of_the_layouts_is_refused_with_the_layouts(string text)
    {
        var refused = Assert.Throws<ExchangeException>(() => Reading.Rows(Encoding.UTF8.GetBytes(text), "x.csv"));

        Assert.Contains("none of the layouts", refused.Message, StringComparison.Ordinal);
    }

    private static byte[] Feature(string geometry) => Encoding.UTF8.GetBytes(
        $$"""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{{geometry}},"properties":{{Properties}}}]}""");
}
