using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>Everything without a mouse.</summary>
[Collection(ProductTests.Name)]
public sealed class KeyboardTests(Product product)
{
    private const string Focused = "() => { const e = document.activeElement; return e?.closest('[data-event-id]')?.dataset.eventId ?? e?.id ?? ''; }";

    [Fact]
    public async Task Slash_leads_to_the_search_and_is_not_typed_into_it()
    {
        await using var visit = await product.ExploreAsync();

        await visit.Page.Keyboard.PressAsync("/");

        Assert.Equal("search", await visit.Page.EvaluateAsync<string>(Focused));
        Assert.Equal("", await visit.Page.InputValueAsync("#search"));
    }

    [Fact]
    public async Task J_and_K_go_through_the_list_and_Enter_opens_the_record()
    {
        await using var visit = await product.ExploreAsync("?source=004");

        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("j"));
        var first = visit.Query("sel").Single();
        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("j"));
        var second = visit.Query("sel").Single();
        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("k"));

        Assert.NotEqual(first, second);
        Assert.Equal(first, visit.Query("sel").Single());
        var box = await visit.Page.Locator($"#events [data-event-id='{first}']").BoundingBoxAsync();
        var list = await visit.Page.Locator("#events").BoundingBoxAsync();
        Assert.InRange(box!.Y, list!.Y - 1, list.Y + list.Height);

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AddressAsync($"/events/{first}");
    }

    [Fact]
    public async Task The_selected_event_is_scrolled_into_sight()
    {
        var last = Curated.Ids(each => each.Source == "000")[^1];
        await using var visit = await product.ExploreAsync($"?sel={last}&sort=newest");
        await Task.Delay(500);

        var box = await visit.Page.Locator($"#events [data-event-id='{last}'] button").First.BoundingBoxAsync();
        var list = await visit.Page.Locator("#events").BoundingBoxAsync();

        Assert.InRange(box!.Y, list!.Y - 1, list.Y + list.Height - 20);
    }

    [Fact]
    public async Task Escape_closes_the_selected_event()
    {
        await using var visit = await product.ExploreAsync("?sel=004-E17");

        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("Escape"));

        Assert.Empty(visit.Query("sel"));
    }

    [Theory]
    [InlineData("f", "#filters")]
    [InlineData("l", "#events")]
    [InlineData("t", "#timeline")]
    [InlineData("m", "#map")]
    public async Task A_letter_leads_to_each_part(string key, string part)
    {
        await using var visit = await product.ExploreAsync();

        await visit.Page.Keyboard.PressAsync(key);

        await visit.Page.WaitForFunctionAsync("part => document.querySelector(part).contains(document.activeElement)", part);
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys()
    {
        await using var visit = await product.ExploreAsync();

        await visit.Page.Keyboard.PressAsync("?");

        await visit.Page.WaitForSelectorAsync("[role='dialog'] kbd");
        await visit.Page.WaitForFunctionAsync("() => document.activeElement.closest('.mud-dialog-container, [role=dialog]') !== null");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.WaitForSelectorAsync("[role='dialog'] kbd", new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Letters_typed_into_the_search_are_letters()
    {
        await using var visit = await product.ExploreAsync();
        await visit.Page.FocusAsync("#search");

        await visit.ChangeAsync(() => visit.Page.Keyboard.TypeAsync("jkf"));

        Assert.Equal("jkf", await visit.Page.InputValueAsync("#search"));
        Assert.Empty(visit.Query("sel"));
    }

    [Theory]
    [InlineData("?lang=en")]
    [InlineData("?lang=ar")]
    public async Task At_most_fifteen_stops_stand_before_the_first_event(string query)
    {
        await using var visit = await product.ExploreAsync(query);
        // The first of all stops; the page itself starts the reader further on, at its heading.
        await visit.Page.FocusAsync(".skip");

        var stops = new List<string> { "skip" };
        for (var i = 0; i < 20; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var id = await visit.Page.EvaluateAsync<string>(Focused);
            if (Curated.Main.Any(each => each.Id == id))
            {
                break;
            }

            stops.Add(await visit.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 60)"));
        }

        Assert.True(stops.Count < 16, $"{stops.Count} stops:\n{string.Join('\n', stops)}");
    }

    [Fact]
    public async Task The_focus_can_be_seen_on_every_stop()
    {
        await using var visit = await product.ExploreAsync();

        var unseen = new List<string>();
        for (var i = 0; i < 30; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            // A ring on the control, on what stands for it, or drawn on the map's canvas for its list of symbols.
            var seen = await visit.Page.EvaluateAsync<bool>(
                """
                () => {
                  const ring = e => { const s = getComputedStyle(e); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none'; };
                  const e = document.activeElement;
                  return e.matches('.bl-symbol-list') || ring(e) || (e.parentElement && ring(e.parentElement)) || [...e.children].some(ring);
                }
                """);
            if (!seen)
            {
                unseen.Add(await visit.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 90)"));
            }
        }

        Assert.Equal([], unseen);
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var visit = await product.ExploreAsync();

        var first = await visit.Page.EvaluateAsync<string>("() => [...document.querySelectorAll('a[href], button, input, select, [tabindex=\"0\"]')][0].className");
        Assert.Equal("skip", first);
        await visit.Page.FocusAsync(".skip");
        var box = await visit.Page.Locator(".skip").BoundingBoxAsync();
        Assert.True(box!.Y >= 0, "it cannot be seen while it has the focus");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('#content').contains(document.activeElement)"));
    }

    [Fact]
    public async Task The_symbols_of_the_map_are_one_stop_and_arrows_move_along_them()
    {
        await using var visit = await product.ExploreAsync();
        var symbols = visit.Page.Locator("#map [role='listbox']");
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('#map [role=option]').length > 1");
        await symbols.FocusAsync();
        var before = await symbols.GetAttributeAsync("aria-activedescendant");

        await visit.Page.Keyboard.PressAsync("ArrowDown");

        Assert.NotEqual(before, await symbols.GetAttributeAsync("aria-activedescendant"));
        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
    }
}
