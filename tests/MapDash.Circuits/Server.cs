using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;

namespace MapDash.Circuits;

/// <summary>The built product with a new store on a free port of this host, ended by process id.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapdash-circuits-").FullName;
    private readonly string _pipe;
    private readonly Process _process;

    private Server(string program)
    {
        _pipe = Path.Combine(_folder, "memory");
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder, RedirectStandardOutput = true };
        foreach (var argument in new[] { "exec", program, "serve", "--urls", Address.ToString().TrimEnd('/'), "--store", Path.Combine(_folder, "store.db") })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(Server).Assembly.Location;
        start.Environment[StartupHook.PipeVariable] = _pipe;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts the product and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    /// <exception cref="TimeoutException">It does not answer within two minutes.</exception>
    public static async Task<Server> StartAsync(HttpClient web, string program)
    {
        var server = new Server(program);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!patience.IsCancellationRequested)
        {
            if (server._process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with {server._process.ExitCode}.");
            }

            try
            {
                using var answer = await web.GetAsync(new Uri(server.Address, "/healthz/ready"), patience.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        await server.DisposeAsync();
        throw new TimeoutException("The server does not answer.");
    }

    /// <summary>Bytes alive in the server after a full collection.</summary>
    public async Task<long> LiveBytesAsync()
    {
        await using var pipe = new NamedPipeClientStream(".", _pipe, PipeDirection.In);
        await pipe.ConnectAsync(30_000);
        using var reader = new StreamReader(pipe);
        return long.Parse((await reader.ReadLineAsync())!, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
