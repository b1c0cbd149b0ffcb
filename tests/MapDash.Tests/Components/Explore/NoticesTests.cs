using Bunit;
using MapDash.Components.Pages.Explore;
using MapDash.Core.Querying;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace MapDash.Tests.Components.Explore;

public sealed class NoticesTests : BunitContext
{
    private EventFilter? _asked;

    [Fact]
    public void Nothing_matching_offers_the_removal_that_helps_most_first()
    {
        var filter = EventFilter.Default with { Sources = ["004"], Places = ["IQ-MU"] };
        Assert.Equal(0, Shipped.Index.Query(new EventQuery(filter)).Totals.All);
        var page = Render<NothingMatches>(parameters => parameters
            .AddCascadingValue(new UiContext())
            .Add(nothing => nothing.Index, Shipped.Index)
            .Add(nothing => nothing.Filter, filter)
            .Add(nothing => nothing.FilterChanged, EventCallback.Factory.Create<EventFilter>(this, asked => _asked = asked)));
        page.Find("li button").Click();
        Assert.Empty(_asked!.Places);
        Assert.Equal(["004"], _asked.Sources);
    }

    [Fact]
    public void A_link_that_could_not_be_followed_says_which_part()
    {
        var notice = Render<LinkNotice>(parameters => parameters
            .AddCascadingValue(new UiContext())
            .Add(link => link.Dropped, ["actor=NOBODY"]));
        Assert.Equal("actor=NOBODY", notice.Find("[role=status] code").TextContent);
    }

    [Fact]
    public void Words_that_could_not_be_searched_for_are_said_to_be_left_out()
    {
        var notice = Render<LinkNotice>(parameters => parameters
            .AddCascadingValue(new UiContext())
            .Add(link => link.Dropped, [])
            .Add(link => link.Unsearched, true));
        Assert.Contains("could not be searched", notice.Find("[role=status] p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chip_gives_up_its_own_part_only()
    {
        var filter = EventFilter.Default with { Sources = ["004"], Actors = ["CTS"] };
        var chips = Render<FilterChips>(parameters => parameters
            .AddCascadingValue(new UiContext())
            .Add(list => list.Dataset, Shipped.Dataset)
            .Add(list => list.Filter, filter)
            .Add(list => list.FilterChanged, EventCallback.Factory.Create<EventFilter>(this, asked => _asked = asked)));
        Assert.Equal(2, chips.FindAll("button").Count);
        chips.FindAll("button")[0].Click();
        Assert.Empty(_asked!.Actors);
        Assert.Equal(["004"], _asked.Sources);
    }

    [Fact]
    public void The_counts_name_what_is_in_view_outside_without_a_place_and_undated()
    {
        var pill = Render<CountsPill>(parameters => parameters
            .AddCascadingValue(new UiContext())
            .Add(counts => counts.Totals, new ViewTotals(12, 3, 4, 5)));
        Assert.Equal(["12", "3", "4", "5"], pill.FindAll("b").Select(number => number.TextContent));
        Assert.Equal("12 in view, 3 outside, 4 not drawn", pill.Find("[role=status]").TextContent);
    }
}
