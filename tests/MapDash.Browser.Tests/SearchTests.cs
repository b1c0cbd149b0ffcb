using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>Search in both languages, however the word is spelt.</summary>
[Collection(ProductTests.Name)]
public sealed class SearchTests(Product product)
{
    [Theory]
    [InlineData("الأنبار", "انبار")]
    [InlineData("الأنبار", "الانبار")]
    [InlineData("حمرين", "حـمرين")]
    [InlineData("البيشمركة", "البيشمركه")]
    public async Task A_word_is_found_however_it_is_spelt(string written, string typed)
    {
        await using var visit = await product.ExploreAsync($"?lang=ar&q={Uri.EscapeDataString(written)}");
        var expected = await visit.ListedAsync();
        await visit.ExploreAsync($"?lang=ar&q={Uri.EscapeDataString(typed)}");

        Assert.NotEmpty(expected);
        Assert.Empty(expected.Except(await visit.ListedAsync()));
    }

    [Fact]
    public async Task Typing_narrows_list_and_map_and_the_link()
    {
        await using var visit = await product.ExploreAsync();

        await visit.ChangeAsync(() => visit.Page.Locator("#search").FillAsync("Hamrin"));

        var listed = await visit.ListedAsync();
        Assert.Contains("004-E06", listed);
        Assert.True(listed.Length < 10, $"{listed.Length} events for Hamrin");
        Assert.Equal(["Hamrin"], visit.Query("q"));
    }

    [Fact]
    public async Task A_search_in_English_finds_what_a_search_in_Arabic_finds()
    {
        await using var visit = await product.ExploreAsync("?q=Hamrin");
        var english = await visit.ListedAsync();
        await visit.ExploreAsync($"?q={Uri.EscapeDataString("حمرين")}");

        Assert.Contains("004-E06", english);
        Assert.Contains("004-E06", await visit.ListedAsync());
    }

    [Fact]
    public async Task Clearing_the_search_shows_everything_again()
    {
        await using var visit = await product.ExploreAsync("?q=Hamrin");

        await visit.ChangeAsync(() => visit.Page.Locator("#search").FillAsync(""));

        Assert.Equal(Curated.Main.Count, (await visit.ListedAsync()).Length);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"*\" AND (")]
    public async Task Signs_that_mean_something_to_machines_are_only_words(string typed)
    {
        await using var visit = await product.ExploreAsync($"?q={Uri.EscapeDataString(typed)}");

        Assert.True((await visit.CountsAsync()).All < Curated.Main.Count);
        Assert.Empty(visit.Journal.Complaints);
    }
}
