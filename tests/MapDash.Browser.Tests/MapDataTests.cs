using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>What the map says when its events cannot be fetched.</summary>
[Collection(ProductTests.Name)]
public sealed class MapDataTests(Product product)
{
    [Fact]
    public async Task A_map_whose_events_did_not_come_says_so_and_draws_them_when_asked_again()
    {
        await using var visit = await product.VisitAsync();
        await visit.Page.RouteAsync("**/data/**", route => route.AbortAsync());
        await visit.GoAsync("/");
        var failed = visit.Page.Locator(".failed[role=alert]");
        await failed.WaitForAsync();
        Assert.NotEmpty(await visit.ListedAsync());

        await visit.Page.UnrouteAsync("**/data/**");
        await failed.Locator("button").ClickAsync();
        await visit.ReadyAsync();

        Assert.Equal(0, await failed.CountAsync());
        Assert.True((await visit.CountsAsync()).InView > 0);
    }
}
