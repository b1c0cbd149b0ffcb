using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using Xunit;
using static MapDash.Tests.Core.SampleDataset;

namespace MapDash.Tests.Core.Events;

public sealed class DatasetTests
{
    public static TheoryData<string, string> Faults { get; } = new()
    {
        { "kind", "nonsense" },
        { "place", "nowhere" },
        { "province", "town" },
        { "actor", "nobody" },
        { "report", "r99" },
        { "claims", "none" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_reference_that_leads_nowhere_is_refused_with_event_field_and_value(string field, string value)
    {
        var sound = Event("e-1");
        var faulty = field switch
        {
            "kind" => sound with { Kind = value },
            "place" => sound with { Places = [At(value)] },
            "province" => sound with { ProvinceIds = [value] },
            "actor" => sound with { Actors = [new EventActor(value, "agent", null)] },
            "report" => sound with { Claims = [Claim(report: value)] },
            _ => sound with { Claims = [] },
        };

        Assert.Equal($"Event 'e-1', {field}: '{value}' is not known.", Assert.Throws<ArgumentException>(() => Of(faulty)).Message);
    }

    [Fact]
    public void Claimants_and_givers_of_figures_must_be_actors()
    {
        var figure = new Figure(3, null, null, "person", "exact", BilingualText.Empty, "nobody", null);

        Assert.Contains("'nobody'", Assert.Throws<ArgumentException>(() => Of(Event("e") with { Figures = [figure] })).Message, StringComparison.Ordinal);
        Assert.Contains("'nobody'", Assert.Throws<ArgumentException>(() => Of(Event("e") with { Claims = [Claim("nobody")] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_events_of_one_id_are_refused() =>
        Assert.Equal("Event 'e' stands twice.", Assert.Throws<ArgumentException>(() => Of(Event("e"), Event("e"))).Message);

    [Fact]
    public void An_event_known_only_to_its_governorate_is_drawn_as_that_area_and_never_as_a_point()
    {
        var reported = Event("e") with { Places = [At("IQ-AN"), At("IQ-AN", "target_area")], PlacePrecision = PlacePrecision.Province };
        var drawn = Assert.Single(Of(reported).DrawnPlacesOf(reported));

        Assert.Equal("IQ-AN", drawn.Id);
        Assert.IsAssignableFrom<NetTopologySuite.Geometries.IPolygonal>(drawn.Geometry);
    }

    [Fact]
    public void Mentioned_foreign_unlocated_and_understood_places_are_not_drawn()
    {
        var reported = Event("e") with { Places = [At("town", "mentioned"), At("SY"), At("somewhere"), At("IQ-KI", @implicit: true)] };

        Assert.Empty(Of(reported).DrawnPlacesOf(reported));
    }
}
