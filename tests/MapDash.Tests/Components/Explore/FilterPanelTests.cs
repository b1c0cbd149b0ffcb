using Bunit;
using MapDash.Components.Layout;
using MapDash.Components.Pages.Explore.Filters;
using MapDash.Core.Querying;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace MapDash.Tests.Components.Explore;

public sealed class FilterPanelTests : BunitContext
{
    private EventFilter _asked = EventFilter.Default;

    [Fact]
    public void Choosing_a_family_asks_for_all_its_kinds()
    {
        var panel = Panel(EventFilter.Default);
        panel.Find("[data-facet=kind] input[data-value=attacks]").TriggerEvent("onrowchange", new RowEventArgs { Row = "attacks" });
        Assert.Contains("armed_attack", _asked.Kinds);
        Assert.Contains("attack_thwarted", _asked.Kinds);
        Assert.DoesNotContain("air_strike", _asked.Kinds);
    }

    [Fact]
    public void Choosing_a_chosen_value_again_gives_it_up()
    {
        var panel = Panel(EventFilter.Default with { Sources = ["004"] });
        panel.Find("[data-facet=source] input[data-value='004']").TriggerEvent("onrowchange", new RowEventArgs { Row = "004" });
        Assert.Empty(_asked.Sources);
    }

    [Fact]
    public void A_row_unfolds_and_folds_by_its_button()
    {
        var panel = Panel(EventFilter.Default);
        Assert.Empty(panel.FindAll("[data-facet=actor] input[data-value=CTS]"));
        panel.Find("[data-facet=actor] button[data-value=IQ_SF]").TriggerEvent("onrowclick", new RowEventArgs { Row = "IQ_SF" });
        Assert.NotNull(panel.Find("[data-facet=actor] input[data-value=CTS]"));
        Assert.Equal("true", panel.Find("[data-facet=actor] button[data-value=IQ_SF]").GetAttribute("aria-expanded"));
        panel.Find("[data-facet=actor] button[data-value=IQ_SF]").TriggerEvent("onrowclick", new RowEventArgs { Row = "IQ_SF" });
        Assert.Empty(panel.FindAll("[data-facet=actor] input[data-value=CTS]"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nobody")]
    public void What_is_no_row_changes_nothing(string? row)
    {
        var panel = Panel(EventFilter.Default);
        var before = panel.Markup;
        panel.Find("[data-facet=actor] input").TriggerEvent("onrowchange", new RowEventArgs { Row = row });
        panel.Find("[data-facet=actor] input").TriggerEvent("onrowclick", new RowEventArgs { Row = row });
        Assert.Same(EventFilter.Default, _asked);
        Assert.Equal(before, panel.Markup);
    }

    [Fact]
    public void Services_stand_below_the_forces_that_they_belong_to()
    {
        var panel = Panel(EventFilter.Default with { Actors = ["CTS"] });
        var service = panel.Find("[data-facet=actor] input[data-value=CTS]");
        Assert.True(service.HasAttribute("checked"));
        var branch = service.Closest("ul")!.ParentElement!;
        Assert.NotNull(branch.QuerySelector("input[data-value=IQ_SF].partly"));
    }

    [Fact]
    public void A_governorate_without_events_stays_and_shows_its_zero()
    {
        var panel = Panel(EventFilter.Default);
        var rows = panel.FindAll("[data-facet=place] li");
        Assert.Equal(8, rows.Count);
        panel.Find("[data-facet=place] .more").Click();
        Assert.Equal(18, panel.FindAll("[data-facet=place] li").Count);
        Assert.NotNull(panel.Find("[data-facet=place] .zero input[data-value=IQ-MU]"));
    }

    [Fact]
    public void A_ridge_across_governorates_is_listed_under_its_own_name()
    {
        var panel = Panel(EventFilter.Default);
        panel.Find("[data-facet=area] .more").Click();
        Assert.NotNull(panel.Find("[data-facet=area] input[data-value=NA-HAMRIN]"));
    }

    [Fact]
    public void Every_row_is_in_Arabic_on_the_Arabic_page()
    {
        var panel = Panel(EventFilter.Default, new UiContext("ar"));
        foreach (var label in panel.FindAll(".label").Select(label => label.TextContent))
        {
            Assert.Contains(label, letter => letter is >= '\u0600' and <= '\u06ff');
        }
    }

    private IRenderedComponent<FilterPanel> Panel(EventFilter filter, UiContext? ui = null) => Render<FilterPanel>(parameters => parameters
        .AddCascadingValue(ui ?? new UiContext())
        .Add(panel => panel.Dataset, Shipped.Dataset)
        .Add(panel => panel.Answer, Shipped.Index.Query(new EventQuery(filter)))
        .Add(panel => panel.Filter, filter)
        .Add(panel => panel.FilterChanged, EventCallback.Factory.Create<EventFilter>(this, asked => _asked = asked)));
}
