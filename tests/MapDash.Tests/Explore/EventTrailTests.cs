using MapDash.Components.Pages.Record;
using MapDash.Core.Querying;
using MapDash.Tests.Components.Explore;
using Xunit;

namespace MapDash.Tests.Explore;

public sealed class EventTrailTests
{
    private const string Query = "?source=004&sort=oldest";

    private static readonly EventQuery Asked = new(EventFilter.Default with { Sources = ["004"] }) { Order = EventOrder.OldestFirst, Take = 1000 };

    [Fact]
    public void Previous_and_next_lead_through_the_list_that_the_reader_came_from()
    {
        var list = Shipped.Index.Query(Asked).Page;
        for (var i = 0; i < list.Count; i++)
        {
            var trail = EventTrail.Of(list[i], Shipped.Index, Query);
            Assert.Equal((true, i + 1, list.Count), (trail.Listed, trail.Position, trail.Total));
            Assert.Equal(i == 0 ? null : list[i - 1].Id, trail.Previous);
            Assert.Equal(i == list.Count - 1 ? null : list[i + 1].Id, trail.Next);
        }
    }

    [Fact]
    public void Far_down_a_long_list_the_way_goes_on_without_a_number()
    {
        var list = Shipped.Index.Query(Asked).Page;
        for (var i = 3; i < list.Count; i++)
        {
            var trail = EventTrail.Of(list[i], Shipped.Index, Query, counted: 3);
            Assert.Equal((true, 0, list[i - 1].Id), (trail.Listed, trail.Position, trail.Previous));
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(3)]
    public void A_record_that_does_not_match_has_no_neighbours(int counted)
    {
        var trail = EventTrail.Of(Shipped.Dataset.FindEvent("000-E01")!, Shipped.Index, Query, counted);
        Assert.Equal((false, 0, null, null), (trail.Listed, trail.Position, trail.Previous, trail.Next));
    }
}
