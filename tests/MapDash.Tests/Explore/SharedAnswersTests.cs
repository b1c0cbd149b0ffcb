using MapDash.Components.Pages.Explore;
using MapDash.Components.Pages.Explore.Filters;
using MapDash.Core.Querying;
using MapDash.Tests.Components.Explore;
using MapDash.Ui;
using Xunit;

namespace MapDash.Tests.Explore;

public sealed class SharedAnswersTests
{
    private static readonly GeoBox South = new(44, 29, 49, 32.2);

    [Theory]
    [InlineData("")]
    [InlineData("004")]
    public void An_answer_is_that_of_the_index(string source)
    {
        var filter = EventFilter.Default with { Sources = source.Length > 0 ? [source] : [] };
        foreach (var view in new[] { null, South })
        {
            var query = new EventQuery(filter) { View = view, Take = 20, Order = EventOrder.OldestFirst, Granularity = Granularity.Year };
            var (shared, direct) = (SharedAnswers.Of(Shipped.Index).Query(query), Shipped.Index.Query(query));
            Assert.Equal(direct.Totals, shared.Totals);
            Assert.Equal(direct.Page, shared.Page);
            Assert.Equal(direct.Facets[Facet.Kind], shared.Facets[Facet.Kind]);
            Assert.Equal(direct.Timeline.Granularity, shared.Timeline.Granularity);
            Assert.Equal(direct.Provinces, shared.Provinces);
        }
    }

    [Fact]
    public void Pages_with_the_same_filter_hold_the_same_answer_mask_and_rows()
    {
        var shared = SharedAnswers.Of(Shipped.Index);
        var (one, other) = (shared.Query(new EventQuery(EventFilter.Default) { Take = 20 }), shared.Query(new EventQuery(new EventFilter()) { Take = 20 }));
        Assert.Same(one, other);
        Assert.Same(Shipped.Index.MatchesIgnoringTime(EventFilter.Default), Shipped.Index.MatchesIgnoringTime(new EventFilter()));
        Assert.Same(FacetTree.Of(one, Shipped.Dataset, new UiContext("ar")), FacetTree.Of(other, Shipped.Dataset, new UiContext("ar")));
        Assert.NotSame(FacetTree.Of(one, Shipped.Dataset, new UiContext("ar")), FacetTree.Of(other, Shipped.Dataset, new UiContext("en")));
    }

    [Fact]
    public void Moving_the_map_changes_nothing_but_the_totals()
    {
        var shared = SharedAnswers.Of(Shipped.Index);
        var (whole, part) = (shared.Query(new EventQuery(EventFilter.Default) { Take = 20 }), shared.Query(new EventQuery(EventFilter.Default) { Take = 20, View = South }));
        Assert.Same(whole.Timeline, part.Timeline);
        Assert.Same(whole.Facets, part.Facets);
        Assert.Same(whole.Page, part.Page);
        Assert.NotEqual(whole.Totals, part.Totals);
    }

    [Fact]
    public void Different_questions_have_different_answers()
    {
        var shared = SharedAnswers.Of(Shipped.Index);
        var query = new EventQuery(EventFilter.Default) { Take = 20 };
        EventQuery[] others = [query with { Skip = 20 }, query with { Order = EventOrder.OldestFirst }, query with { Granularity = Granularity.Week }, query with { Take = 30 }];
        Assert.All(others, other => Assert.NotSame(shared.Query(query), shared.Query(other)));
    }
}
