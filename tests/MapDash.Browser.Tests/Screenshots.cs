using MapDash.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace MapDash.Browser.Tests;

/// <summary>
/// Makes the pictures of the README; run by tests/screenshots/make.sh, which names the folder in MAPDASH_SCREENSHOTS. Not
/// part of the test run.
/// </summary>
[Collection(ReadingTests.Name)]
[Trait("Category", "Screenshots")]
public sealed class Screenshots(Product product)
{
    [SkippableTheory]
    [InlineData("explore-en-light", "/?lang=en&theme=light&sel=004-E17", 1440, 900)]
    [InlineData("explore-ar-dark", "/?lang=ar&theme=dark&sel=004-E06", 1440, 900)]
    [InlineData("explore-phone", "/?lang=en&theme=light", 390, 844)]
    [InlineData("event-en-light", "/events/004-E17?lang=en&theme=light", 1440, 900)]
    [InlineData("event-ar-dark", "/events/004-E17?lang=ar&theme=dark", 1440, 900)]
    public async Task A_picture_of_the_running_product(string name, string path, int width, int height)
    {
        var folder = Environment.GetEnvironmentVariable("MAPDASH_SCREENSHOTS");
        Skip.If(string.IsNullOrEmpty(folder), "MAPDASH_SCREENSHOTS names no folder.");
        await using var visit = await product.OpenAsync(path, new Visitor { Width = width, Height = height, Touch = width < 500 });
        if (path.StartsWith("/?", StringComparison.Ordinal))
        {
            await visit.ReadyAsync();
        }

        await Task.Delay(800);

        await visit.Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(folder, name + ".png"),
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
    }

    // Words of our own: no article is shipped.
    private const string Article =
        "متحدث عسكري: عمليات في الشمال وتعاون على الحدود\n" +
        "قال المتحدث باسم قيادة العمليات المشتركة تحسين الخفاجي إن وتيرة الهجمات هبطت بعد حملات متتالية.\n" +
        "وأعلن أن جهاز مكافحة الإرهاب نفذ أمس عملية نوعية في كركوك بمساندة التحالف الدولي، شملت 14 ضربة جوية وتدمير ستة أنفاق.\n" +
        "وأوضح أن العمليات مستمرة ضد خلايا داعش في جبال حمرين بالتعاون مع البيشمركة.\n" +
        "وأضاف أن قوات الحدود ضبطت أسلحة على الشريط الحدودي مع سوريا قبل ثلاثة أيام.\n" +
        "ومن المقرر عقد اجتماع في حزيران المقبل لبحث العمل المشترك مع التحالف.\n" +
        "ونفى المتحدث انسحاب القوات من ديالى.";

    [SkippableTheory]
    [InlineData("curate-en-light", "en", "light")]
    [InlineData("curate-ar-dark", "ar", "dark")]
    public async Task A_picture_of_the_desk(string name, string language, string theme)
    {
        var folder = Environment.GetEnvironmentVariable("MAPDASH_SCREENSHOTS");
        Skip.If(string.IsNullOrEmpty(folder), "MAPDASH_SCREENSHOTS names no folder.");
        await product.AddAsync($"amal-{language}", "curator");
        await using var visit = await product.VisitAsync(new Visitor { Width = 1440, Height = 900 });
        await visit.FirstSignInAsync($"amal-{language}", "/curate");
        await visit.TakenOverAsync();
        await visit.Page.FillAsync("#article", Article);
        await visit.Page.FillAsync("#publisher", "Outlet A");
        await visit.Page.FillAsync("#published", "2020-05-19");
        await visit.Page.ClickAsync("#read");
        await CurationTests.ReadAsync(visit);
        await visit.GoAsync($"{new Uri(visit.Page.Url).AbsolutePath}?lang={language}&theme={theme}");
        await visit.Page.WaitForSelectorAsync(".editor");
        await visit.TakenOverAsync();
        for (var card = 0; card < 6 && !(await visit.WordsAsync("#card-title")).Contains(language == "ar" ? "كركوك" : "Kirkuk", StringComparison.Ordinal); card++)
        {
            await visit.Page.Keyboard.PressAsync("a");
            await Task.Delay(500);
        }

        await Task.Delay(1500);
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }
}
