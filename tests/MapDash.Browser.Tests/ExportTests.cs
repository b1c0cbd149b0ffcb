using System.Text.Json;
using MapDash.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>The view as a file, by mouse and by keyboard.</summary>
[Collection(ProductTests.Name)]
public sealed class ExportTests(Product product)
{
    [Theory]
    [InlineData("en", "17 events")]
    [InlineData("ar", "١٧ حدثاً")]
    public async Task The_export_menu_says_how_many_events_of_which_version_it_takes(string language, string count)
    {
        await using var visit = await product.ExploreAsync($"?source=004&lang={language}");

        await visit.Page.Locator(".export").ClickAsync();
        await visit.Page.WaitForSelectorAsync("[role='dialog'] a[download]");

        var words = await visit.WordsAsync("[role='dialog']");
        Assert.Contains(count, words, StringComparison.Ordinal);
        Assert.Equal(4, await visit.Page.Locator("[role='dialog'] a[download]").CountAsync());
        Assert.Empty(visit.Journal.Complaints);
    }

    [Fact]
    public async Task The_file_holds_what_the_list_shows()
    {
        await using var visit = await product.ExploreAsync("?source=004&kind=air_strike&kind=militants_killed");
        var listed = await visit.ListedAsync();
        await visit.Page.Locator(".export").ClickAsync();
        var link = visit.Page.Locator("[role='dialog'] a[download][href*='geojson']");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal("mapdash-v1.geojson", download.SuggestedFilename);
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync((await download.PathAsync())!));
        Assert.Equal(listed, file.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.Contains("kind=air_strike", file.RootElement.GetProperty("filter").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_and_closes_by_keyboard()
    {
        await using var visit = await product.ExploreAsync("?source=004");
        await visit.Page.Locator(".export").FocusAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync("[role='dialog'] a[download]");
        // The dialog hears keys once it has the focus.
        await visit.Page.WaitForFunctionAsync("() => document.activeElement?.closest('[role=dialog]') !== null");
        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.WaitForSelectorAsync("[role='dialog']", new PageWaitForSelectorOptions { State = WaitForSelectorState.Detached });
    }
}
