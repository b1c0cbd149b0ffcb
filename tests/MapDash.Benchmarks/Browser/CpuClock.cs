using Microsoft.Playwright;

namespace MapDash.Benchmarks.Browser;

/// <summary>Processor time used so far, in milliseconds: the page's main thread, its scripts, and all processes of the browser.</summary>
internal sealed record CpuClock(double Task, double Script, double Processes)
{
    /// <summary>Reads it. The page's session must have enabled Performance.</summary>
    public static async Task<CpuClock> ReadAsync(ICDPSession page, ICDPSession browser)
    {
        var metrics = (await page.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
        var processes = (await browser.SendAsync("SystemInfo.getProcessInfo"))!.Value.GetProperty("processInfo").EnumerateArray()
            .Sum(process => process.GetProperty("cpuTime").GetDouble());
        return new CpuClock(metrics["TaskDuration"] * 1000, metrics["ScriptDuration"] * 1000, processes * 1000);
    }

    /// <summary>What was used since.</summary>
    public static CpuClock operator -(CpuClock now, CpuClock then) => new(now.Task - then.Task, now.Script - then.Script, now.Processes - then.Processes);
}
