using Microsoft.Playwright;

namespace MapDash.Browser.Tests.Support;

/// <summary>All that a page asked for, complained about and sent. Filled by the browser's events, on one thread at a time.</summary>
internal sealed class Journal
{
    // A keep-alive of the connection is a length and one array: three bytes.
    private const int KeepAliveBytes = 3;

    private readonly Lock _lock = new();
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];
    private int _sent;
    private long _lastReceived;
    private IWebSocket? _socket;

    /// <summary>Starts to record a page.</summary>
    public Journal(IPage page)
    {
        page.Request += (_, request) =>
        {
            Add(_requests, request.Url);
            if (request.IsNavigationRequest && request.Frame.ParentFrame is null)
            {
                // What the page before was still told says nothing about this one.
                Volatile.Write(ref _socket, null);
                Interlocked.Exchange(ref _lastReceived, 0);
            }
        };
        page.RequestFailed += (_, request) =>
        {
            // Leaving a page ends what it still loads; that is nobody's fault.
            if (request.Failure?.Contains("ERR_ABORTED", StringComparison.Ordinal) != true)
            {
                Add(_complaints, $"request failed: {request.Url} {request.Failure}");
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Add(_complaints, $"console {message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => Add(_complaints, $"page error: {error}");
        page.WebSocket += (_, socket) =>
        {
            Add(_requests, socket.Url);
            Volatile.Write(ref _socket, socket);
            socket.FrameReceived += (_, _) =>
            {
                if (Volatile.Read(ref _socket) == socket)
                {
                    Interlocked.Exchange(ref _lastReceived, Environment.TickCount64);
                }
            };
            socket.FrameSent += (_, frame) =>
            {
                if ((frame.Binary?.Length ?? frame.Text?.Length ?? 0) > KeepAliveBytes)
                {
                    Interlocked.Increment(ref _sent);
                }
            };
        };
    }

    /// <summary>Addresses of all requests and web sockets.</summary>
    public IReadOnlyList<string> Requests => Copy(_requests);

    /// <summary>Console errors and warnings, page errors, failed requests.</summary>
    public IReadOnlyList<string> Complaints => Copy(_complaints);

    /// <summary>Messages sent to the server over its socket, keep-alives left out.</summary>
    public int MessagesSent => Volatile.Read(ref _sent);

    /// <summary>Milliseconds since the server last wrote over the socket of the page as it is; null before it has.</summary>
    public long? QuietFor => Interlocked.Read(ref _lastReceived) is > 0 and var last ? Environment.TickCount64 - last : null;

    private void Add(List<string> list, string line)
    {
        lock (_lock)
        {
            list.Add(line);
        }
    }

    private string[] Copy(List<string> list)
    {
        lock (_lock)
        {
            return [.. list];
        }
    }
}
