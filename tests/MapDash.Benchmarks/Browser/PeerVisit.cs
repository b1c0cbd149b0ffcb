using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace MapDash.Benchmarks.Browser;

/// <summary>The same windows at the same pace to one way of drawing markers with Leaflet.</summary>
internal static class PeerVisit
{
    private const int TrialMoves = 30;

    /// <summary>Tries each way for some steps, then measures the one that took the least processor time.</summary>
    public static async Task<JsonObject> BestAsync(Chromium chromium, string address, string peer, string[] ways, int moves)
    {
        var trials = new List<(string Way, double Cost)>();
        foreach (var way in ways)
        {
            var trial = (await MeasureAsync(chromium, address, peer, way, TrialMoves))["cpu_ms_per_step"]!.GetValue<double>();
            await Console.Error.WriteLineAsync($"  {peer} {way}: {trial} ms a step");
            trials.Add((way, trial));
        }

        var best = trials.MinBy(trial => trial.Cost).Way;
        var figures = await MeasureAsync(chromium, address, peer, best, moves);
        figures["way"] = best;
        return figures;
    }

    private static async Task<JsonObject> MeasureAsync(Chromium chromium, string address, string peer, string way, int moves)
    {
        var page = await chromium.OpenAsync();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        await page.GotoAsync($"{address}/?peer={peer}&how={way}");
        await page.WaitForSelectorAsync("#map[data-ready='true']", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        await Task.Delay(1000);
        var loaded = await page.EvaluateAsync<double>(
            "() => probe.paintedAt - performance.getEntriesByType('resource').find(each => each.name.includes('rows.bin')).responseEnd");
        var drag = await BrushDrag.AcrossAsync(page, session, chromium.Session, (20, Chromium.Width - 20), Chromium.Height - 50, moves);
        await page.Mouse.UpAsync();
        var figures = drag.Figures();
        figures["first_paint_ms"] = BrushDrag.Round(loaded);
        await page.Context.DisposeAsync();
        return figures;
    }
}
