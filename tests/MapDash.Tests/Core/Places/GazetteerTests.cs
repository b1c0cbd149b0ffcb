using MapDash.Core.Places;
using Xunit;
using static MapDash.Tests.Core.SampleDataset;

namespace MapDash.Tests.Core.Places;

public sealed class GazetteerTests
{
    [Fact]
    public void A_ridge_across_governorates_is_within_none_of_them_and_within_the_country()
    {
        Assert.Equal(["IQ", "NA-HAMRIN"], HoldersOf("NA-HAMRIN"));
    }

    [Fact]
    public void A_desert_within_a_desert_is_within_both_its_district_and_its_governorate() =>
        Assert.Equal(["D-RUTBA", "IQ", "IQ-AN", "NA-ANBAR-DESERT", "NA-RUTBA-DESERT"], HoldersOf("NA-RUTBA-DESERT"));

    [Fact]
    public void A_town_lies_in_the_governorate_that_its_name_settles() => Assert.Equal(["IQ", "IQ-KI", "town"], HoldersOf("town"));

    [Fact]
    public void A_border_lies_in_no_governorate() => Assert.Equal(["border"], HoldersOf("border"));

    [Fact]
    public void A_place_across_two_districts_is_within_neither_but_within_their_governorate()
    {
        var gazetteer = new Gazetteer(
        [
            Place("P", PlacePrecision.Province),
            Place("D1", PlacePrecision.District, null, "P"),
            Place("D2", PlacePrecision.District, null, "P"),
            Place("valley", PlacePrecision.NamedArea, null, "D1", "D2"),
        ]);

        Assert.DoesNotContain("valley", gazetteer.Within("D1"));
        Assert.DoesNotContain("valley", gazetteer.Within("D2"));
        Assert.Contains("valley", gazetteer.Within("P"));
    }

    [Fact]
    public void An_unknown_place_holds_nothing()
    {
        Assert.Empty(PlaceList.Within("nowhere"));
        Assert.Null(PlaceList.Find("nowhere"));
    }

    [Theory]
    [InlineData(40, 32.5, "IQ-AN", new[] { "D-RUTBA", "NA-ANBAR-DESERT", "NA-RUTBA-DESERT" })]
    [InlineData(44, 35.2, "IQ-KI", new[] { "NA-HAMRIN" })]
    [InlineData(45, 30, "IQ-MU", new string[0])]
    [InlineData(30, 30, null, new string[0])]
    public void A_position_has_at_most_one_governorate_and_any_number_of_areas(double longitude, double latitude, string? province, string[] areas)
    {
        var location = PlaceList.Locate(longitude, latitude);

        Assert.Equal(province, location.Province);
        Assert.Equal(areas, location.Areas);
    }

    [Theory]
    [InlineData(181, 0)]
    [InlineData(0, -90.1)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void A_position_beyond_the_globe_is_refused(double longitude, double latitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PlaceList.Locate(longitude, latitude));

    [Fact]
    public void An_indicative_outline_locates_nothing()
    {
        var gazetteer = new Gazetteer([Place("IQ-HA", PlacePrecision.Province, Box(45, 35, 46, 36)) with { Indicative = true }]);

        Assert.Null(gazetteer.Locate(45.5, 35.5).Province);
        Assert.Single(gazetteer.Provinces);
    }

    [Fact]
    public void Two_places_of_one_id_are_refused() =>
        Assert.Contains("'A'", Refused(Place("A", PlacePrecision.Exact), Place("A", PlacePrecision.Exact)), StringComparison.Ordinal);

    [Fact]
    public void A_place_in_a_place_that_is_not_there_is_refused()
    {
        var why = Refused(Place("A", PlacePrecision.Exact, null, "B"));

        Assert.Contains("'A'", why, StringComparison.Ordinal);
        Assert.Contains("'B'", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_lies_within_itself_is_refused() =>
        Assert.Contains("within itself", Refused(Place("A", PlacePrecision.NamedArea, null, "B"), Place("B", PlacePrecision.NamedArea, null, "A")), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_drawn_at_a_country_an_unlocated_name_or_abroad()
    {
        Assert.False(Place("A", PlacePrecision.Country, Box(0, 0, 1, 1)).IsDrawable);
        Assert.False(Place("A", PlacePrecision.Unknown, Box(0, 0, 1, 1)).IsDrawable);
        Assert.False(Place("A", PlacePrecision.Settlement).IsDrawable);
        Assert.False((Place("A", PlacePrecision.Settlement, Box(0, 0, 1, 1)) with { Foreign = true }).IsDrawable);
        Assert.True(Place("A", PlacePrecision.Settlement, Box(0, 0, 1, 1)).IsDrawable);
    }

    private static string[] HoldersOf(string id) =>
        [.. PlaceList.Places.Where(place => PlaceList.Within(place.Id).Contains(id)).Select(place => place.Id).Order(StringComparer.Ordinal)];

    private static string Refused(params Place[] places) => Assert.Throws<ArgumentException>(() => new Gazetteer(places)).Message;
}
