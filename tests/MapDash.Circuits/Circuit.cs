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

    private readonly HubConnection _hub;
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private readonly TaskCompletionSource<string> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _objects;
    private int _batches;

    private Circuit(Uri address)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "/_blazor"), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
        });
        builder.Services.RemoveAll<IHubProtocol>();
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        _hub = builder.Build();
         _hub.On<int, string>("JS.AttachComponent", static (_, _) => { });
        _hub.On<int, byte[]>("JS.RenderBatch", (batch, _) =>
        {
            Interlocked.Increment(ref _batches);
            return _hub.SendAsync("OnRenderCompleted", (long)batch, null);
        });
        _hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        _hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, succeeded, result) =>
        {
            if (succeeded)
            {
                _settled.TrySetResult();
            }
            else
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
        var circuit = new Circuit(address);
        await circuit._hub.StartAsync();
        var root = new Uri(address, "/").ToString();
        _ = await circuit._hub.InvokeAsync<string>("StartCircuit", root, address.ToString(), "[]", page.State)
            ?? throw new InvalidOperationException("The server started no circuit.");
        await circuit._hub.SendAsync("UpdateRootComponents", page.Operations, page.State);
        var first = await Task.WhenAny(circuit._settled.Task, circuit._failed.Task).WaitAsync(Patience);
        return first == circuit._failed.Task ? throw new InvalidOperationException(await circuit._failed.Task) : circuit;
    }

    /// <summary>Ends the connection as a browser does whose tab is closed: the circuit is told that it is over.</summary>
    public async Task CloseAsync()
    {
        await _hub.DisposeAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    // A reference to a script object is answered with a number, everything else with null, as void functions do.
    private async Task AnswerAsync(long task, string name, string arguments, int resultType, long target, int callType)
    {
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
