using System.Text;
using MapDash.Core.Places;
using MapDash.Data.Exchange;
using Xunit;

namespace MapDash.Tests.Data;

public sealed class GeodataReaderTests
{
    private const string Square = """{"type":"Polygon","coordinates":[[[44,33],[45,33],[45,34],[44,34],[44,33]]]}""";

    [Fact]
    public void A_place_keeps_all_that_the_file_says()
    {
        var place = Assert.Single(Read(Feature(
            Square,
            """
            "id":"X","name_en":"Ex","name_ar":"إكس","name_ku":"ئێکس","precision":"named_area","kind":"desert","variants_ar":["س"],
            "variants_en":["Eks"],"settled_province":null,"provinces":{"IQ-BG":0.75,"IQ-WA":0.25},"parents":[],"foreign":false,
            "soft_edge_km":8,"rank":2,"label_lon":44.5,"label_lat":33.5,"definition_en":"A square.","certainty":"low"
            """)));

        Assert.Equal(("X", "Ex", "إكس", PlacePrecision.NamedArea), (place.Id, place.Name.En, place.Name.Ar, place.Precision));
        Assert.Equal(["س", "ئێکس", "Eks"], place.Variants);
        Assert.Equal((0.75, 8, 2), (place.ProvinceShares["IQ-BG"], place.SoftEdgeKm, place.Rank));
        Assert.Equal((44.5, 33.5, 4326), (place.LabelPoint!.X, place.LabelPoint.Y, place.Geometry!.SRID));
        Assert.Null(place.Province);
        Assert.True(place.IsDrawable);
    }

    [Fact]
    public void A_place_without_a_shape_is_not_drawn()
    {
        var place = Assert.Single(Read(Feature("null", """ "id":"IQ","name_en":"Iraq","name_ar":"العراق","precision":"country" """)));

        Assert.Null(place.Geometry);
        Assert.Null(place.LabelPoint);
        Assert.False(place.IsDrawable);
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[9999,33]}""", "not a longitude and latitude")]
    [InlineData("""{"type":"Point","coordinates":[1e400,33]}""", "")]
    [InlineData("""{"type":"Polygon","coordinates":[[[44,33],[45,34],[45,33],[44,34],[44,33]]]}""", "not valid")]
    [InlineData("""{"type":"Polygon","coordinates":[[[44,33],[45,33]]]}""", "")]
    public void A_shape_that_cannot_be_is_refused(string geometry, string reason)
    {
        var refused = Assert.Throws<ExchangeException>(() =>
            Read(Feature(geometry, """ "id":"X","name_en":"Ex","name_ar":"إكس","precision":"exact" """)));

        Assert.StartsWith("geodata/test.geojson", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "name_en":"Ex","name_ar":"إكس","precision":"exact" """, "feature 1, id")]
    [InlineData(""" "id":"X","name_en":"Ex","name_ar":"إكس","precision":"vague" """, "place X, precision: 'vague'")]
    [InlineData(""" "id":"X","name_en":"Ex","name_ar":"إكس","precision":"exact","rank":"high" """, "place X, rank")]
    [InlineData(""" "id":"X","name_en":"Ex","name_ar":"إكس","precision":"exact","foreign":"no" """, "place X, foreign")]
    public void A_property_that_cannot_be_is_refused(string properties, string message) =>
        Assert.Contains(message, Assert.Throws<ExchangeException>(() => Read(Feature(Square, properties))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"type":"FeatureCollection"}""")]
    [InlineData("""{"type":"Feature","properties":{},"geometry":null}""")]
    public void What_is_no_collection_of_features_is_refused_or_empty(string text)
    {
        try
        {
            Assert.Empty(Read(text));
        }
        catch (ExchangeException refused)
        {
            Assert.StartsWith("geodata/test.geojson", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var refused = Assert.Throws<ExchangeException>(() => new GeodataFolder("/nowhere/geodata").Files());

        Assert.Contains("/nowhere/geodata", refused.Message, StringComparison.Ordinal);
    }

    private static string Feature(string geometry, string properties) =>
        $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{ {{properties}} },"geometry":{{geometry}}}]}""";

    private static IReadOnlyList<Place> Read(string text) => GeodataReader.Read(Encoding.UTF8.GetBytes(text), "geodata/test.geojson");
}
