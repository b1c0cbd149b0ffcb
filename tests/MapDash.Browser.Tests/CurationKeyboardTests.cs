using MapDash.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>The desk by keyboard alone: words of the article, and where the focus is after each step.</summary>
[Collection(CurationTests.Alone)]
public sealed class CurationKeyboardTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task Words_are_selected_by_keyboard_and_become_a_quotation_and_an_event()
    {
        await product.AddAsync("mina", "curator");
        await using var visit = await product.VisitAsync();
        await visit.FirstSignInAsync("mina", "/curate");
        await CurationTests.PasteAsync(visit, CurationTests.Short, "Outlet B", "05202020");
        await CurationTests.ReadAsync(visit);
        var keys = visit.Page.Keyboard;

        // The text runs from right to left: the next word lies to the left, and the caret is on it.
        await keys.PressAsync("w");
        await Assertions.Expect(visit.Page.Locator("#article-word")).ToBeFocusedAsync();
        await keys.PressAsync("Home");
        Assert.Equal("أعلنت", await SelectedAsync(visit));
        await keys.PressAsync("ArrowLeft");
        Assert.Equal("قيادة", await SelectedAsync(visit));
        await keys.PressAsync("Shift+ArrowLeft");
        await keys.PressAsync("Shift+ArrowLeft");
        Assert.Equal("قيادة العمليات المشتركة", await SelectedAsync(visit));
        await Assertions.Expect(visit.Page.Locator("#article-said")).ToContainTextAsync("words: 3");
        await keys.PressAsync("Shift+ArrowRight");
        Assert.Equal("قيادة العمليات", await SelectedAsync(visit));

        // A selection ends with its paragraph, since quotations do; the caret alone goes on.
        await keys.PressAsync("Shift+End");
        await keys.PressAsync("Shift+ArrowLeft");
        Assert.EndsWith("جبال حمرين", await SelectedAsync(visit), StringComparison.Ordinal);
        await keys.PressAsync("ArrowLeft");
        Assert.Equal("وأضافت", await SelectedAsync(visit));
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Shift+ArrowLeft");

        // Back to the event the words stay selected, and Q takes them from there.
        await keys.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#card")).ToBeFocusedAsync();
        await keys.PressAsync("q");
        await Assertions.Expect(visit.Page.Locator("#card-quote")).ToHaveTextAsync("«جبال حمرين»");
        await Assertions.Expect(visit.Page.Locator("#card-quote")).ToBeFocusedAsync();
        await keys.PressAsync("Control+z");
        await Assertions.Expect(visit.Page.Locator(".message")).ToContainTextAsync("Taken back: Quotation, event 1");
        await Assertions.Expect(visit.Page.Locator("#card")).ToBeFocusedAsync();

        // N makes an event of them, seen from its top.
        var count = await visit.Page.Locator(".cards ol > li").CountAsync();
        await keys.PressAsync("w");
        await keys.PressAsync("n");
        await Assertions.Expect(visit.Page.Locator(".cards ol > li")).ToHaveCountAsync(count + 1);
        await Assertions.Expect(visit.Page.Locator("#card-kind")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#card-title")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(visit.Page.Locator(".editor .place .tags")).ToContainTextAsync("Hamrin mountains");

        // L asks in full view, with the words beside the question.
        await keys.PressAsync("Escape");
        await keys.PressAsync("w");
        await keys.PressAsync("l");
        await Assertions.Expect(visit.Page.Locator("#learn")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator(".learn .quote")).ToBeInViewportAsync(new() { Ratio = 1 });
        await keys.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(".learn")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#card")).ToBeFocusedAsync();
        Assert.Empty(visit.Journal.Complaints);
    }

    [Fact]
    public async Task The_focus_is_never_lost_and_undo_says_what_it_did()
    {
        await product.AddAsync("nadia", "curator");
        await using var visit = await product.VisitAsync();
        await visit.FirstSignInAsync("nadia", "/curate");
        await CurationTests.PasteAsync(visit, CurationTests.Short, "Outlet B", "05202020", reload: true);
        await CurationTests.ReadAsync(visit);
        var keys = visit.Page.Keyboard;
        await keys.PressAsync("j");
        await keys.PressAsync("k");
        await Assertions.Expect(visit.Page.Locator("#card")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#card-title")).ToBeInViewportAsync(new() { Ratio = 1 });

        // A place that is removed leaves the focus to where another is chosen, a figure to the next.
        await visit.TabToAsync("#drop-place-0");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#pick-place")).ToBeFocusedAsync();
        await keys.PressAsync("Control+z");
        await Assertions.Expect(visit.Page.Locator(".message")).ToContainTextAsync("Taken back: Place, event 1");

        // A figure is begun empty and keeps the focus while it becomes one.
        await visit.TabToAsync("#pick-figure");
        var figures = await visit.Page.Locator("[id^=drop-figure-]").CountAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator($"#figure-{figures}")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator($"#figure-{figures}")).ToHaveValueAsync("");
        await keys.TypeAsync("5");
        await keys.PressAsync("Tab");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator($"#drop-figure-{figures}")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator($"#drop-figure-{figures}")).ToHaveCountAsync(0);

        // The row goes first, and the focus is set by what is drawn after it.
        await visit.Page.WaitForFunctionAsync("() => document.activeElement !== document.body");

        // Out of a list of offers by Tab: to the next field, and not to the list.
        await visit.TabToAsync("#pick-actor");
        await keys.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("#drop-place-0, .place select").First).ToBeVisibleAsync();
        Assert.Contains(await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName"), new[] { "BUTTON", "SELECT" });

        // What was decided elsewhere on the desk and is taken back is in hand again.
        await keys.PressAsync("Escape");
        await visit.Page.EvaluateAsync("() => document.querySelector('#card').focus()");
        await CurationTests.DecideAsync(visit, "a");
        Assert.Equal("2", await visit.Page.GetAttributeAsync("#card", "data-number"));
        await keys.PressAsync("Control+z");
        await Assertions.Expect(visit.Page.Locator("#card")).ToHaveAttributeAsync("data-number", "1");
        await Assertions.Expect(visit.Page.Locator(".message")).ToContainTextAsync("Taken back: accepted, event 1");

        // What a precision asks for is no answer to what is typed.
        await keys.PressAsync("1");
        await Assertions.Expect(visit.Page.Locator("#gazetteer")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator(".message.problem")).ToContainTextAsync("choose a point");
        await keys.InsertTextAsync("زقزقزق");
        await Assertions.Expect(visit.Page.Locator("#gazetteer-list li")).ToHaveCountAsync(0);
        await keys.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#card")).ToBeFocusedAsync();
        Assert.Empty(visit.Journal.Complaints);
    }

    private static Task<string> SelectedAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => getSelection().toString()");
}
