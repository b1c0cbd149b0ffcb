using MapDash.Core.Places;
using MapDash.Tests.Geodata;
using Xunit;

namespace MapDash.Tests.Data.Import;

/// <summary>What is vague in UCDP's coding stays vague here.</summary>
public sealed class UcdpPlaceTests
{
    [Theory]
    [InlineData("5", "Hamrin mountains", "NA-HAMRIN", PlacePrecision.NamedArea)]
    [InlineData("5", "Hamreen mountain range", "NA-HAMRIN", PlacePrecision.NamedArea)]
    [InlineData("5", "Iraq-Syria border", "BS-IQ-SY", PlacePrecision.BorderStrip)]
    [InlineData("5", "Syria - Iraq border", "BS-IQ-SY", PlacePrecision.BorderStrip)]
    [InlineData("5", "Iran-Iraq border", "BS-IQ-IR", PlacePrecision.BorderStrip)]
    [InlineData("5", "Northern Iraq", "NA-NORTH", PlacePrecision.NamedArea)]
    [InlineData("5", "Qandil mountains", "qandil-mountains", PlacePrecision.NamedArea)]
    [InlineData("4", "Şalāḩ ad Dīn province", "IQ-SD", PlacePrecision.Province)]
    [InlineData("4", "At-Ta'mim province", "IQ-KI", PlacePrecision.Province)]
    [InlineData("6", "Iraq", "IQ", PlacePrecision.Country)]
    public void A_vague_row_belongs_to_what_it_names_and_not_to_its_coordinate(string code, string name, string place, PlacePrecision precision)
    {
        var imported = Reading.Only(new UcdpTable().Row(("where_prec", code), ("where_coordinates", name), ("adm_1", "")).Of49());

        Assert.Equal((place, precision), (Assert.Single(imported.Event.Places).PlaceId, imported.Event.PlacePrecision));
        Assert.Empty(imported.Places);
        Assert.Equal("43.786124", imported.Event.Record!.Fields["longitude"]);
    }

    [Fact]
    public void A_ridge_is_not_counted_for_the_governorate_of_its_pseudo_point()
    {
        var reported = Reading.Only(new UcdpTable().Row(("where_prec", "5"), ("where_coordinates", "Hamrin mountains"), ("adm_1", "Diyālá province")).Of49()).Event;

        Assert.Empty(reported.ProvinceIds);
    }

    [Fact]
    public void A_district_of_the_gazetteer_is_that_district_and_another_only_its_governorate()
    {
        var known = Reading.Only(new UcdpTable().Row(("where_prec", "3"), ("where_coordinates", "Qaḑā’ Khānaqīn"), ("adm_1", "Diyālá province")).Of49()).Event;
        var unknown = Reading.Only(new UcdpTable().Row(("where_prec", "3"), ("where_coordinates", "Qaḑā’ al Qurnah"), ("adm_1", "Al Başrah  province")).Of49()).Event;

        Assert.Equal(("D-KHANAQIN", PlacePrecision.District), (known.Places[0].PlaceId, known.PlacePrecision));
        Assert.Equal(("IQ-BA", PlacePrecision.Province), (unknown.Places[0].PlaceId, unknown.PlacePrecision));
    }

    [Fact]
    public void An_area_that_the_gazetteer_lacks_is_shown_on_the_governorate_and_said_to_be()
    {
        var row = Assert.Single(Reading.Rows(new UcdpTable().Row(("where_prec", "5"), ("where_coordinates", "Zab river"), ("adm_1", "Dahūk province")).Of49()));
        var nowhere = Assert.Single(Reading.Rows(new UcdpTable().Row(("where_prec", "5"), ("where_coordinates", "Zab river"), ("adm_1", "")).Of49()));

        Assert.Equal("IQ-DA", row.Event!.Event.Places[0].PlaceId);
        Assert.Contains("shown on the governorate that UCDP names, Dohuk", Assert.Single(row.Warned).Why, StringComparison.Ordinal);
        Assert.Equal(PlacePrecision.Country, nowhere.Event!.Event.PlacePrecision);
    }

    [Fact]
    public void A_town_of_the_gazetteer_is_found_however_it_is_spelt_where_it_lies()
    {
        var here = Reading.Only(new UcdpTable().Row().Of49());
        var elsewhere = Reading.Only(new UcdpTable().Row(("latitude", "36.9"), ("longitude", "42.1")).Of49());

        Assert.Equal("Fallujah", ShippedFiles.Content.Gazetteer.Find(here.Event.Places[0].PlaceId)!.Name.En);
        Assert.StartsWith("imp-al-fallujah-town-", elsewhere.Event.Places[0].PlaceId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_town_that_the_gazetteer_lacks_is_added_and_the_same_name_and_position_give_the_same_id()
    {
        var table = new UcdpTable().Row(("where_coordinates", "Nowhere village"), ("latitude", "34.01"), ("longitude", "44.02"));
        var (first, second) = (Reading.Only(table.Of45()), Reading.Only(table.Of49()));

        var place = Assert.Single(first.Places);
        Assert.Equal((place.Id, 44.02, 34.01, "Point"), (second.Places[0].Id, place.LabelPoint!.X, place.LabelPoint.Y, place.Geometry!.GeometryType));
        Assert.Equal(["IQ-AN"], first.Event.ProvinceIds);
    }

    [Fact]
    public void Near_a_town_is_a_disc_of_twenty_five_kilometres()
    {
        var imported = Reading.Only(new UcdpTable().Row(("where_prec", "2")).Of49());

        var place = Assert.Single(imported.Places);
        Assert.Equal(("near Fallujah", "قرب الفلوجة", 25.0), (place.Name.En, place.Name.Ar, place.RadiusKm));
    }

    [Fact]
    public void International_waters_are_no_place()
    {
        var reported = Reading.Only(new UcdpTable().Row(("where_prec", "7")).Of49()).Event;

        Assert.Equal((0, PlacePrecision.Unknown), (reported.Places.Count, reported.PlacePrecision));
    }
}
