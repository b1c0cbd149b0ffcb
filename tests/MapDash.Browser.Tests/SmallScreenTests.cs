using MapDash.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>Phones, and the 320 pixels that a page zoomed to 400% has.</summary>
[Collection(ReadingTests.Name)]
public sealed class SmallScreenTests(Product product)
{
    [Theory]
    [InlineData("/?lang=en", 390)]
    [InlineData("/?lang=ar", 390)]
    [InlineData("/?lang=en&sel=004-E17", 390)]
    [InlineData("/events/004-E17?lang=en", 390)]
    [InlineData("/events/004-E17?lang=ar", 390)]
    [InlineData("/sources/004?lang=en", 390)]
    [InlineData("/?lang=en", 320)]
    [InlineData("/?lang=ar", 320)]
    [InlineData("/events/004-E17?lang=en", 320)]
    [InlineData("/events/004-E17?lang=ar", 320)]
    [InlineData("/sources/004?lang=ar", 320)]
    public async Task The_page_does_not_scroll_sideways(string path, int width)
    {
        await using var visit = await product.OpenAsync(path, new Visitor { Width = width, Height = 844, Touch = true });
        if (path.StartsWith("/?", StringComparison.Ordinal))
        {
            await visit.ReadyAsync();
        }

        var over = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Equal(0, over);
    }

    [Fact]
    public async Task Map_list_and_filters_are_each_one_press_away()
    {
        await using var visit = await product.ExploreAsync("", Visitor.OnPhone);
        var tabs = visit.Page.Locator("nav.tabs button");
        Assert.Equal(3, await tabs.CountAsync());

        await tabs.Nth(1).ClickAsync();
        await visit.Page.Locator("#events [data-event-id] button").First.WaitForAsync();
        // The rows stand below the map too, so seeing one does not say that the tab has changed.
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('#events').getBoundingClientRect().height > 500");

        await tabs.Nth(2).ClickAsync();
        await visit.Page.Locator("#filters").WaitForAsync();
        await visit.TickAsync("source", "004");
        await visit.Page.Locator("button.apply").ClickAsync();

        Assert.Equal(Curated.Ids(each => each.Source == "004"), await visit.ListedAsync());
        await visit.Page.Locator("#filters").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task Fingers_find_controls_of_at_least_24_pixels()
    {
        await using var visit = await product.ExploreAsync("", Visitor.OnPhone);

        var small = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button, input, select, [role=slider]')]
              .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.visually-hidden, .skip'))
              .map(e => { const target = e.closest('label') ?? e; const b = target.getBoundingClientRect(); return [e, b]; })
              .filter(([, b]) => b.width > 0 && (b.width < 24 || b.height < 24))
              .map(([e, b]) => `${Math.round(b.width)} by ${Math.round(b.height)}: ${e.outerHTML.slice(0, 80)}`)
            """);

        Assert.Equal([], small);
    }
}
