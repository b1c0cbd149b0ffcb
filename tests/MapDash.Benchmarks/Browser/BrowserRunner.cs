using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MapDash.Benchmarks.Browser;

/// <summary>
/// <c>browser --events N [--peers false] [--moves M] [--profile FILE]</c>: a window of a year is dragged across the timeline of
/// the product in Chromium, and the same windows are shown with Leaflet's own markers and with markercluster. Progress goes to
/// standard error, the result to standard output as its last line.
/// </summary>
internal static class BrowserRunner
{
    // Beyond this many markers Leaflet takes minutes to load and seconds for a step.
    private const int MostForPeers = 100_000;

    public static async Task<int> RunAsync(string[] options)
    {
        var events = int.Parse(Option("--events") ?? "100000", CultureInfo.InvariantCulture);
        var moves = int.Parse(Option("--moves") ?? "300", CultureInfo.InvariantCulture);
        await SayAsync($"generating and publishing {events} events");
        await using var product = await HostedProduct.StartAsync(events);
        await using var chromium = await Chromium.StartAsync();
        await SayAsync($"Chromium {chromium.Version} at {Chromium.Width} × {Chromium.Height}; first visit");
        var begin = Stopwatch.GetTimestamp();
        await ProductVisit.WarmAsync(chromium, product.Address);
        await SayAsync($"  drawn after {Stopwatch.GetElapsedTime(begin).TotalSeconds:F1} s, the server's own preparations included; dragging");
        var (figures, windows, map) = await ProductVisit.MeasureAsync(chromium, product.Address, moves, Option("--profile"));
        var result = new JsonObject { ["events"] = events, ["mapdash"] = figures };
        await SayAsync($"  {figures.ToJsonString()}");
        if (windows.Count == 0)
        {
            await SayAsync("the drag moved nothing");
            return 1;
        }

        if (events > MostForPeers)
        {
            await SayAsync($"peers are left out: they are asked for at most {MostForPeers} events");
        }
        else if (Option("--peers") != "false")
        {
            await using var peers = await PeerPages.StartAsync(product.Index, windows, map);
            foreach (var (peer, ways) in new (string, string[])[] { ("leaflet", ["change", "style", "rebuild"]), ("markercluster", ["rebuild", "change"]) })
            {
                await SayAsync(peer);
                result[peer] = await PeerVisit.BestAsync(chromium, peers.Address, peer, ways, moves);
            }
        }

        Console.WriteLine(result.ToJsonString());
        return 0;

        string? Option(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
    }

    private static Task SayAsync(string text) => Console.Error.WriteLineAsync(text);
}
