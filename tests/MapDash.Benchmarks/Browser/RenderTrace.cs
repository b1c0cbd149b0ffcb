using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace MapDash.Benchmarks.Browser;

/// <summary>What the browser did besides scripts: its own events of style, layout, paint and raster, summed up in words.</summary>
internal static class RenderTrace
{
    private const int Listed = 30;

    /// <summary>Does something while the browser notes, and writes the heaviest kinds of event to standard error.</summary>
    public static async Task<T> WhileAsync<T>(ICDPSession session, Func<Task<T>> what)
    {
        var times = new Dictionary<string, (double Time, int Count)>();
        var complete = new TaskCompletionSource();
        session.Event("Tracing.dataCollected").OnEvent += (_, message) => Add(message!.Value.GetProperty("value"), times);
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => complete.TrySetResult();
        await session.SendAsync("Tracing.start", new Dictionary<string, object> { ["categories"] = "devtools.timeline,cc,viz,blink", ["transferMode"] = "ReportEvents" });
        var result = await what();
        await session.SendAsync("Tracing.end");
        await complete.Task.WaitAsync(TimeSpan.FromMinutes(1));
        foreach (var (name, (time, count)) in times.OrderByDescending(each => each.Value.Time).Take(Listed))
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {time,8:F1} ms {count,7} × {name}"));
        }

        return result;
    }

    // Complete events, which carry their length; the time of one holds that of those within.
    private static void Add(JsonElement events, Dictionary<string, (double Time, int Count)> times)
    {
        foreach (var each in events.EnumerateArray().Where(each => each.TryGetProperty("dur", out _)))
        {
            var name = each.GetProperty("name").GetString()!;
            var (time, count) = times.GetValueOrDefault(name);
            times[name] = (time + each.GetProperty("dur").GetDouble() / 1000, count + 1);
        }
    }
}
