using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>The start page as it opens.</summary>
[Collection(ProductTests.Name)]
public sealed class FirstViewTests(Product product)
{
    [Fact]
    public async Task Every_main_event_is_counted_and_listed_and_none_else()
    {
        await using var visit = await product.ExploreAsync();

        var counts = await visit.CountsAsync();

        Assert.True(counts.All >= 68, $"only {counts.All} events");
        Assert.Equal(Curated.Ids(_ => true), await visit.ListedAsync());
        Assert.Equal(Curated.Main.Count, counts.All);
    }

    [Fact]
    public async Task Events_without_a_drawable_place_and_without_a_date_are_counted_in_the_open()
    {
        await using var visit = await product.ExploreAsync();

        var counts = await visit.CountsAsync();
        var words = string.Join(' ', (await visit.WordsAsync(".pill")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.InRange(counts.Unplaced, 1, counts.All - 1);
        Assert.Equal(Curated.Ids(each => each.DatePrecision == "unknown").Length, counts.Undated);
        Assert.Contains($"{counts.Unplaced} not drawn", words, StringComparison.Ordinal);
        Assert.Contains($"{counts.InView} in view", words, StringComparison.Ordinal);
        Assert.Contains($"{counts.Undated} undated", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_view_shows_all_that_can_be_drawn_in_Iraq()
    {
        await using var visit = await product.ExploreAsync();

        var counts = await visit.CountsAsync();

        Assert.True(counts.InView > counts.Outside, $"{counts.InView} in view, {counts.Outside} outside");
    }

    [Fact]
    public async Task The_map_names_the_dataset_version_that_it_shows()
    {
        await using var visit = await product.ExploreAsync();

        Assert.Equal("1", await visit.Page.GetAttributeAsync("#map", "data-version"));
    }

    [Fact]
    public async Task No_request_leaves_this_host_and_nothing_complains()
    {
        await using var visit = await product.ExploreAsync();
        await visit.ExploreAsync("?lang=ar&theme=dark&sel=004-E17");
        await visit.GoAsync("/events/004-E17");
        await visit.GoAsync("/sources/004");
        await visit.GoAsync("/no/such/page");

        var host = new Uri(product.Address).Authority;
        Assert.NotEmpty(visit.Journal.Requests);
        Assert.All(
            visit.Journal.Requests.Where(request => !request.StartsWith("data:", StringComparison.Ordinal) && !request.StartsWith("blob:", StringComparison.Ordinal)),
            request => Assert.Equal(host, new Uri(request).Authority));
        // The browser itself notes the 404 that was asked for.
        Assert.DoesNotContain(visit.Journal.Complaints, complaint => !complaint.Contains("no/such/page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Zooming_into_one_place_moves_events_out_of_view_but_loses_none()
    {
        await using var visit = await product.ExploreAsync("?at=30.5,47.8,10");

        var counts = await visit.CountsAsync();

        Assert.True(counts.Outside > 0, "nothing lies outside a view of Basra");
        Assert.Equal(Curated.Main.Count, counts.All);
    }
}
