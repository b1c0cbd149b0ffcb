using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>Facets change counts, list and map together, and to what the shipped files say.</summary>
[Collection(ProductTests.Name)]
public sealed class FilterTests(Product product)
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task A_source_shows_its_events_and_only_those(string source)
    {
        await using var visit = await product.ExploreAsync();

        await visit.TickAsync("source", source);

        Assert.Equal([source], visit.Query("source"));
        Assert.Equal(Curated.Ids(each => each.Source == source), await visit.ListedAsync());
    }

    [Fact]
    public async Task Two_values_of_one_facet_are_alternatives_and_two_facets_narrow_each_other()
    {
        await using var visit = await product.ExploreAsync();

        await visit.TickAsync("source", "003");
        await visit.TickAsync("source", "004");
        Assert.Equal(Curated.Ids(each => each.Source is "003" or "004"), await visit.ListedAsync());

        await visit.TickAsync("status", "ongoing");
        Assert.Equal(Curated.Ids(each => each.Source is "003" or "004" && each.Status == "ongoing"), await visit.ListedAsync());
    }

    [Fact]
    public async Task A_kind_changes_counts_list_and_map()
    {
        await using var visit = await product.ExploreAsync();
        var before = await visit.Page.GetAttributeAsync("#map", "data-in-view");

        await visit.TickAsync("kind", "air_strike");

        Assert.Equal(Curated.Ids(each => each.Kind == "air_strike"), await visit.ListedAsync());
        Assert.NotEqual(before, await visit.Page.GetAttributeAsync("#map", "data-in-view"));
        Assert.Equal(0, await visit.Page.Locator("#map path[data-feature-id='NA-HAMRIN']:not(.is-empty)").CountAsync());
    }

    [Fact]
    public async Task Choosing_the_states_forces_includes_the_services_below_them()
    {
        await using var visit = await product.ExploreAsync();

        await visit.TickAsync("actor", "IQ_SF");

        var listed = await visit.ListedAsync();
        foreach (var service in new[] { "IQ_SF", "IQ_ARMY", "FEDPOL", "CTS" })
        {
            Assert.Empty(Curated.Ids(each => each.Actors.Contains(service)).Except(listed));
        }

        Assert.True(listed.Length < Curated.Main.Count, "the filter leaves nothing out");
    }

    [Fact]
    public async Task One_service_alone_shows_only_what_names_it()
    {
        await using var visit = await product.ExploreAsync("?actor=CTS");

        Assert.Equal(Curated.Ids(each => each.Actors.Contains("CTS")), await visit.ListedAsync());
    }

    [Fact]
    public async Task The_precision_of_the_place_is_a_filter()
    {
        await using var visit = await product.ExploreAsync();

        await visit.TickAsync("precision", "border_strip");

        Assert.Equal(Curated.Ids(each => each.PlacePrecision == "border_strip"), await visit.ListedAsync());
    }

    [Fact]
    public async Task A_range_of_mountains_is_not_counted_for_a_governorate_that_its_report_does_not_name()
    {
        await using var visit = await product.ExploreAsync("?place=IQ-SD");

        Assert.DoesNotContain("004-E06", await visit.ListedAsync());
    }

    [Fact]
    public async Task Certain_shows_a_part_of_what_is_possible()
    {
        var (from, to) = (new DateOnly(2020, 5, 1), new DateOnly(2020, 5, 31));
        await using var visit = await product.ExploreAsync("?from=2020-05-01&to=2020-05-31");
        var possible = await visit.ListedAsync();
        await visit.ExploreAsync("?from=2020-05-01&to=2020-05-31&match=certain");
        var certain = await visit.ListedAsync();

        Assert.Equal(Curated.Ids(each => each.Start >= from && each.End <= to), certain);
        Assert.Equal(Curated.Ids(each => (each.Start is null || each.Start <= to) && (each.End is null || each.End >= from)), possible);
        Assert.Empty(certain.Except(possible));
        Assert.True(certain.Length < possible.Length, "no date is vague");
    }

    [Fact]
    public async Task The_choice_between_possible_and_certain_is_one_press_away()
    {
        await using var visit = await product.ExploreAsync("?from=2020-05-01&to=2020-05-31");

        await visit.ChangeAsync(() => visit.Page.Locator(".period [aria-pressed='false']").First.ClickAsync());

        Assert.Equal(["certain"], visit.Query("match"));
    }

    [Fact]
    public async Task Background_events_are_shown_only_when_asked_for()
    {
        await using var visit = await product.ExploreAsync();

        await visit.ChangeAsync(() => visit.Page.Locator(".background input").ClickAsync());

        Assert.Equal(82, (await visit.ListedAsync()).Length);
        await visit.ChangeAsync(() => visit.Page.Locator(".background input").ClickAsync());
        Assert.Equal(Curated.Main.Count, (await visit.ListedAsync()).Length);
    }

    [Fact]
    public async Task A_chip_takes_its_own_part_away_and_no_other()
    {
        await using var visit = await product.ExploreAsync("?source=004&status=ongoing");

        await visit.ChangeAsync(() => visit.Page.Locator(".filter-chip").First.ClickAsync());

        Assert.Single(visit.Query("source").Concat(visit.Query("status")));
    }

    [Fact]
    public async Task Where_nothing_matches_the_page_says_which_removal_helps()
    {
        await using var visit = await product.ExploreAsync("?source=003&kind=arrest");
        Assert.Empty(await visit.ListedAsync());
        Assert.Contains("No reported event matches", await visit.WordsAsync("#events"), StringComparison.Ordinal);

        await visit.ChangeAsync(() => visit.Page.Locator(".nothing li button").First.ClickAsync());

        // Without the kind eight events remain, without the source two: the larger is offered first.
        Assert.Equal(Curated.Ids(each => each.Source == "003"), await visit.ListedAsync());
    }

    [Fact]
    public async Task Reset_shows_everything_again()
    {
        await using var visit = await product.ExploreAsync("?source=003&status=ongoing");

        await visit.ChangeAsync(() => visit.Page.Locator(".filters .reset").ClickAsync());

        Assert.Equal(Curated.Main.Count, (await visit.CountsAsync()).All);
    }
}
