using MapDash.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>The timeline's window: dragged, it stays in the browser; settled, the page follows.</summary>
[Collection(ProductTests.Name)]
public sealed class BrushTests(Product product)
{
    [Fact]
    public async Task Dragging_redraws_the_map_without_a_message_to_the_server_and_the_panels_follow_after_release()
    {
        await using var visit = await product.ExploreAsync();
        var all = await visit.CountsAsync();
        var listed = (await visit.ListedAsync()).Length;
        var (x, y) = await MiddleAsync(visit.Page.Locator("#timeline [role='slider'][data-edge='from']"));
        await visit.Page.Mouse.MoveAsync(x, y);
        await Task.Delay(400);

        await visit.Page.Mouse.DownAsync();
        var sent = visit.Journal.MessagesSent;
        for (var step = 1; step <= 30; step++)
        {
            await visit.Page.Mouse.MoveAsync(x + step * 12, y);
        }

        // A pause under the finger is not the end of the drag.
        await Task.Delay(600);
        var dragged = await visit.CountsAsync();
        var sentWhileDown = visit.Journal.MessagesSent - sent;
        var listedWhileDown = (await visit.ListedAsync()).Length;
        var addressWhileDown = visit.PathAndQuery;
        await visit.Page.Mouse.UpAsync();

        Assert.True(dragged.All < all.All, "the drag changed nothing on the map");
        Assert.Equal(0, sentWhileDown);
        Assert.Equal(listed, listedWhileDown);
        Assert.DoesNotContain("from=", addressWhileDown, StringComparison.Ordinal);

        await visit.AddressAsync("from=");
        await visit.AgreeAsync();
        Assert.Equal(dragged, await visit.CountsAsync());
    }

    [Fact]
    public async Task A_settled_drag_is_one_address_and_names_whole_months()
    {
        await using var visit = await product.ExploreAsync();
        var (x, y) = await MiddleAsync(visit.Page.Locator("#timeline [role='slider'][data-edge='to']"));

        await visit.ChangeAsync(async () =>
        {
            await visit.Page.Mouse.MoveAsync(x, y);
            await visit.Page.Mouse.DownAsync();
            await visit.Page.Mouse.MoveAsync(x - 150, y, new MouseMoveOptions { Steps = 8 });
            await visit.Page.Mouse.UpAsync();
        });
        await visit.AddressAsync("to=");

        var to = DateOnly.ParseExact(visit.Query("to").Single(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(1, to.AddDays(1).Day);
    }

    [Fact]
    public async Task Arrows_move_an_end_by_one_step_and_say_the_month()
    {
        await using var visit = await product.ExploreAsync("?from=2020-05-01&to=2021-04-30");
        var end = visit.Page.Locator("#timeline [role='slider'][data-edge='to']");
        await end.FocusAsync();

        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("ArrowLeft"));

        await visit.AddressAsync("to=2021-03-31");
        Assert.Contains("March 2021", await end.GetAttributeAsync("aria-valuetext"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_names_its_two_ends_as_sliders()
    {
        await using var visit = await product.ExploreAsync();

        var sliders = visit.Page.Locator("#timeline [role='slider']");

        Assert.Equal(2, await sliders.CountAsync());
        for (var i = 0; i < 2; i++)
        {
            Assert.NotEmpty(await sliders.Nth(i).GetAttributeAsync("aria-label") ?? "");
            Assert.Matches("[A-Z][a-z]+ 20[0-9]{2}", await sliders.Nth(i).GetAttributeAsync("aria-valuetext") ?? "");
        }
    }

    [Fact]
    public async Task Date_fields_do_what_a_drag_does()
    {
        await using var visit = await product.ExploreAsync();

        await visit.ChangeAsync(async () =>
        {
            await visit.Page.Locator(".period input[type='date']").First.FillAsync("2022-01-01");
            await visit.Page.Keyboard.PressAsync("Tab");
        });

        await visit.AddressAsync("from=2022-01-01");
        var expected = Curated.Ids(each => each.End is null || each.End >= new DateOnly(2022, 1, 1));
        Assert.Equal(expected, await visit.ListedAsync());
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator handle)
    {
        var box = await handle.BoundingBoxAsync() ?? throw new InvalidOperationException("The handle is not there.");
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }
}
