using System.Text.Json.Nodes;
using MapDash.Benchmarks.Peers;
using Microsoft.Playwright;

namespace MapDash.Benchmarks.Browser;

/// <summary>One reader of the product: loads Explore with a window of a year, drags it across the timeline, then points at the map.</summary>
internal static class ProductVisit
{
    private const string Ready = "#map[data-ready='true']";
    private const string Loading =
        "() => [performance.getEntriesByType('resource').find(each => each.name.includes('/data/')).responseEnd, probe.paintedAt, performance.getEntriesByType('navigation')[0].responseStart]";

    /// <summary>Loads the page and leaves: whatever the server prepares once is prepared.</summary>
    public static async Task WarmAsync(Chromium chromium, string address)
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(address + "/");
        await page.WaitForSelectorAsync(Ready, new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        await page.Context.DisposeAsync();
    }

    /// <summary>Measures. Returns the figures, the windows that were shown and the size of the map in CSS pixels.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="address">The product.</param>
    /// <param name="moves">Moves of the pointer.</param>
    /// <param name="profile">File for a profile of the drag, or null.</param>
    public static async Task<(JsonObject Figures, IReadOnlyList<int?[]> Windows, (float Width, float Height) Map)> MeasureAsync(
        Chromium chromium, string address, int moves, string? profile)
    {
        var page = await chromium.OpenAsync();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        var traffic = await Traffic.OfAsync(session);
        await page.GotoAsync(address + "/?from=2004-01-01&to=2004-12-31");
        await page.WaitForSelectorAsync(Ready, new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        await QuietAsync(traffic);
        var loaded = await page.EvaluateAsync<double[]>(Loading);
        var bytes = new JsonObject();
        foreach (var part in new[] { "data", "geo", "js", "css", "font", "page", "other" })
        {
            bytes[part] = traffic.Of(part);
        }

        var all = traffic.Bytes;
        var (start, end, y) = await TrackAsync(page);
        var before = traffic.Messages.Count;
        var drag = profile is null ? await DragAsync()
            : await RenderTrace.WhileAsync(session, () => CpuProfile.WhileAsync(session, profile, DragAsync));
        var dragging = traffic.Messages.Skip(before).ToArray();
        await page.Mouse.UpAsync();
        await QuietAsync(traffic);
        var settling = traffic.Messages.Skip(before + dragging.Length).ToArray();
        await Console.Error.WriteLineAsync($"  messages while dragging: {string.Join(' ', dragging)}; after it: {string.Join(' ', settling)}");

        var figures = drag.Figures();
        figures["hit_ms"] = await HitAsync(page);
        figures["first_paint_ms"] = BrushDrag.Round(loaded[1] - loaded[0]);
        figures["page_to_paint_ms"] = BrushDrag.Round(loaded[1]);
        figures["page_first_byte_ms"] = BrushDrag.Round(loaded[2]);
        figures["bytes"] = all;
        figures["bytes_of"] = bytes;
        figures["calls_while_dragging"] = Traffic.Calls(dragging);
        figures["calls_per_settle"] = Traffic.Calls(settling);
        var map = (await page.Locator("#map").BoundingBoxAsync())!;
        await page.Context.DisposeAsync();
        return (figures, drag.Probe.Windows, (map.Width, map.Height));

        Task<BrushDrag> DragAsync() => BrushDrag.AcrossAsync(page, session, chromium.Session, (start, end), y, moves);
    }

    // From the middle of the window to the end of the timeline, along its axis: where a window is narrow, its two ends cover
    // all of it above the axis.
    private static async Task<(float Start, float End, float Y)> TrackAsync(IPage page)
    {
        var at = await page.EvaluateAsync<float[]>(
            """
            () => {
              const box = document.querySelector('#timeline [data-part="plot"]').getBoundingClientRect();
              const x = edge => new DOMMatrix(getComputedStyle(document.querySelector(`#timeline [data-edge="${edge}"]`)).transform).e;
              return [box.left + (x('from') + x('to')) / 2, box.right - 3, box.bottom - 8];
            }
            """);
        return (at[0], at[1], at[2]);
    }

    // The mean, as the page's clock is no finer than a tenth of a millisecond.
    private static async Task<double> HitAsync(IPage page)
    {
        var map = (await page.Locator("#map").BoundingBoxAsync())!;
        await ProbeRecord.BeginAsync(page);
        for (var move = 0; move < 200; move++)
        {
            await page.Mouse.MoveAsync(map.X + map.Width * (0.2f + 0.6f * (move % 20) / 20), map.Y + map.Height * (0.2f + 0.6f * move / 200));
        }

        var handlers = (await ProbeRecord.EndAsync(page)).Handlers;
        await Console.Error.WriteLineAsync($"  pointing: {handlers.Count} moves, longest {handlers.Max():F1} ms, p95 {Median.At(handlers, 0.95):F1} ms");
        return BrushDrag.Round(handlers.Average());
    }

    private static async Task QuietAsync(Traffic traffic)
    {
        var seen = -1;
        while (seen != traffic.Messages.Count)
        {
            seen = traffic.Messages.Count;
            await Task.Delay(1500);
        }
    }
}
