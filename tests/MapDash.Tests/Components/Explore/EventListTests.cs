using Bunit;
using MapDash.Components.Layout;
using MapDash.Components.Pages.Explore.Events;
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
    public void A_click_on_a_row_unfolds_it_and_the_next_folds_it()
    {
        var asked = new List<string?>();
        var list = List(Answer(EventFilter.Default), chosen: asked.Add);
        list.Find("[data-event-id='004-E17'] > button").TriggerEvent("onrowclick", new RowEventArgs { Row = "004-E17" });
        list = List(Answer(EventFilter.Default), selected: "004-E17", chosen: asked.Add);
        list.Find("[data-event-id='004-E17'] > button").TriggerEvent("onrowclick", new RowEventArgs { Row = "004-E17" });
        Assert.Equal(["004-E17", null], asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("none")]
    public void A_click_on_what_is_no_row_chooses_nothing(string? row)
    {
        var asked = new List<string?>();
        List(Answer(EventFilter.Default), chosen: asked.Add).Find("[data-event-id] > button").TriggerEvent("onrowclick", new RowEventArgs { Row = row });
        Assert.Empty(asked);
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

    private static EventAnswer Answer(EventFilter filter, GeoBox? view = null) =>
        Shipped.Index.Query(new EventQuery(filter) { View = view, Take = 200 });

    private IRenderedComponent<EventList> List(EventAnswer answer, GeoBox? view = null, string? selected = null, UiContext? ui = null, Action<string?>? chosen = null) =>
        Render<EventList>(parameters => parameters
            .AddCascadingValue(ui ?? new UiContext())
            .Add(list => list.Answer, answer)
            .Add(list => list.Dataset, Shipped.Dataset)
            .Add(list => list.View, view)
            .Add(list => list.Selected, selected)
            .Add(list => list.SelectedChanged, id => chosen?.Invoke(id)));
}
