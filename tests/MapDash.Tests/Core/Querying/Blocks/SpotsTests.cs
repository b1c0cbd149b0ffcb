using MapDash.Core.Events;
using MapDash.Core.Querying.Blocks;
using Xunit;

namespace MapDash.Tests.Core.Querying.Blocks;

public sealed class SpotsTests
{
    private readonly Dataset _dataset = SampleDataset.Of(new RandomEvents(3).Events(300));
    private readonly Lanes _lanes;
    private readonly BlockTable _table;
    private readonly Spots _spots;

    public SpotsTests()
    {
        _lanes = new Lanes(_dataset);
        var sorted = _dataset.Events.OrderBy(DayKey.Of).ToArray();
        _table = new BlockTable(new BlockWriter(new EventLanes(_dataset, _lanes), _ => 0, 7).Blocks(sorted));
        _spots = Spots.Of(_table, _lanes)!;
    }

    [Fact]
    public void Events_share_a_spot_where_they_are_drawn_at_the_same_places()
    {
        var spotOf = Located().GroupBy(pair => pair.Places).ToArray();

        Assert.All(spotOf, places => Assert.Single(places.Select(pair => pair.Spot).Distinct()));
        Assert.Equal(spotOf.Length, spotOf.Select(places => places.First().Spot).Distinct().Count());
        Assert.Contains(spotOf, places => places.Key.Contains(','));
        Assert.All(spotOf, places => Assert.Equal(places.Key.Length == 0, places.First().Spot == Spots.Nowhere));
    }

    [Fact]
    public void A_place_is_held_by_every_spot_that_has_it_among_others()
    {
        var isOne = new bool[_lanes.Hidden];
        isOne[_lanes.DrawnAt("NA-HAMRIN")!.Value] = true;

        Assert.Equal(
            Located().Where(pair => pair.Places.Split(',').Contains("NA-HAMRIN")).Select(pair => pair.Spot).Distinct().Order(),
            _spots.At(isOne));
    }

    private IEnumerable<(string Places, int Spot)> Located() => _table.Blocks.SelectMany((block, number) => block.Events.Select((reported, at) => (
        string.Join(',', _dataset.DrawnPlacesOf(reported).Select(place => place.Id).Order(StringComparer.Ordinal)), (int)_spots.Of(number)[at])));
}
