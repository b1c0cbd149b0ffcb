using System.Text.Json;
using Microsoft.Playwright;

namespace MapDash.Benchmarks.Browser;

/// <summary>What the probe in a page has noted between two moments. Times in milliseconds.</summary>
/// <param name="Frames">All frames from the first in which the pointer moved to the last.</param>
/// <param name="Handlers">How long the handlers of each pointer move took.</param>
/// <param name="Windows">The windows shown, as first and last day since 1970; null is open.</param>
internal sealed record ProbeRecord(IReadOnlyList<ProbeFrame> Frames, IReadOnlyList<double> Handlers, IReadOnlyList<int?[]> Windows)
{
    /// <summary>Starts to note.</summary>
    public static Task BeginAsync(IPage page) => page.EvaluateAsync("() => probe.begin()");

    /// <summary>Stops, and reads what was noted.</summary>
    public static async Task<ProbeRecord> EndAsync(IPage page)
    {
        var noted = JsonDocument.Parse(await page.EvaluateAsync<string>("() => JSON.stringify(probe.end())")).RootElement;
        return new ProbeRecord(
            [.. noted.GetProperty("frames").EnumerateArray().Select(frame => frame.Deserialize<double[]>()!)
                .SkipWhile(frame => frame[2] == 0).Reverse().SkipWhile(frame => frame[2] == 0).Reverse().Select(frame => new ProbeFrame(frame[0], frame[1], frame[2] > 0))],
            noted.GetProperty("handlers").Deserialize<double[]>()!,
            noted.GetProperty("windows").Deserialize<int?[][]>()!);
    }
}
