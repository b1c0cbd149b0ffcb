using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MapDash.Benchmarks.Peers;
using Microsoft.Playwright;

namespace MapDash.Benchmarks.Browser;

/// <summary>A drag with the mouse and what it cost. One move is sent for each frame of a sixtieth of a second.</summary>
/// <param name="Probe">What the page noted.</param>
/// <param name="Cpu">Processor time between the first move and the last.</param>
internal sealed record BrushDrag(ProbeRecord Probe, CpuClock Cpu)
{
    private const int Ahead = 6;
    private static readonly TimeSpan Frame = TimeSpan.FromSeconds(1) / 60;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    /// <summary>Presses at a point, moves to another in steps, and stays pressed.</summary>
    public static async Task<BrushDrag> AcrossAsync(
        IPage page, ICDPSession session, ICDPSession browser, (float From, float To) x, float y, int moves)
    {
        await page.Mouse.MoveAsync(x.From, y);
        await Task.Delay(Rest);
        await page.Mouse.DownAsync();
        await ProbeRecord.BeginAsync(page);
        var before = await CpuClock.ReadAsync(session, browser);
        var begin = Stopwatch.GetTimestamp();
        var sent = new Queue<Task>();
        for (var move = 1; move <= moves; move++)
        {
            while (Stopwatch.GetElapsedTime(begin) < Frame * move)
            {
                await Task.Delay(1);
            }

            // Hands move on whether or not the screen follows; only a page that is far behind is waited for.
            sent.Enqueue(page.Mouse.MoveAsync(x.From + (x.To - x.From) * move / moves, y));
            if (sent.Count > Ahead)
            {
                await sent.Dequeue();
            }
        }

        await Task.WhenAll(sent);

        var cpu = await CpuClock.ReadAsync(session, browser) - before;

        // What the last move asked for is drawn a frame later.
        await Task.Delay(Rest);
        return new BrushDrag(await ProbeRecord.EndAsync(page), cpu);
    }

    /// <summary>The figures; a step is a move that changed the window.</summary>
    public JsonObject Figures()
    {
        var steps = Math.Max(1, Probe.Windows.Count);
        var work = Probe.Frames.Select(frame => frame.Work).DefaultIfEmpty(0).ToArray();
        var length = Probe.Frames.Select(frame => frame.Length).DefaultIfEmpty(0).ToArray();
        return new JsonObject
        {
            ["steps"] = Probe.Windows.Count,
            ["frames"] = Probe.Frames.Count,
            ["frames_with_move"] = Probe.Frames.Count(frame => frame.Moved),
            ["frame_median_ms"] = Round(Median.Of(length)),
            ["frame_p95_ms"] = Round(Median.At(length, 0.95)),
            ["work_median_ms"] = Round(Median.Of(work)),
            ["work_p95_ms"] = Round(Median.At(work, 0.95)),
            ["on_time"] = Round(work.Count(each => each <= 16.7) / (double)work.Length),
            ["cpu_ms_per_step"] = Round(Cpu.Task / steps),
            ["script_ms_per_step"] = Round(Cpu.Script / steps),
            ["all_processes_ms_per_step"] = Round(Cpu.Processes / steps),
        };
    }

    /// <summary>Three digits are more than a shared machine can repeat.</summary>
    public static double Round(double value) => double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
