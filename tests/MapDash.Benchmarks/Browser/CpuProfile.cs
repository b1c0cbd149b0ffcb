using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace MapDash.Benchmarks.Browser;

/// <summary>Where a page's time goes: a sampled profile, as a file that developer tools open, and its heaviest functions in words.</summary>
internal static class CpuProfile
{
    private const int Listed = 25;

    /// <summary>Does something under the profiler, which costs time itself.</summary>
    public static async Task<T> WhileAsync<T>(ICDPSession session, string path, Func<Task<T>> what)
    {
        await session.SendAsync("Profiler.enable");
        await session.SendAsync("Profiler.setSamplingInterval", new Dictionary<string, object> { ["interval"] = 200 });
        await session.SendAsync("Profiler.start");
        var result = await what();
        var profile = (await session.SendAsync("Profiler.stop"))!.Value.GetProperty("profile");
        await File.WriteAllTextAsync(path, profile.GetRawText());
        foreach (var line in Heaviest(profile))
        {
            await Console.Error.WriteLineAsync($"  {line}");
        }

        return result;
    }

    private static IEnumerable<string> Heaviest(JsonElement profile)
    {
        var names = profile.GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("id").GetInt32(), node => Name(node.GetProperty("callFrame")));
        var samples = profile.GetProperty("samples").EnumerateArray().Select(sample => names[sample.GetInt32()]);
        var lengths = profile.GetProperty("timeDeltas").EnumerateArray().Select(delta => delta.GetInt64() / 1000.0);
        return samples.Zip(lengths).GroupBy(sample => sample.First, sample => sample.Second)
            .Select(name => (Name: name.Key, Time: name.Sum())).OrderByDescending(name => name.Time).Take(Listed)
            .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name.Time,8:F1} ms {name.Name}"));
    }

    private static string Name(JsonElement frame)
    {
        var (name, address) = (frame.GetProperty("functionName").GetString(), frame.GetProperty("url").GetString()!);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(name is { Length: > 0 } ? name : "(anonymous)")} {address[(address.LastIndexOf('/') + 1)..]}:{frame.GetProperty("lineNumber").GetInt32()}:{frame.GetProperty("columnNumber").GetInt32()}");
    }
}
