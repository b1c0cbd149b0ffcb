using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MapDash.Benchmarks.Browser;

/// <summary>Bytes that came over the network, as they were sent and thus compressed, and calls that went to .NET. Thread-safe.</summary>
internal sealed partial class Traffic
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _parts = [];
    private readonly Dictionary<string, long> _bytes = [];
    private readonly List<string> _calls = [];

    private Traffic(ICDPSession session)
    {
        session.Event("Network.responseReceived").OnEvent += (_, message) => Note(message, (id, from) =>
            _parts[id] = Part(from.GetProperty("type").GetString()!, new Uri(from.GetProperty("response").GetProperty("url").GetString()!).AbsolutePath));
        session.Event("Network.loadingFinished").OnEvent += (_, message) => Note(message, (id, from) =>
            Add(_parts.GetValueOrDefault(id, "other"), (long)from.GetProperty("encodedDataLength").GetDouble()));
        session.Event("Network.webSocketFrameSent").OnEvent += (_, message) => Note(message, (_, from) =>
        {
            var frame = from.GetProperty("response");
            if (frame.GetProperty("opcode").GetInt32() == 2)
            {
                _calls.AddRange(Invocation().Matches(Encoding.Latin1.GetString(Convert.FromBase64String(frame.GetProperty("payloadData").GetString()!)))
                    .Select(match => match.Value));
            }
        });
    }

    /// <summary>Bytes in all.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _bytes.Values.Sum();
            }
        }
    }

    /// <summary>Names of the messages sent over the socket so far.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Calls of .NET among some messages; others only answer it.</summary>
    public static int Calls(IEnumerable<string> messages) => messages.Count(message => message == "BeginInvokeDotNetFromJS");

    /// <summary>Starts to note.</summary>
    public static async Task<Traffic> OfAsync(ICDPSession session)
    {
        var traffic = new Traffic(session);
        await session.SendAsync("Network.enable");
        return traffic;
    }

    /// <summary>Bytes of <c>data</c>, <c>geo</c>, <c>js</c>, <c>css</c>, <c>font</c>, <c>page</c> or <c>other</c>.</summary>
    public long Of(string part)
    {
        lock (_lock)
        {
            return _bytes.GetValueOrDefault(part);
        }
    }

    private static string Part(string type, string path) => (type, path) switch
    {
        (_, var data) when data.StartsWith("/data/", StringComparison.Ordinal) => "data",
        (_, var geo) when geo.StartsWith("/geo/", StringComparison.Ordinal) => "geo",
        ("Script", _) => "js",
        ("Stylesheet", _) => "css",
        ("Font", _) => "font",
        ("Document", _) => "page",
        _ => "other",
    };

    private void Add(string part, long bytes) => _bytes[part] = _bytes.GetValueOrDefault(part) + bytes;

    private void Note(JsonElement? message, Action<string, JsonElement> note)
    {
        lock (_lock)
        {
            note(message!.Value.GetProperty("requestId").GetString()!, message.Value);
        }
    }

    [GeneratedRegex("BeginInvokeDotNetFromJS|EndInvokeJSFromDotNet|OnRenderCompleted|OnLocationChanged|OnLocationChanging|ReceiveByteArray|UpdateRootComponents", RegexOptions.CultureInvariant)]
    private static partial Regex Invocation();
}
