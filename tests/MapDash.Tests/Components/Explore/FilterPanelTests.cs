using Bunit;
using MapDash.Components.Pages.Explore;
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
        Row(panel, "kind", "attacks", on: true);
        Assert.Contains("armed_attack", _asked.Kinds);
        Assert.Contains("attack_thwarted", _asked.Kinds);
        Assert.DoesNotContain("air_strike", _asked.Kinds);
    }

    [Fact]
    public void Choosing_a_chosen_value_again_gives_it_up()
    {
        var panel = Panel(EventFilter.Default with { Sources = ["004"] });
        Row(panel, "source", "004", on: false);
        Assert.Empty(_asked.Sources);
    }

    [Fact]
    public void A_row_that_unfolds_shows_what_stands_below_it_and_hides_it_again()
    {
        var panel = Panel(EventFilter.Default);
        var folded = panel.Find("[data-facet=actor] .fold[aria-expanded=false]").GetAttribute("data-value")!;
        var before = panel.FindAll("[data-facet=actor] input").Count;

        Row(panel, "actor", folded, on: true, RowEventArgs.Fold);

        Assert.True(panel.FindAll("[data-facet=actor] input").Count > before);
        Assert.Equal("true", panel.Find($"[data-facet=actor] .fold[data-value='{folded}']").GetAttribute("aria-expanded"));
        Row(panel, "actor", folded, on: false, RowEventArgs.Fold);
        Assert.Equal(before, panel.FindAll("[data-facet=actor] input").Count);
    }

    [Fact]
    public void A_row_that_is_not_there_changes_nothing()
    {
        var panel = Panel(EventFilter.Default);
        panel.Find("[data-facet=kind]").TriggerEvent("onrow", new RowEventArgs { Act = RowEventArgs.Choose, Key = "no such kind", Level = "value", On = true });
        Assert.Equal(EventFilter.Default, _asked);
    }

    [Fact]
    public void No_two_rows_of_a_facet_are_told_apart_by_nothing()
    {
        var tree = FacetTree.Of(Shipped.Index.Query(new EventQuery(EventFilter.Default)), Shipped.Dataset, new UiContext());
        static IEnumerable<FacetNode> All(IEnumerable<FacetNode> nodes) => nodes.SelectMany(node => All(node.Children).Prepend(node));
        IReadOnlyList<FacetNode>[] facets = [tree.Actors, tree.Kinds, tree.Corroborations, tree.Statuses, tree.Precisions, tree.OtherPlaces, tree.Governorates, tree.Sources];
        foreach (var facet in facets)
        {
            var rows = All(facet).Select(node => (node.Key, node.Level)).ToArray();
            Assert.Equal(rows.Length, rows.Distinct().Count());
        }
    }

    [Fact]
    public void A_hostile_name_stays_text_in_a_row()
    {
        const string Hostile = "\"><img src=x onerror=alert(1)>'";
        var node = new FacetNode(Hostile, [Hostile], Hostile, 1, 1) { Children = [new FacetNode("below", ["below"], "below", 1, 1)] };

        var row = FacetRow.Of(node, chosen: true, partly: true, open: true, new UiContext());

        Assert.DoesNotContain("<img", row, StringComparison.Ordinal);
        Assert.DoesNotContain("'", row, StringComparison.Ordinal);
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

    // As the browser tells it: what the control says of itself.
    private static void Row(IRenderedComponent<FilterPanel> panel, string facet, string value, bool on, string act = RowEventArgs.Choose)
    {
        var control = panel.Find($"[data-facet={facet}] [data-row={act}][data-value='{value}']");
        panel.Find($"[data-facet={facet}]").TriggerEvent("onrow", new RowEventArgs { Act = act, Key = value, Level = control.GetAttribute("data-level")!, On = on });
    }

    private IRenderedComponent<FilterPanel> Panel(EventFilter filter, UiContext? ui = null) => Render<FilterPanel>(parameters => parameters
        .AddCascadingValue(ui ?? new UiContext())
        .Add(panel => panel.Dataset, Shipped.Dataset)
        .Add(panel => panel.Answer, Shipped.Index.Query(new EventQuery(filter)))
        .Add(panel => panel.Filter, filter)
        .Add(panel => panel.FilterChanged, EventCallback.Factory.Create<EventFilter>(this, asked => _asked = asked)));
}
