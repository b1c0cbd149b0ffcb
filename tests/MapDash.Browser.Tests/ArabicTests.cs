using System.Text.RegularExpressions;
using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>The Arabic pages: direction, months, digits, quotations, and no word left in English.</summary>
[Collection(ReadingTests.Name)]
public sealed partial class ArabicTests(Product product)
{
    [Fact]
    public async Task The_page_is_Arabic_and_runs_right_to_left()
    {
        await using var visit = await product.ExploreAsync("?lang=ar");

        Assert.Equal("ar", await visit.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("rtl", await visit.Page.GetAttributeAsync("html", "dir"));
        var filters = await visit.Page.Locator("#filters").BoundingBoxAsync();
        var list = await visit.Page.Locator("#events").BoundingBoxAsync();
        Assert.True(filters!.X > list!.X, "the filters do not stand on the right");
        Assert.Equal(Curated.Main.Count, (await visit.CountsAsync()).All);
    }

    [Fact]
    public async Task A_browser_that_asks_for_Arabic_gets_it()
    {
        await using var visit = await product.ExploreAsync("", new Visitor { Locale = "ar-IQ" });

        Assert.Equal("ar", await visit.Page.GetAttributeAsync("html", "lang"));
    }

    [Fact]
    public async Task Months_are_those_that_Iraq_says_and_digits_are_Arabic()
    {
        await using var visit = await product.ExploreAsync("?lang=ar&source=004");

        var list = await visit.WordsAsync("#events");

        Assert.Contains("أيار", list, StringComparison.Ordinal);
        Assert.DoesNotContain("مايو", list, StringComparison.Ordinal);
        Assert.Contains("٢٠٢٠", list, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]", await visit.WordsAsync(".pill"));
    }

    [Fact]
    public async Task Digits_are_Latin_by_choice()
    {
        await using var visit = await product.ExploreAsync("?lang=ar&digits=latn&source=004");

        Assert.Contains("2020", await visit.WordsAsync("#events"), StringComparison.Ordinal);
        Assert.DoesNotMatch("[٠-٩]", await visit.WordsAsync(".pill"));
    }

    [Fact]
    public async Task The_choice_of_digits_is_one_press_away()
    {
        await using var visit = await product.ExploreAsync("?lang=ar&source=004");

        await visit.Page.Locator(".digits a[href*='digits=latn']").ClickAsync();

        await visit.Page.WaitForFunctionAsync("() => /[0-9]/.test(document.querySelector('.pill').innerText)");
    }

    [Fact]
    public async Task Quotations_keep_the_digits_of_their_article()
    {
        await using var visit = await product.OpenAsync("/events/004-E17?lang=ar&digits=arab");

        var quotes = await visit.Page.Locator("[lang='ar'][dir='rtl']:not(html), q, blockquote, .quote").AllInnerTextsAsync();

        Assert.Contains(quotes, quote => quote.Contains("11", StringComparison.Ordinal));
        Assert.DoesNotContain(quotes, quote => ArabicDigits().IsMatch(quote));
    }

    [Fact]
    public async Task The_timeline_runs_from_right_to_left()
    {
        await using var visit = await product.ExploreAsync("?lang=ar&from=2020-05-01&to=2021-04-30");
        var from = await visit.Page.Locator("#timeline [data-edge='from']").BoundingBoxAsync();
        var to = await visit.Page.Locator("#timeline [data-edge='to']").BoundingBoxAsync();
        Assert.True(from!.X > to!.X, "the first day does not stand on the right");

        await visit.Page.Locator("#timeline [data-edge='to']").FocusAsync();
        await visit.ChangeAsync(() => visit.Page.Keyboard.PressAsync("ArrowRight"));

        await visit.AddressAsync("to=2021-03-31");
        Assert.Contains("آذار", await visit.Page.GetAttributeAsync("#timeline [data-edge='to']", "aria-valuetext"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?lang=ar")]
    [InlineData("/?lang=ar&sel=004-E17")]
    [InlineData("/events/004-E17?lang=ar")]
    [InlineData("/sources/004?lang=ar")]
    [InlineData("/no/such/page?lang=ar")]
    [InlineData("/changes?lang=ar")]
    [InlineData("/account/sign-in?lang=ar")]
    public async Task No_word_of_the_page_is_left_in_English(string path)
    {
        await using var visit = await product.OpenAsync(path);
        if (path.StartsWith("/?", StringComparison.Ordinal))
        {
            await visit.ReadyAsync();
        }

        // Names, ids, addresses and keys stay as they are; so does what says that it is not Arabic.
        var words = await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const found = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const parent = walk.currentNode.parentElement;
                if (parent.closest('script, style, noscript, code, kbd, pre, [lang]:not([lang="ar"]), a[href^="http"], .mono, #components-reconnect-modal, #blazor-error-ui')) continue;
                if (!parent.checkVisibility()) continue;
                for (const word of walk.currentNode.data.match(/[A-Za-z]{3,}/g) ?? []) found.push(word);
              }
              return found;
            }
            """);
        string[] names = ["MapDash", "Natural", "Earth", "GeoNames", "English", "ISO", "SHA", "Shift", "Page", "Down", "Home", "End", "Escape", "Esc", "Enter", "APA", "Chicago", "BibTeX"];

        Assert.Equal([], words.Except(names));
    }

    [Fact]
    public async Task What_assistive_technology_reads_is_Arabic_too()
    {
        await using var visit = await product.ExploreAsync("?lang=ar");

        var labels = await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[aria-label], [aria-valuetext], [title], [placeholder]')].filter(e => e.closest('[lang]').lang === 'ar').flatMap(e => ['aria-label', 'aria-valuetext', 'title', 'placeholder'].map(n => e.getAttribute(n))).filter(t => t && /[A-Za-z]{3,}/.test(t))");

        // Our own name stays as it is in both languages: everything beside it has to be Arabic.
        Assert.DoesNotContain(labels, label => LatinWord().IsMatch(label.Replace("MapDash", "", StringComparison.Ordinal)));
    }

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex("[٠-٩]")]
    private static partial Regex ArabicDigits();
}
