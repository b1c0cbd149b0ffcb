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
}
