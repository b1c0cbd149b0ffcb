using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>The address is the state: it reopens, survives a reload and undoes a selection.</summary>
[Collection(ProductTests.Name)]
public sealed class LinkTests(Product product)
{
    [Fact]
    public async Task A_link_reopens_the_same_view_in_a_new_browser()
    {
        await using var first = await product.ExploreAsync("?lang=ar&theme=dark&digits=latn");
        await first.TickAsync("source", "004");
        await first.ChangeAsync(() => first.Page.Locator(".background input").ClickAsync());
        await first.ChangeAsync(() => first.Page.Locator("#events [data-event-id='004-E17'] button").First.ClickAsync());
        await first.Page.Locator("#map").FocusAsync();
        await first.ChangeAsync(() => first.Page.Keyboard.PressAsync("+"));
        await first.AddressAsync("at=");
        await first.AgreeAsync();
        var link = first.PathAndQuery;

        await using var second = await product.VisitAsync();
        await second.GoAsync(link);
        await second.ReadyAsync();

        Assert.Equal(await first.ListedAsync(), await second.ListedAsync());
        Assert.Equal(await first.CountsAsync(), await second.CountsAsync());
        Assert.Equal(await LooksAsync(first), await LooksAsync(second));
        Assert.Equal("true", await second.Page.GetAttributeAsync("#events [data-event-id='004-E17'] button", "aria-expanded"));
        Assert.Equal(first.Query("at"), second.Query("at"));
    }

    [Fact]
    public async Task Filters_days_and_selection_are_all_in_the_link()
    {
        const string link = "?from=2020-01-01&to=2020-12-31&match=possible&source=004&status=ongoing&sel=004-E06&at=34.5,44.2,8";
        await using var visit = await product.ExploreAsync(link);

        var expected = Curated.Ids(each => each.Source == "004" && each.Status == "ongoing"
            && (each.Start is null || each.Start <= new DateOnly(2020, 12, 31)) && (each.End is null || each.End >= new DateOnly(2020, 1, 1)));

        Assert.Equal(expected, await visit.ListedAsync());
        Assert.Equal("true", await visit.Page.GetAttributeAsync("#events [data-event-id='004-E06'] button", "aria-expanded"));
    }

    [Theory]
    [InlineData("?source=999&kind=tea_party", "source=999", "kind=tea_party")]
    [InlineData("?from=yesterday&at=1,2&colour=red", "from=yesterday", "colour=red")]
    [InlineData("?bbox=1,2,3&v=99&sel=nobody", "bbox=1,2,3", "sel=nobody")]
    public async Task Values_that_mean_nothing_are_dropped_with_a_visible_note(string query, string one, string other)
    {
        await using var visit = await product.ExploreAsync(query);

        var note = visit.Page.Locator(".notice");
        Assert.True(await note.IsVisibleAsync(), "there is no note");
        var words = await note.InnerTextAsync();
        Assert.Contains(one, words, StringComparison.Ordinal);
        Assert.Contains(other, words, StringComparison.Ordinal);
        Assert.Equal(Curated.Main.Count, (await visit.CountsAsync()).All);
    }

    [Fact]
    public async Task Part_of_a_link_that_means_something_is_kept_beside_what_does_not()
    {
        await using var visit = await product.ExploreAsync("?source=003&source=999");

        Assert.Equal(Curated.Ids(each => each.Source == "003"), await visit.ListedAsync());
        Assert.Contains("source=999", await visit.WordsAsync(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reload_keeps_what_is_shown()
    {
        await using var visit = await product.ExploreAsync("?source=001");
        await visit.TickAsync("status", "claimed");
        var before = await visit.ListedAsync();

        await visit.Page.ReloadAsync();
        await visit.ReadyAsync();

        Assert.Equal(before, await visit.ListedAsync());
    }

    [Fact]
    public async Task Back_undoes_a_selection()
    {
        await using var visit = await product.ExploreAsync("?source=004");
        await visit.ChangeAsync(() => visit.Page.Locator("#events [data-event-id='004-E06'] button").First.ClickAsync());
        Assert.Equal(["004-E06"], visit.Query("sel"));

        await visit.ChangeAsync(() => visit.Page.GoBackAsync());

        Assert.Empty(visit.Query("sel"));
        Assert.Equal(["004"], visit.Query("source"));
        Assert.Equal("false", await visit.Page.GetAttributeAsync("#events [data-event-id='004-E06'] button", "aria-expanded"));
    }

    [Fact]
    public async Task Back_from_a_record_returns_to_the_view_it_was_opened_from()
    {
        await using var visit = await product.ExploreAsync("?source=004&sel=004-E17");
        await visit.Page.Locator("#events a[href^='/events/004-E17']").ClickAsync();
        await visit.AddressAsync("/events/004-E17");
        await visit.Page.Locator("#cite").WaitForAsync();

        await visit.Page.GoBackAsync();
        await visit.ReadyAsync();

        Assert.Equal(Curated.Ids(each => each.Source == "004"), await visit.ListedAsync());
        Assert.Equal(["004-E17"], visit.Query("sel"));
    }

    private static Task<string> LooksAsync(Visit visit) => visit.Page.EvaluateAsync<string>(
        "() => { const e = document.documentElement; return [e.lang, e.dir, e.dataset.theme, e.dataset.digits].join(' '); }");
}
