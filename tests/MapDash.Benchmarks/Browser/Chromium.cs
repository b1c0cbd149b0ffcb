using Microsoft.Playwright;

namespace MapDash.Benchmarks.Browser;

/// <summary>Debian's Chromium without a screen, with a new profile; another one may be named in CHROMIUM. None is downloaded.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>Width of the pages, in CSS pixels.</summary>
    public const int Width = 1280;

    /// <summary>Height of the pages, in CSS pixels.</summary>
    public const int Height = 800;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser, ICDPSession session) => (_playwright, _browser, Session) = (playwright, browser, session);

    /// <summary>Speaks to the browser as a whole.</summary>
    public ICDPSession Session { get; }

    /// <summary>Its version.</summary>
    public string Version => _browser.Version;

    /// <summary>Starts it.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium",
            Headless = true,
            // Without them the browser looks for its maker's hosts, and canvas is slow.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Chromium(playwright, browser, await browser.NewBrowserCDPSessionAsync());
    }

    /// <summary>A page in a profile of its own, with the probe in it.</summary>
    public async Task<IPage> OpenAsync()
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = Width, Height = Height },
            Locale = "en-GB",
            ColorScheme = ColorScheme.Light,
        });
        context.SetDefaultTimeout(60_000);
        await context.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "peers-node", "probe.js"));
        var page = await context.NewPageAsync();
        page.PageError += static (_, error) => Console.Error.WriteLine($"  the page says: {error}");
        return page;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
