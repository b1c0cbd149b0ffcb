using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MapDash.Tests.Data.Files;

/// <summary>A server that answers each path with the very bytes a test wants, also with those that no honest server sends.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, Func<Stream, Task>> _answers = new(StringComparer.Ordinal);

    public RawServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Head of each request that came, in turn.</summary>
    public List<string> Requests { get; } = [];

    public string Address(string path) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    /// <summary>Answers with a head and a body; the head's lines are parted by a bar.</summary>
    public void On(string path, string head, byte[] body) => _answers[path] = async stream =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Replace("|", "\r\n", StringComparison.Ordinal) + "\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
    };

    /// <summary>Answers with 200 and a body of true length.</summary>
    public void On(string path, byte[] body) => On(path, $"HTTP/1.1 200 OK|Content-Length: {body.Length}", body);

    /// <summary>Answers by a script.</summary>
    public void On(string path, Func<Stream, Task> answer) => _answers[path] = answer;

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer) is > 0 and var read)
                {
                    head.Append(Encoding.ASCII.GetString(buffer, 0, read));
                }

                Requests.Add(head.ToString());
                await _answers[head.ToString().Split(' ')[1]](stream);
            }
            catch (IOException)
            {
                // Who asked had heard enough.
            }
        }
    }
}
