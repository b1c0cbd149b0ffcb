using MapDash.Core.Places;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Xunit;
using static MapDash.Tests.Geodata.ShippedFiles;

namespace MapDash.Tests.Geodata;

public sealed class ProvinceTests
{
    private static readonly string[] IsoCodes =
    [
        "IQ-AN", "IQ-AR", "IQ-BA", "IQ-BB", "IQ-BG", "IQ-DA", "IQ-DI", "IQ-DQ", "IQ-KA", "IQ-KI", "IQ-MA", "IQ-MU", "IQ-NA",
        "IQ-NI", "IQ-QA", "IQ-SD", "IQ-SU", "IQ-WA",
    ];

    [Theory]
    [InlineData("provinces.geojson")]
    [InlineData("provinces.display.geojson")]
    public void There_are_the_eighteen_governorates_of_ISO_and_Halabja_marked_as_not_ISO(string file)
    {
        var features = Properties(file);
        Assert.Equal(IsoCodes, features.Where(feature => feature.GetProperty("iso").GetBoolean()).Select(feature => feature.Text("id")).Order(StringComparer.Ordinal));
        var other = Assert.Single(features, feature => !feature.GetProperty("iso").GetBoolean());
        Assert.Equal("IQ-HA", other.Text("id"));
        Assert.True(other.GetProperty("indicative").GetBoolean());
        Assert.Contains("IQ-SU", Content.Gazetteer.Find("IQ-HA")!.Parents);
    }

    [Theory]
    [InlineData("provinces.geojson")]
    [InlineData("provinces.display.geojson")]
    public void Their_shapes_are_valid_and_meet_without_gap_or_overlap(string file)
    {
        var shapes = Governorates(file).Select(place => place.Geometry!).ToArray();
        Assert.All(shapes, shape => Assert.True(shape.IsValid && shape is IPolygonal));
        Assert.True(CoverageValidator.IsValid(shapes));
        var country = UnaryUnionOp.Union(shapes);
        Assert.All(Polygons(country), part => Assert.Equal(0, part.NumInteriorRings));
        Assert.InRange(Measure.AreaKm2(country), shapes.Sum(Measure.AreaKm2) * 0.9999, shapes.Sum(Measure.AreaKm2) * 1.0001);
    }

    [Theory]
    [InlineData("provinces.geojson")]
    [InlineData("provinces.display.geojson")]
    public void Together_they_measure_what_Iraq_measures(string file) =>
        Assert.InRange(Governorates(file).Sum(place => Measure.AreaKm2(place.Geometry!)), 438_317 * 0.995, 438_317 * 1.005);

    [Theory]
    [InlineData("provinces.geojson")]
    [InlineData("provinces.display.geojson")]
    public void Baghdad_is_the_governorate_and_not_only_the_city(string file)
    {
        var baghdad = Governorates(file).Single(place => place.Id == "IQ-BG").Geometry!;
        Assert.InRange(Measure.AreaKm2(baghdad), 4_000, 5_500);
        foreach (var (name, longitude, latitude) in new[]
        {
            ("Tarmiyah", 44.39583, 33.67444), ("Abu Ghraib", 44.18477, 33.30563), ("Mahmudiyah", 44.36564, 33.06221), ("Kadhimiya", 44.34, 33.38),
        })
        {
            Assert.True(baghdad.Covers(new Point(longitude, latitude)), name);
        }
    }

    [Fact]
    public void The_stated_areas_are_those_of_the_shapes()
    {
        var stated = Properties("provinces.geojson").ToDictionary(feature => feature.Text("id")!, feature => feature.GetProperty("area_km2").GetDouble());
        foreach (var place in Places("provinces.geojson", PlacePrecision.Province))
        {
            Assert.InRange(Measure.AreaKm2(place.Geometry!), (stated[place.Id] * 0.999) - 1, (stated[place.Id] * 1.001) + 1);
        }
    }

    [Fact]
    public void The_display_copy_keeps_each_governorate_where_it_is()
    {
        var exact = Governorates("provinces.geojson").ToDictionary(place => place.Id, place => place.Geometry!);
        foreach (var place in Governorates("provinces.display.geojson"))
        {
            var moved = place.Geometry!.SymmetricDifference(exact[place.Id]);
            Assert.True(Measure.AreaKm2(moved) < 0.03 * Measure.AreaKm2(exact[place.Id]), $"{place.Id} moved by {Measure.AreaKm2(moved):0} km²");
        }
    }

    [Fact]
    public void Halabja_repeats_ground_of_Sulaymaniyah_and_locates_nothing()
    {
        var halabja = Content.Gazetteer.Find("IQ-HA")!;
        var outside = halabja.Geometry!.Difference(Content.Gazetteer.Find("IQ-SU")!.Geometry!);
        Assert.True(Measure.AreaKm2(outside) < 0.02 * Measure.AreaKm2(halabja.Geometry));
        Assert.Equal("IQ-SU", Content.Gazetteer.Locate(45.98, 35.18).Province);
    }

    private static IEnumerable<Place> Governorates(string file) =>
        Places(file, PlacePrecision.Province).Where(place => place.Id != "IQ-HA");

    private static IEnumerable<Polygon> Polygons(Geometry shape) =>
        Enumerable.Range(0, shape.NumGeometries).Select(part => (Polygon)shape.GetGeometryN(part));
}
