using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MapDash.Circuits;

var count = new Option<int>("--circuits") { Description = "How many pages to hold open.", DefaultValueFactory = static _ => 200 };
var path = new Option<string>("--path") { Description = "Which page.", DefaultValueFactory = static _ => "/" };
var wait = new Option<int>("--wait") { Description = "Seconds between closing and the last measurement.", DefaultValueFactory = static _ => 300 };
var hold = new Option<int>("--hold") { Description = "Seconds of rest before pages are counted; pools let go of what was not used for a minute.", DefaultValueFactory = static _ => 75 };
var program = new Option<string?>("--program") { Description = "The built MapDash.dll; the one beside this, if not given." };
var root = new RootCommand("Opens idle pages of the built server and measures what each keeps alive.") { count, path, wait, hold, program };
root.SetAction(parsed => MeasureAsync(parsed.GetValue(count), parsed.GetValue(path)!, parsed.GetValue(wait), parsed.GetValue(hold), parsed.GetValue(program) ?? Built()));
return await root.Parse(args).InvokeAsync();

static async Task<int> MeasureAsync(int circuits, string path, int wait, int hold, string program)
{
    using var web = new HttpClient();
    await using var server = await Server.StartAsync(web, program);
    var address = new Uri(server.Address, path);
    Tell($"server {server.ProcessId} at {address}");

    // Whatever is made once belongs to nobody: pages, scripts, words, the answers that all share.
    await CloseAsync(await OpenAsync(web, address, 20));
    var before = await AtRestAsync(server, hold);
    var open = await OpenAsync(web, address, circuits);
    Tell($"calls of one page: {string.Join(", ", open[0].Calls.Select(call => $"{call.Key} {call.Value}"))}; batches {open[0].Batches}");
    var during = await AtRestAsync(server, hold);
    await CloseAsync(open, lose: true);
    open = [];
    var atOnce = await server.LiveBytesAsync();
    Tell($"before {Mib(before)}, open {Mib(during)}, closed {Mib(atOnce)} MiB");
    await Task.Delay(TimeSpan.FromSeconds(wait));
    var after = await server.LiveBytesAsync();
    Console.WriteLine(JsonSerializer.Serialize(new
    {
        circuits,
        path,
        kib_per_circuit = Math.Round((during - before) / 1024.0 / circuits, 1),
        baseline_mib = Math.Round(before / 1048576.0, 1),
        at_close_ratio = Math.Round((double)atOnce / before, 3),
        after_close_seconds = wait,
        after_close_ratio = Math.Round((double)after / before, 3),
    }));
    return 0;
}

static async Task<List<Circuit>> OpenAsync(HttpClient web, Uri address, int count)
{
    // A few at a time: the server is to be measured at rest, not under a rush.
    var open = new List<Circuit>(count);
    while (open.Count < count)
    {
        open.AddRange(await Task.WhenAll(Enumerable.Range(0, Math.Min(10, count - open.Count)).Select(_ => Circuit.OpenAsync(web, address))));
    }

    return open;
}

static async Task<long> AtRestAsync(Server server, int seconds)
{
    // The first collection starts the clock of the pools, the second sees that it has run out.
    await server.LiveBytesAsync();
    await Task.Delay(TimeSpan.FromSeconds(seconds));
    return await server.LiveBytesAsync();
}

// Every other one loses its connection instead, if asked for.
static async Task CloseAsync(List<Circuit> open, bool lose = false)
{
    for (var i = 0; i < open.Count; i++)
    {
        await (lose && i % 2 == 1 ? open[i].DisposeAsync() : new ValueTask(open[i].CloseAsync()));
    }

    await Task.Delay(2000);
}

static string Mib(long bytes) => (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture);

static void Tell(string line) => Console.Error.WriteLine(line);

static string Built()
{
    var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/MapDash/bin", configuration, "net10.0/MapDash.dll"));
}
