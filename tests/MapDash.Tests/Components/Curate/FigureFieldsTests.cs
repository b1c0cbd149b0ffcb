using Bunit;
using MapDash.Components.Pages.Curate;
using MapDash.Core.Curation;
using MapDash.Tests.Components.Explore;
using MapDash.Ui;
using Xunit;

namespace MapDash.Tests.Components.Curate;

public sealed class FigureFieldsTests : BunitContext
{
    private readonly List<string> _focused = [];
    private Card _card = SampleDesk.Article().Cards[0];
    private IRenderedComponent<FigureFields>? _fields;

    [Fact]
    public void A_figure_that_is_begun_is_empty_has_the_focus_and_is_not_saved_before_somebody_has_said_it()
    {
        var fields = Show();
        fields.Find("#pick-figure").Click();

        Assert.Equal("", fields.Find("#figure-0").GetAttribute("value") ?? "");
        Assert.Equal("", fields.FindAll("li select")[1].GetAttribute("value") ?? "");
        Assert.Equal("#figure-0", Assert.Single(_focused));
        fields.Find("#figure-0").Change("12");
        Assert.Empty(_card.Event.Figures);

        fields.FindAll("li select")[1].Change("strikes");
        var figure = Assert.Single(_card.Event.Figures);
        Assert.Equal((12, "strikes", "exact"), (figure.Value, figure.Unit, figure.Qualifier));
        Assert.Single(fields.FindAll("li:not(.add)"));
    }

    [Fact]
    public void A_figure_that_is_begun_can_be_left_and_nothing_comes_of_it()
    {
        var fields = Show();
        fields.Find("#pick-figure").Click();
        fields.Find("#drop-figure-0").Click();

        Assert.Empty(_card.Event.Figures);
        Assert.Empty(fields.FindAll("li:not(.add)"));
        Assert.EndsWith("#pick-figure", _focused[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_figure_leaves_the_focus_to_the_next_and_does_not_come_back()
    {
        var fields = Show();
        foreach (var number in new[] { "3", "4" })
        {
            fields.Find("#pick-figure").Click();
            fields.Find($"#figure-{_card.Event.Figures.Count}").Change(number);
            fields.FindAll("li:not(.add)")[^1].QuerySelectorAll("select")[1].Change("strikes");
        }

        fields.Find("#drop-figure-0").Click();

        Assert.Equal([4d], _card.Event.Figures.Select(figure => figure.Value!.Value));
        Assert.Single(fields.FindAll("li:not(.add)"));
        Assert.StartsWith("#drop-figure-0|", _focused[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_that_cross_are_told_and_not_saved()
    {
        var fields = Show();
        fields.Find("#pick-figure").Click();
        fields.FindAll("li select")[0].Change("range");
        fields.Find("#figure-0").Change("30");
        fields.FindAll("li select")[1].Change("strikes");
        fields.FindAll("li input")[1].Change("20");

        Assert.Equal(30, Assert.Single(_card.Event.Figures).High);
        Assert.Equal("The bounds cross; the figure stays as it was.", fields.Find("[role=alert]").TextContent);
    }

    private IRenderedComponent<FigureFields> Show() => _fields = Render<FigureFields>(parameters => parameters
        .AddCascadingValue(new UiContext())
        .Add(fields => fields.Card, _card)
        .Add(fields => fields.Dataset, Shipped.Dataset)
        .Add(fields => fields.Claimant, "JOC")
        .Add(fields => fields.OnFocus, _focused.Add)
        .Add(fields => fields.Set, change =>
        {
            _card = change(_card);
            _fields!.Render(again => again.Add(fields => fields.Card, _card));
            return Task.CompletedTask;
        }));
}
