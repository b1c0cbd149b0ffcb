using Bunit;
using MapDash.Components.Pages.Explore;
using MapDash.Components.Pages.Explore.Events;
using MapDash.Core;
using MapDash.Core.Querying;
using MapDash.Ui;
using Xunit;

namespace MapDash.Tests.Components.Explore;

public sealed class EventListTests : BunitContext
{
    public EventListTests() => JSInterop.SetupModule("./Components/Shared/KeepInView.razor.js").SetupVoid("show", _ => true);

    [Fact]
    public void Every_matching_event_has_one_row()
    {
        var answer = Answer(EventFilter.Default);
        var list = List(answer);
        Assert.Equal(answer.Totals.All, list.FindAll("#events [data-event-id]").Select(row => row.GetAttribute("data-event-id")).Distinct().Count());
    }

    [Fact]
    public void What_cannot_be_drawn_is_listed_under_a_heading_that_says_so()
    {
        var answer = Answer(EventFilter.Default);
        var list = List(answer);
        var heading = list.Find("#group-Unplaced");
        Assert.Contains("not drawn", heading.TextContent, StringComparison.Ordinal);
        Assert.Equal(answer.Totals.Unplaced, list.FindAll("ul[aria-labelledby=group-Unplaced] > li").Count);
    }

    [Fact]
    public void What_lies_outside_the_view_is_listed_apart()
    {
        var south = new GeoBox(44, 29, 49, 32.2);
        var list = List(Answer(EventFilter.Default, south), south);
        Assert.Contains(list.FindAll("ul[aria-labelledby=group-Outside] > li"), row => row.GetAttribute("data-event-id") == "004-E17");
        Assert.Contains(list.FindAll("ul[aria-labelledby=group-InView] > li"), row => row.GetAttribute("data-event-id") == "000-E01");
    }

    [Fact]
    public void The_unfolded_event_says_whose_its_figures_are()
    {
        var list = List(Answer(EventFilter.Default), selected: "004-E17");
        var card = list.Find("[data-event-id='004-E17'] .card");
        Assert.Contains("as claimed", card.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("al-Khafaji", card.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vague_number_is_no_number()
    {
        var list = List(Answer(EventFilter.Default), selected: "004-E17");
        Assert.Contains("no figure", list.Find("[data-event-id='004-E17'] .figures").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Quoted_words_keep_their_digits_on_the_Arabic_page()
    {
        var list = List(Answer(EventFilter.Default), selected: "004-E17", ui: new UiContext("ar"));
        Assert.Contains("١١", list.Find("[data-event-id='004-E17'] .figures").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(list.Find("[data-event-id='004-E17'] .quote").TextContent, letter => letter is >= '٠' and <= '٩');
    }

    [Theory]
    [InlineData("004-E17", null, "004-E17")]
    [InlineData("004-E17", "004-E17", null)]
    [InlineData("no-such", "004-E17", "nothing said")]
    public void A_pressed_row_unfolds_pressed_again_it_folds_and_an_unknown_one_does_nothing(string pressed, string? selected, string? expected)
    {
        string? chosen = "nothing said";
        var list = List(Answer(EventFilter.Default), selected: selected, chosen: id => chosen = id);
        list.Find("#events").TriggerEvent("onrow", new RowEventArgs { Act = RowEventArgs.Choose, Key = pressed });
        Assert.Equal(expected, chosen);
    }

    [Fact]
    public void A_row_says_which_event_it_is_and_whether_it_is_unfolded()
    {
        var list = List(Answer(EventFilter.Default), selected: "004-E17");
        Assert.Equal("true", list.Find("[data-event-id='004-E17'] > button[data-row=choose][data-value='004-E17']").GetAttribute("aria-expanded"));
        Assert.Equal("false", list.Find("[data-event-id='004-E06'] > button[data-row=choose][data-value='004-E06']").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void A_hostile_title_stays_text()
    {
        const string Hostile = "\"><img src=x onerror=alert(1)>";
        var reported = Shipped.Dataset.Events[0] with { Id = "hostile", Title = new BilingualText(Hostile, Hostile) };
        foreach (var line in new[] { EventLine.Of(reported, Shipped.Dataset, new UiContext()), EventLine.Unfolded(reported, Shipped.Dataset, new UiContext()) })
        {
            Assert.DoesNotContain("<img", line.Value, StringComparison.Ordinal);
            Assert.Contains("&lt;img", line.Value, StringComparison.Ordinal);
        }
    }

    private static EventAnswer Answer(EventFilter filter, GeoBox? view = null) =>
        Shipped.Index.Query(new EventQuery(filter) { View = view, Take = 200 });

    private IRenderedComponent<EventList> List(EventAnswer answer, GeoBox? view = null, string? selected = null, UiContext? ui = null, Action<string?>? chosen = null) =>
        Render<EventList>(parameters => parameters
            .AddCascadingValue(ui ?? new UiContext())
            .Add(list => list.Answer, answer)
            .Add(list => list.Dataset, Shipped.Dataset)
            .Add(list => list.View, view)
            .Add(list => list.Selected, selected)
            .Add(list => list.SelectedChanged, chosen ?? (_ => { })));
}
