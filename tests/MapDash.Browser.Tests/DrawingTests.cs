using System.Globalization;
using MapDash.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>What is on the map, read from its paths, its list of symbols and its pixels.</summary>
[Collection(ProductTests.Name)]
public sealed class DrawingTests(Product product)
{
    // Left and right lie the panels, below the timeline; these belong to the map alone at 1440 by 900.
    private static readonly Clip MapAlone = new() { X = 310, Y = 130, Width = 690, Height = 400 };

    [Theory]
    [InlineData("NA-HAMRIN")]
    [InlineData("NA-ANBAR-DESERT")]
    [InlineData("NA-RUTBA-DESERT")]
    [InlineData("BS-IQ-SY")]
    public async Task A_vague_place_is_drawn_as_its_own_shape_on_the_first_view(string place)
    {
        await using var visit = await product.ExploreAsync();

        var shape = visit.Page.Locator($"#map svg path[data-feature-id='{place}']:not(.is-empty)").First;
        var box = await shape.BoundingBoxAsync();

        Assert.NotNull(box);
        Assert.True(box.Width > 10 && box.Height > 10, $"{place} is {box.Width} by {box.Height} pixels");
        Assert.True(int.Parse(await shape.GetAttributeAsync("data-count") ?? "0", CultureInfo.InvariantCulture) > 0);
    }

    [Theory]
    [InlineData("NA-HAMRIN", "34.66,44.33,8")]
    [InlineData("NA-ANBAR-DESERT", "32.8,42.2,7")]
    [InlineData("NA-RUTBA-DESERT", "32.9,40.6,8")]
    [InlineData("BS-IQ-SY", "35.2,41.6,7")]
    public async Task A_vague_place_leaves_its_mark_in_the_pixels_and_goes_with_its_events(string place, string at)
    {
        await using var visit = await product.ExploreAsync($"?place={place}&at={at}");
        var drawn = await PictureAsync(visit);
        await visit.ExploreAsync($"?q=zzqqxxzz&at={at}");
        var empty = await PictureAsync(visit);

        var share = drawn.DifferentFrom(empty) / (double)(empty.Width * empty.Height);

        Assert.True(share > 0.01, $"only {share:P2} of the map differs");
    }

    [Fact]
    public async Task Two_pictures_of_the_same_view_are_the_same()
    {
        await using var visit = await product.ExploreAsync("?q=zzqqxxzz");
        var first = await PictureAsync(visit);
        await visit.ExploreAsync("?q=zzqqxxzz");

        Assert.Equal(0, (await PictureAsync(visit)).DifferentFrom(first));
    }

    [Fact]
    public async Task No_vague_place_is_drawn_as_a_point()
    {
        await using var visit = await product.ExploreAsync();
        await SymbolsAsync(visit);

        var symbols = await SymbolsAsync(visit);

        Assert.Contains(symbols, symbol => symbol.StartsWith("Hamrin mountains, Named area", StringComparison.Ordinal));
        // No report of these five names a town or a point as where it happened, so nothing may look as if it had.
        Assert.DoesNotContain(symbols, symbol => symbol.Contains(", Settlement,", StringComparison.Ordinal) || symbol.Contains(", Exact point,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_known_only_to_its_governorate_is_drawn_on_the_governorate()
    {
        await using var visit = await product.ExploreAsync("?source=004");

        var symbols = await SymbolsAsync(visit);

        Assert.Contains(symbols, symbol => symbol.StartsWith("Kirkuk, Governorate", StringComparison.Ordinal));
        Assert.True(await visit.Page.Locator("#map path[data-feature-id='IQ-KI'][data-count]:not([data-count='0'])").CountAsync() > 0, "Kirkuk carries no count");
    }

    [Fact]
    public async Task Denied_events_and_statements_are_listed_but_never_drawn()
    {
        var denied = Curated.Ids(each => each.Status == "denied");
        await using var visit = await product.ExploreAsync("?status=denied");

        var counts = await visit.CountsAsync();

        Assert.NotEmpty(denied);
        Assert.Equal(denied, await visit.ListedAsync());
        Assert.Equal((0, 0, denied.Length), (counts.InView, counts.Outside, counts.Unplaced));
    }

    [Fact]
    public async Task A_selected_event_stands_out_on_the_map()
    {
        await using var visit = await product.ExploreAsync("?at=34.66,44.33,8");
        var before = await PictureAsync(visit);
        await visit.ExploreAsync("?at=34.66,44.33,8&sel=004-E06");

        Assert.True((await PictureAsync(visit)).DifferentFrom(before) > 100);
    }

    [Fact]
    public async Task The_map_owes_its_data_in_words()
    {
        await using var visit = await product.ExploreAsync();

        var words = await visit.WordsAsync("#map");

        Assert.Contains("Natural Earth", words, StringComparison.Ordinal);
        Assert.Contains("GeoNames", words, StringComparison.Ordinal);
    }

    private static async Task<Pixels> PictureAsync(Visit visit) =>
        new(await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Clip = MapAlone, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide }));

    // The list that assistive technology reads: what, how exactly known, how many.
    private static async Task<IReadOnlyList<string>> SymbolsAsync(Visit visit)
    {
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('#map [role=listbox] [role=option]').length > 0");
        await Task.Delay(300);
        return await visit.Page.Locator("#map [role=listbox] [role=option]").AllTextContentsAsync();
    }
}
