using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Xunit;

namespace MapDash.Browser.Tests.Support;

/// <summary>
/// The built product with a new store on a free port of this host, and one browser to look at it. Shared by all tests; ended
/// by process id. Thread-safe for reading.
/// </summary>
public sealed class Product : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapdash-browser-").FullName;
    private readonly List<string> _output = [];
    private Process? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A folder of its own, for files to hand to the program.</summary>
    internal string Folder => _folder;

    private string Store => Path.Combine(_folder, "store.db");

    private static string Program => Repository.At("src", "MapDash", "bin", "Release", "net10.0", "MapDash.dll");

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The browser.</summary>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await Task.WhenAll(StartServerAsync(), StartBrowserAsync());
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is { HasExited: false })
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
        }

        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs a command of the built program on the same store, as another process beside the server.</summary>
    /// <returns>Its exit code, and what it said.</returns>
    internal Task<(int Code, string Said)> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    /// <summary>The same, with something on its standard input.</summary>
    internal async Task<(int Code, string Said)> RunWithInputAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (var argument in (string[])["exec", Program, .. arguments, "--store", Store])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    /// <summary>A new visitor: nothing remembered, everything recorded.</summary>
    internal Task<Visit> VisitAsync(Visitor? visitor = null) => Visit.StartAsync(this, visitor ?? new Visitor());

    /// <summary>A new visitor on a page that is not the map.</summary>
    internal async Task<Visit> OpenAsync(string path, Visitor? visitor = null)
    {
        var visit = await VisitAsync(visitor);
        await visit.GoAsync(path);
        return visit;
    }

    /// <summary>A new visitor on Explore, once the first frame with events is drawn.</summary>
    internal async Task<Visit> ExploreAsync(string query = "", Visitor? visitor = null)
    {
        var visit = await VisitAsync(visitor);
        await visit.ExploreAsync(query);
        return visit;
    }

    /// <summary>Ends the server as a failing machine would.</summary>
    internal async Task KillServerAsync()
    {
        _server!.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    /// <summary>Starts a server again, on the same address and store.</summary>
    internal async Task StartServerAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"Build first: dotnet build MapDash.sln -c Release. There is no {Program}.");
        }

        // A picture of an address should show the usual one.
        Address = Address.Length > 0 ? Address : $"http://127.0.0.1:{Environment.GetEnvironmentVariable("MAPDASH_TEST_PORT") ?? FreePort()}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (var argument in new[] { "exec", Program, "serve", "--urls", Address, "--store", Store, "--Limits:TriesPerMinute=1000" })
        {
            start.ArgumentList.Add(argument);
        }

        _server = Process.Start(start)!;
        _server.OutputDataReceived += Keep;
        _server.ErrorDataReceived += Keep;
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        await WaitUntilReadyAsync();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Add(line.Data ?? "");
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(90) && !_server!.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address + "/healthz/ready"));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        lock (_output)
        {
            throw new InvalidOperationException($"The server did not become ready. It said:\n{string.Join('\n', _output)}");
        }
    }

    private async Task StartBrowserAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";
        if (!File.Exists(chromium))
        {
            throw new InvalidOperationException($"There is no {chromium}: install Debian's package chromium, or name another in CHROMIUM.");
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Headless = true,
            // Those of shared/performance.md: without them the browser looks for its maker's hosts, and canvas is slow.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>Tests of Explore share one server and one browser and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ProductTests : ICollectionFixture<Product>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "explore";
}

/// <summary>Tests of reading the pages share another pair, beside the first: two cores have room for both.</summary>
[CollectionDefinition(Name)]
public sealed class ReadingTests : ICollectionFixture<Product>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "reading";
}
