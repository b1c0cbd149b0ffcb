using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using MapDash.Browser.Tests.Support;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>axe finds nothing: each page, both languages, both themes, and the phone.</summary>
[Collection(ReadingTests.Name)]
public sealed class AccessibilityTests(Product product)
{
    // Checking every text's contrast takes long, and what fails does so on the first view: pages are looked at as they open.
    private static readonly AxeRunOptions OnlyWhatIsWrong = new() { ResultTypes = [ResultType.Violations] };

    public static TheoryData<string, string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, string>();
            foreach (var path in new[] { "/", "/events/004-E17", "/sources/004", "/no/such/page", "/changes", "/account/sign-in" })
            {
                foreach (var language in new[] { "en", "ar" })
                {
                    pages.Add(path, language, "light");
                    pages.Add(path, language, "dark");
                }
            }

            // An open event, a notice with an empty result, a record of many places.
            pages.Add("/?source=004&sel=004-E17", "ar", "dark");
            pages.Add("/?source=003&kind=arrest&colour=red", "en", "light");
            pages.Add("/events/002-E09", "en", "dark");
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Axe_finds_nothing(string path, string language, string theme) => CheckAsync(path, language, theme, new Visitor());

    [Theory]
    [InlineData("/", "en", "light")]
    [InlineData("/?source=004&sel=004-E17", "ar", "dark")]
    [InlineData("/events/004-E17", "en", "light")]
    public Task Axe_finds_nothing_on_a_phone(string path, string language, string theme) => CheckAsync(path, language, theme, Visitor.OnPhone);

    [Fact]
    public async Task Axe_finds_nothing_in_the_help()
    {
        await using var visit = await product.ExploreAsync("?source=003");
        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.WaitForSelectorAsync("[role='dialog'] kbd");
        await Task.Delay(400);

        await NothingFoundAsync(visit);
    }

    [Theory]
    [InlineData("en", "light")]
    [InlineData("ar", "dark")]
    public async Task Axe_finds_nothing_in_the_export_menu(string language, string theme)
    {
        await using var visit = await product.ExploreAsync($"?source=003&lang={language}&theme={theme}");
        await visit.Page.Locator(".export").ClickAsync();
        await visit.Page.WaitForSelectorAsync("[role='dialog'] a[download]");
        await Task.Delay(400);

        await NothingFoundAsync(visit);
    }

    [Theory]
    [InlineData("/ogc?f=html")]
    [InlineData("/ogc/api?f=html&lang=ar")]
    [InlineData("/ogc/collections?f=html&lang=ar")]
    [InlineData("/ogc/collections/events?f=html")]
    [InlineData("/ogc/collections/events/queryables?f=html")]
    [InlineData("/ogc/collections/events/items?f=html&lang=ar")]
    [InlineData("/ogc/collections/events/items/004-E17?f=html")]
    public async Task Axe_finds_nothing_on_the_pages_of_the_interface(string path)
    {
        await using var visit = await product.OpenAsync(path);

        await NothingFoundAsync(visit);
    }

    [Fact]
    public async Task Axe_finds_nothing_with_the_explanation_of_vague_dates_open()
    {
        await using var visit = await product.ExploreAsync("?source=003");
        await visit.Page.Locator("#timeline details.match summary").ClickAsync();

        await NothingFoundAsync(visit);
    }

    private async Task CheckAsync(string path, string language, string theme, Visitor visitor)
    {
        await using var visit = await product.OpenAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}&theme={theme}", visitor);
        if (path.StartsWith("/?", StringComparison.Ordinal) || path == "/")
        {
            await visit.ReadyAsync();
        }

        await NothingFoundAsync(visit);
    }

    private static async Task NothingFoundAsync(Visit visit)
    {
        await visit.TakenOverAsync();
        var result = await visit.Page.RunAxe(OnlyWhatIsWrong);

        Assert.True(
            result.Violations.Length == 0,
            string.Join('\n', result.Violations.SelectMany(rule => rule.Nodes.Take(4).Select(node => $"{rule.Id} ({rule.Impact}): {node.Html[..Math.Min(200, node.Html.Length)]}\n    {string.Join("; ", node.Any.Select(check => check.Message))}"))));
    }
}
