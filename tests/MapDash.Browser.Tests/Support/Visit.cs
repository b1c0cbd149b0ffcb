using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MapDash.Browser.Tests.Support;

/// <summary>One visitor with a page of their own, in a browser context that remembers nothing of others.</summary>
internal sealed partial class Visit : IAsyncDisposable
{
    private const string Ready = "#map[data-ready='true']";
    private const float Patience = 20_000;

    private readonly Product _product;
    private readonly IBrowserContext _context;

    private Visit(Product product, IBrowserContext context, IPage page)
    {
        _product = product;
        _context = context;
        Page = page;
        Journal = new Journal(page);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the page did.</summary>
    public Journal Journal { get; }

    /// <summary>The address without host.</summary>
    public string PathAndQuery => new Uri(Page.Url).PathAndQuery;

    /// <summary>Opens a browser context.</summary>
    public static async Task<Visit> StartAsync(Product product, Visitor visitor)
    {
        var context = await product.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = product.Address,
            ViewportSize = new ViewportSize { Width = visitor.Width, Height = visitor.Height },
            Locale = visitor.Locale,
            HasTouch = visitor.Touch,
            ReducedMotion = visitor.Calm ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            ColorScheme = ColorScheme.Light,
        });
        context.SetDefaultTimeout(Patience);
        return new Visit(product, context, await context.NewPageAsync());
    }

    /// <summary>The browser's own commands, such as a passkey that needs no finger.</summary>
    public Task<ICDPSession> CommandsAsync() => _context.NewCDPSessionAsync(Page);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    /// <summary>Opens a path and waits for what it loads.</summary>
    public async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(_product.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        return response!;
    }

    /// <summary>Waits until the server has taken the page over from its first, static form, and has said all it had to say.</summary>
    public async Task TakenOverAsync()
    {
        for (var i = 0; i < 100 && !(Journal.QuietFor > 300); i++)
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Opens Explore and waits for its first frame with events.</summary>
    public async Task ExploreAsync(string query = "")
    {
        await GoAsync("/" + query);
        await ReadyAsync();
    }

    /// <summary>Waits until the map is drawn and the list says the same.</summary>
    public async Task ReadyAsync()
    {
        await Page.WaitForSelectorAsync(Ready, new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        await AgreeAsync();
    }

    /// <summary>Waits until map, list and counts agree and stay as they are.</summary>
    public async Task AgreeAsync()
    {
        var before = "";
        var same = 0;
        for (var i = 0; i < 100 && same < 3; i++)
        {
            var now = await StateAsync();
            same = now == before && await AgreesAsync() ? same + 1 : 0;
            before = now;
            await Task.Delay(60);
        }

        if (same < 3)
        {
            throw new TimeoutException($"Map and list did not come to agree: {before}, {(await ListedAsync()).Length} listed.");
        }
    }

    /// <summary>Does something that must change the page, and waits until it has.</summary>
    public async Task ChangeAsync(Func<Task> action)
    {
        var before = await StateAsync();
        await action();
        for (var i = 0; i < 150; i++)
        {
            if (await StateAsync() != before)
            {
                await AgreeAsync();
                return;
            }

            await Task.Delay(40);
        }

        throw new TimeoutException($"Nothing changed: {before}.");
    }

    /// <summary>
    /// Waits until the address contains a part. The page itself is asked: Playwright's own wait misses an address that changes
    /// without a load between its look and its listening.
    /// </summary>
    public async Task AddressAsync(string part)
    {
        await Page.WaitForFunctionAsync("part => location.href.includes(part)", part);
        // The page knows first; the address that tests read comes to them as an event.
        for (var i = 0; i < 100 && !Page.Url.Contains(part, StringComparison.Ordinal); i++)
        {
            await Task.Delay(20);
        }
    }

    /// <summary>The marks on the map.</summary>
    public async Task<Counts> CountsAsync()
    {
        var values = await Page.EvaluateAsync<int[]>(
            "() => { const d = document.querySelector('#map').dataset; return [d.inView, d.outside, d.unplaced, d.undated].map(x => Number.parseInt(x ?? '-1', 10)); }");
        return new Counts(values[0], values[1], values[2], values[3]);
    }

    /// <summary>Ids of the events listed, sorted.</summary>
    public async Task<string[]> ListedAsync()
    {
        var ids = await Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#events [data-event-id]')].map(e => e.dataset.eventId)");
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    /// <summary>Ticks or unticks a value of a facet, unfolding what hides it.</summary>
    public async Task TickAsync(string facet, string value)
    {
        var box = Page.Locator($"[data-facet='{facet}'] input[data-value='{value}']");
        await Page.EvaluateAsync($"() => {{ document.querySelector(\"[data-facet='{facet}']\").open = true; }}");
        if (await box.CountAsync() == 0)
        {
            await Page.Locator($"[data-facet='{facet}'] > button.more").ClickAsync();
        }

        for (var folded = Page.Locator($"[data-facet='{facet}'] .fold[aria-expanded='false']"); await box.CountAsync() == 0 && await folded.CountAsync() > 0;)
        {
            await folded.First.ClickAsync();
            await Task.Delay(80);
        }

        await ChangeAsync(() => box.First.ClickAsync());
    }

    /// <summary>All words of the page that a reader sees.</summary>
    public Task<string> WordsAsync(string selector = "body") => Page.InnerTextAsync(selector);

    /// <summary>The query of the address, by name.</summary>
    public IReadOnlyList<string> Query(string name) =>
        [.. QueryPart().Matches(new Uri(Page.Url).Query).Where(part => part.Groups[1].Value == name).Select(part => Uri.UnescapeDataString(part.Groups[2].Value))];

    [GeneratedRegex("[?&]([^=&]+)=([^&]*)")]
    private static partial Regex QueryPart();

    private async Task<string> StateAsync() => JsonSerializer.Serialize(await CountsAsync()) + " " + PathAndQuery;

    private async Task<bool> AgreesAsync() => (await CountsAsync()).All == (await ListedAsync()).Length;
}
