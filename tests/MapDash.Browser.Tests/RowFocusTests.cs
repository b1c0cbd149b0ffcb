using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>Rows are replaced when they change; who works with keys must not notice.</summary>
[Collection(ProductTests.Name)]
public sealed class RowFocusTests(Product product)
{
    private const string Focused = "() => { const d = document.activeElement.dataset; return `${d.row} ${d.value}`; }";

    [Fact]
    public async Task A_box_ticked_by_key_keeps_the_focus_and_may_be_unticked_by_the_next()
    {
        await using var visit = await product.ExploreAsync();
        await visit.Page.FocusAsync("[data-facet='source'] input[data-value='004']");

        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("Space"));

        Assert.Equal(["004"], visit.Query("source"));
        Assert.Equal("choose 004", await visit.Page.EvaluateAsync<string>(Focused));
        Assert.True(await visit.Page.IsCheckedAsync("[data-facet='source'] input[data-value='004']"));
        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("Space"));
        Assert.Empty(visit.Query("source"));
        Assert.Equal("choose 004", await visit.Page.EvaluateAsync<string>(Focused));
        Assert.False(await visit.Page.IsCheckedAsync("[data-facet='source'] input[data-value='004']"));
    }

    [Fact]
    public async Task An_event_opened_and_closed_by_key_keeps_the_focus()
    {
        await using var visit = await product.ExploreAsync("?source=004");
        await visit.Page.FocusAsync("#events [data-event-id='004-E06'] button");

        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("Enter"));

        Assert.Equal(["004-E06"], visit.Query("sel"));
        await visit.Page.WaitForSelectorAsync("#events [data-event-id='004-E06'] button[aria-expanded='true']:focus");
        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        Assert.Empty(visit.Query("sel"));
        await visit.Page.WaitForSelectorAsync("#events [data-event-id='004-E06'] button[aria-expanded='false']:focus");
    }

    [Fact]
    public async Task A_row_unfolded_by_key_keeps_the_focus()
    {
        await using var visit = await product.ExploreAsync();
        const string Fold = "[data-facet='kind'] .fold";
        var value = await visit.Page.GetAttributeAsync($"{Fold}[aria-expanded='false']", "data-value");
        await visit.Page.FocusAsync($"{Fold}[data-value='{value}']");

        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForSelectorAsync($"{Fold}[data-value='{value}'][aria-expanded='true']:focus");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync($"{Fold}[data-value='{value}'][aria-expanded='false']:focus");
    }

    [Fact]
    public async Task A_press_on_a_row_leaves_other_rows_as_they_were()
    {
        await using var visit = await product.ExploreAsync("?source=004");
        await visit.Page.EvaluateAsync("() => { for (const row of document.querySelectorAll('#events [data-event-id] > button')) row.kept = true; }");

        await visit.ChangeAsync(() => visit.Page.Locator("#events [data-event-id='004-E06'] button").First.ClickAsync());

        var anew = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#events [data-event-id] > button')].filter(row => !row.kept).map(row => row.dataset.value)");
        Assert.Equal(["004-E06"], anew);
    }
}
