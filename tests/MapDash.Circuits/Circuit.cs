using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace MapDash.Circuits;

/// <summary>
/// One open page without a browser: it fetches the page, starts its circuit, acknowledges what is rendered, answers calls to
/// scripts with what they usually answer, and reports once that the map has come to rest on all of Iraq.
/// </summary>
internal sealed class Circuit : IAsyncDisposable
{
    private const string AllOfIraq =
        """[{"bounds":{"south":28.6,"west":37.4,"north":37.8,"east":50.0},"view":{"center":{"lat":33.2,"lng":43.7},"zoom":6.25},"counts":null}]""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly HubConnection _hub;
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private readonly TaskCompletionSource<string> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _web;
    private readonly Uri _root;
    private string _id = "";
    private long _lastHeard = Environment.TickCount64;
    private int _objects;
    private int _batches;

    private Circuit(HttpClient web, Uri address)
    {
        _web = web;
        _root = new Uri(address, "/");
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "/_blazor"), options =>
        {
            // A browser asks for a transport on the connection that the page came by, and lets go of that when it is idle.
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
        });
        builder.Services.RemoveAll<IHubProtocol>();
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        _hub = builder.Build();
         _hub.On<int, string>("JS.AttachComponent", static (_, _) => { });
        _hub.On<int, byte[]>("JS.RenderBatch", (batch, _) =>
        {
            Interlocked.Increment(ref _batches);
            Heard();
            return _hub.SendAsync("OnRenderCompleted", (long)batch, null);
        });
        _hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        _hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, succeeded, result) =>
        {
            Heard();
            if (!succeeded)
            {
                _failed.TrySetResult(result);
            }
        });
        _hub.On<string>("JS.Error", message => _failed.TrySetResult(message));
        _hub.On<string>("JS.EndUpdateRootComponents", static _ => { });
        _hub.On<int, byte[]>("JS.ReceiveByteArray", static (_, _) => { });
    }

    /// <summary>How many batches were rendered.</summary>
    public int Batches => _batches;

    /// <summary>What the page called in scripts, and how often.</summary>
    public IReadOnlyDictionary<string, int> Calls => _calls;

    /// <summary>Opens an address and waits until the page is at rest.</summary>
    /// <exception cref="InvalidOperationException">The server reported an error.</exception>
    /// <exception cref="TimeoutException">The page did not come to rest.</exception>
    public static async Task<Circuit> OpenAsync(HttpClient web, Uri address)
    {
        var page = ServedPage.Read(await web.GetStringAsync(address));
        var circuit = new Circuit(web, address);
        await circuit._hub.StartAsync();
        circuit._id = await circuit._hub.InvokeAsync<string>("StartCircuit", circuit._root.ToString(), address.ToString(), "[]", page.State)
            ?? throw new InvalidOperationException("The server started no circuit.");
        await circuit._hub.SendAsync("UpdateRootComponents", page.Operations, page.State);
        await circuit.RestAsync();
        return circuit;
    }

    /// <summary>Leaves as a tab does that is closed: it says that it will not come back.</summary>
    public async Task CloseAsync()
    {
        using var form = new MultipartFormDataContent { { new StringContent(_id), "circuitId" } };
        using var answer = await _web.PostAsync(new Uri(_root, "/_blazor/disconnect"), form);
        answer.EnsureSuccessStatusCode();
        await _hub.DisposeAsync();
    }

    /// <summary>Vanishes as a telephone does that loses the network: the server keeps the circuit for a while.</summary>
    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private void Heard() => Interlocked.Exchange(ref _lastHeard, Environment.TickCount64);

    // At rest is a page that nothing has been heard of for a while.
    private async Task RestAsync()
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (_batches == 0 || Environment.TickCount64 - Interlocked.Read(ref _lastHeard) < Quiet.TotalMilliseconds)
        {
            if (_failed.Task.IsCompleted)
            {
                throw new InvalidOperationException(await _failed.Task);
            }

            if (Environment.TickCount64 > deadline)
            {
                throw new TimeoutException("The page does not come to rest.");
            }

            await Task.Delay(50);
        }
    }

    // A reference to a script object is answered with a number, everything else with null, as void functions do.
    private async Task AnswerAsync(long task, string name, string arguments, int resultType, long target, int callType)
    {
        Heard();
        _calls.AddOrUpdate(name, 1, static (_, count) => count + 1);
        var result = (resultType, name) switch
        {
            (1, _) => $$"""{"__jsObjectId":{{Interlocked.Increment(ref _objects)}}}""",
            (_, "remembered") => "true",
            _ => "null",
        };
        if (task != 0)
        {
            await _hub.SendAsync("EndInvokeJSFromDotNet", task, true, string.Create(CultureInfo.InvariantCulture, $"[{task},true,{result}]"));
        }

        if (name == "create" && ReferenceIn(arguments) is { } map)
        {
            await _hub.SendAsync("BeginInvokeDotNetFromJS", "1", null, "ViewSettled", map, AllOfIraq);
        }
    }

    private static long? ReferenceIn(string arguments)
    {
        using var parsed = JsonDocument.Parse(arguments);
        foreach (var argument in parsed.RootElement.EnumerateArray())
        {
            if (argument.ValueKind == JsonValueKind.Object && argument.TryGetProperty("__dotNetObject", out var id))
            {
                return id.GetInt64();
            }
        }

        return null;
    }
}
