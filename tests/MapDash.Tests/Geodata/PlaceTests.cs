using System.Text.Json;
using System.Text.RegularExpressions;
using MapDash.Core.Places;
using NetTopologySuite.Geometries;
using Xunit;
using static MapDash.Tests.Geodata.ShippedFiles;

namespace MapDash.Tests.Geodata;

public sealed partial class PlaceTests
{
    // Points that the drawn edges put elsewhere than where they are administered. A new one needs a reason here and there.
    private static readonly Dictionary<string, string> OutsideTheirGovernorate = new()
    {
        ["au-amiriyat-al-fallujah"] = "the 10m edge of Babil reaches north of the town",
        ["au-bashmakh-crossing"] = "the 10m border is generalised here",
        ["au-lake-razzaza"] = "the lake is shared by Karbala and Anbar",
        ["au-mundhiriya-crossing"] = "the 10m border is generalised here",
        ["au-naft-khana"] = "the field lies on the border, which is generalised at 10m",
        ["au-parwiz-khan-crossing"] = "the governorate edge runs beside it",
    };

    [Fact]
    public void Every_point_lies_inside_its_stated_governorate_but_for_those_named_with_a_reason()
    {
        var outside = Places("places.geojson")
            .Where(place => place.Geometry is not null && place.Province is not null)
            .Where(place => !Content.Gazetteer.Find(place.Province!)!.Geometry!.Covers(place.Geometry!))
            .Select(place => place.Id);
        Assert.Equal(OutsideTheirGovernorate.Keys, outside.Order(StringComparer.Ordinal));
        var given = Properties("places.geojson").ToDictionary(place => place.Text("id")!, place => place.Text("exception"));
        Assert.All(OutsideTheirGovernorate, pair => Assert.Contains(pair.Value, given[pair.Key], StringComparison.Ordinal));
        Assert.All(given.Where(pair => !OutsideTheirGovernorate.ContainsKey(pair.Key)), pair => Assert.Null(pair.Value));
    }

    [Fact]
    public void Every_Iraqi_point_states_a_governorate_unless_that_is_disputed() =>
        Assert.Equal(
            ["D-MAKHMUR"],
            Places("places.geojson").Where(place => place is { Province: null, Foreign: false, Geometry: not null }).Select(place => place.Id));

    [Fact]
    public void An_id_stands_once_over_all_files_and_no_merged_id_lives_on()
    {
        var features = new[] { "provinces.geojson", "areas.geojson", "places.geojson" }.SelectMany(Properties).ToArray();
        var ids = features.Select(feature => feature.Text("id")!).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        var merged = features
            .SelectMany(feature => Texts(feature, "merged_ids").Append(feature.Text("draft_id")).Where(old => old != feature.Text("id")))
            .OfType<string>();
        Assert.Empty(merged.Intersect(ids));
    }

    [Fact]
    public void There_are_at_least_286_places_that_can_be_drawn_in_Iraq()
    {
        Assert.True(Content.Gazetteer.Places.Count(place => place.IsDrawable) >= 286);
        Assert.True(Places("places.geojson").Count(place => place.Geometry is Point) >= 250);
    }

    [Fact]
    public void Every_place_has_a_name_in_both_languages() =>
        Assert.All(Content.Gazetteer.Places, place =>
        {
            Assert.Matches(ArabicLetter(), place.Name.Ar);
            Assert.DoesNotMatch(ArabicLetter(), place.Name.En);
            Assert.NotEqual("", place.Name.En.Trim());
        });

    [Fact]
    public void Most_places_have_other_spellings_to_be_found_by() =>
        Assert.True(Content.Gazetteer.Places.Count(place => place.Variants.Count > 0) >= 174);

    [Fact]
    public void Every_point_says_how_near_it_is_meant_and_where_it_comes_from() =>
        Assert.All(Places("places.geojson").Where(place => place.Geometry is not null), place =>
        {
            Assert.IsType<Point>(place.Geometry);
            Assert.True(place.RadiusKm > 0, place.Id);
            Assert.NotEqual("", place.Source);
        });

    [Fact]
    public void Countries_and_terms_without_a_location_cannot_be_drawn()
    {
        Assert.Equal(
            ["IQ", "NA-THIRD-POINT", "SY", "WORLD"],
            Content.Gazetteer.Places.Where(place => place.Geometry is null).Select(place => place.Id).Order(StringComparer.Ordinal));
        Assert.All(Content.Gazetteer.Places.Where(place => place.Foreign), place => Assert.False(place.IsDrawable));
    }

    [Fact]
    public void Every_place_of_a_curated_event_has_one_id()
    {
        var used = Content.Events.SelectMany(reported => reported.Places).Select(place => place.PlaceId).ToHashSet();
        Assert.NotEmpty(used);
        Assert.All(used, id => Assert.Single(Content.Gazetteer.Places, place => place.Id == id));
    }

    [SkippableFact]
    public void Every_place_that_the_lexicon_lends_to_the_events_keeps_the_id_of_the_lexicon()
    {
        var file = Path.Combine(Root, "..", "shared", "reference", "lexicon.json");
        Skip.IfNot(File.Exists(file), "The lexicon does not lie beside this repository (../shared/reference/lexicon.json).");
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var lexicon = document.RootElement.GetProperty("gazetteer").EnumerateArray().ToDictionary(place => place.Text("id")!, place => place.Text("precision"));
        var used = Content.Events.SelectMany(reported => reported.Places).Select(place => place.PlaceId).Distinct().ToArray();
        Assert.Equal([], used.Except(lexicon.Keys));
    }

    [Fact]
    public void The_town_of_Halabja_lies_in_Halabja_and_in_Sulaymaniyah()
    {
        Assert.Contains("gn96205", Content.Gazetteer.Within("IQ-SU"));
        Assert.Contains("gn96205", Content.Gazetteer.Within("IQ-HA"));
    }

    private static IEnumerable<string?> Texts(JsonElement feature, string name) =>
        feature.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(text => text.GetString()) : [];

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex ArabicLetter();
}
