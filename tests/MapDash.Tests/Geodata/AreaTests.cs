using System.Text.Json;
using MapDash.Core.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Operation.Union;
using Xunit;
using static MapDash.Tests.Geodata.ShippedFiles;

namespace MapDash.Tests.Geodata;

public sealed class AreaTests
{
    private static readonly Lazy<Geometry> Iraq = new(() => UnaryUnionOp.Union(
        Content.Gazetteer.Provinces.Where(place => !place.Indicative).Select(place => place.Geometry!)));

    [Fact]
    public void The_border_with_Syria_measures_between_590_and_610_kilometres()
    {
        var line = Lines().Single(line => line.Properties.Text("id") == "BS-IQ-SY");
        var length = Measure.LengthKm(line.Shape);
        Assert.InRange(length, 590, 610);
        Assert.Equal(line.Properties.GetProperty("length_km").GetDouble(), length, 0.5);
        Assert.Equal((610, "KHAFAJI"), (line.Properties.GetProperty("claimed_km").GetInt32(), line.Properties.Text("claimed_by")));
    }

    [Fact]
    public void Every_line_is_as_long_as_it_says_and_belongs_to_an_area() =>
        Assert.All(Lines(), line =>
        {
            Assert.NotNull(Content.Gazetteer.Find(line.Properties.Text("id")!));
            Assert.InRange(Measure.LengthKm(line.Shape), line.Properties.GetProperty("length_km").GetDouble() - 1, line.Properties.GetProperty("length_km").GetDouble() + 1);
        });

    [Fact]
    public void The_strip_along_Syria_lies_on_the_Iraqi_side_of_three_governorates()
    {
        var strip = Content.Gazetteer.Find("BS-IQ-SY")!;
        Assert.InRange(Measure.AreaKm2(strip.Geometry!), 12_100, 12_450);
        Assert.Equal(["IQ-AN", "IQ-DA", "IQ-NI"], strip.ProvinceShares.Keys.Order(StringComparer.Ordinal));
        Assert.Null(strip.Province);
    }

    [Fact]
    public void There_are_at_least_forty_three_named_areas() =>
        Assert.True(Content.Gazetteer.Places.Count(place => place is { Precision: PlacePrecision.NamedArea, Foreign: false, Geometry: not null }) >= 43);

    [Fact]
    public void Every_area_is_valid_and_lies_in_Iraq_unless_it_says_otherwise() =>
        Assert.All(Places("areas.geojson"), area =>
        {
            Assert.True(area.Geometry is IPolygonal && area.Geometry.IsValid, area.Id);
            var outside = Measure.AreaKm2(area.Geometry.Difference(Iraq.Value));
            Assert.True(area.Foreign ? outside > 100 : outside < 2, $"{area.Id}: {outside:0.0} km² outside Iraq");
        });

    [Fact]
    public void Every_area_says_what_it_means_and_how_far_to_trust_it() =>
        Assert.All(Places("areas.geojson"), area =>
        {
            Assert.True(area.Definition.En.Length > 0 && area.Definition.HasArabic, area.Id);
            Assert.True(area.Certainty.Length > 0, area.Id);
            Assert.True(area.SoftEdgeKm > 0, $"{area.Id} would be drawn with a surveyed edge");
        });

    [Fact]
    public void Every_label_stands_within_its_own_shape() =>
        Assert.All(
            Content.Gazetteer.Places.Where(place => place.Geometry is IPolygonal),
            place => Assert.True(place.Geometry!.Covers(new Point(place.LabelPoint!)), place.Id));

    [Fact]
    public void A_settled_governorate_holds_most_of_the_drawn_ground() =>
        Assert.All(
            Places("areas.geojson").Where(area => area.Province is not null),
            area => Assert.True(area.ProvinceShares[area.Province!] > 0.8, $"{area.Id} is drawn outside {area.Province}"));

    [Fact]
    public void Shares_of_the_ground_add_up_to_one_and_are_those_of_the_shapes() =>
        Assert.All(Places("areas.geojson").Where(area => !area.Foreign), area =>
        {
            Assert.InRange(area.ProvinceShares.Values.Sum(), 0.98, 1.02);
            var all = Measure.AreaKm2(area.Geometry!);
            foreach (var (province, share) in area.ProvinceShares)
            {
                var part = area.Geometry!.Intersection(Content.Gazetteer.Find(province)!.Geometry!);
                Assert.True(Math.Abs((Measure.AreaKm2(part) / all) - share) < 0.01, $"{area.Id} in {province}");
            }
        });

    [Fact]
    public void The_Hamrin_ridge_crosses_three_governorates_and_settles_none()
    {
        var hamrin = Content.Gazetteer.Find("NA-HAMRIN")!;
        Assert.Null(hamrin.Province);
        Assert.Equal(["IQ-DI", "IQ-KI", "IQ-SD"], hamrin.ProvinceShares.Keys.Order(StringComparer.Ordinal));
        Assert.All(Content.Gazetteer.Provinces, province => Assert.DoesNotContain("NA-HAMRIN", Content.Gazetteer.Within(province.Id)));
    }

    [Fact]
    public void The_Rutba_desert_lies_within_the_desert_of_Anbar_and_within_Anbar()
    {
        Assert.Contains("NA-RUTBA-DESERT", Content.Gazetteer.Within("NA-ANBAR-DESERT"));
        Assert.Contains("NA-RUTBA-DESERT", Content.Gazetteer.Within("IQ-AN"));
        Assert.DoesNotContain("NA-ANBAR-DESERT", Content.Gazetteer.Within("NA-RUTBA-DESERT"));
    }

    private static IEnumerable<(JsonElement Properties, Geometry Shape)> Lines()
    {
        var options = new JsonSerializerOptions { Converters = { new GeoJsonConverterFactory() } };
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "lines.geojson")));
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(feature =>
            (feature.GetProperty("properties").Clone(), feature.GetProperty("geometry").Deserialize<Geometry>(options)!))];
    }
}
