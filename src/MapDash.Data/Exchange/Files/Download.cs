using System.IO.Compression;
using System.Net;

namespace MapDash.Data.Exchange.Files;

/// <summary>
/// Fetches the one address that a person named on the command line into a temporary file. Nothing else in the program fetches
/// anything, and nothing that came from a file or a reader is ever an address to fetch.
/// </summary>
internal sealed class Download(ImportLimits limits, IProgress<long>? progress)
{
    /// <summary>The address in what a person wrote, or null where it is a path.</summary>
    /// <exception cref="ExchangeException">It is an address that is not fetched.</exception>
    public static Uri? AddressIn(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) || File.Exists(text))
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address)
            ? address
            : throw new ExchangeException(CleanName.Of(text), null, null, "only addresses that begin with http:// or https:// are fetched.");
    }

    /// <summary>The name of a file behind an address; without name and password, which an address may hold.</summary>
    public static string NameOf(Uri address) => CleanName.Last(Uri.UnescapeDataString(address.AbsolutePath)) is { Length: > 0 } name ? name : address.Host;

    /// <summary>Fetches it.</summary>
    /// <returns>A file that is gone when it is closed, at its beginning, and what it is.</returns>
    /// <exception cref="ExchangeException">The server does not answer, says no, or sends too much, too little or no data file.</exception>
    public async Task<(FileStream Content, FileKind Kind)> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        var name = NameOf(address);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(time.Token);
        time.CancelAfter(limits.DownloadTime);
        silence.CancelAfter(limits.SilentTime);
        var target = TemporaryFile.Create(name);
        try
        {
            var kind = await FetchAsync(address, name, target, silence).ConfigureAwait(false);
            return (target, kind);
        }
        catch (Exception error)
        {
            await target.DisposeAsync().ConfigureAwait(false);
            throw error switch
            {
                OperationCanceledException when cancellationToken.IsCancellationRequested => error,
                OperationCanceledException when time.IsCancellationRequested =>
                    Refuse(name, $"the download took longer than {limits.DownloadTime.TotalMinutes:0.#} minutes. Download it otherwise and import the file.", error),
                OperationCanceledException =>
                    Refuse(name, $"{address.Host} did not answer, or sent nothing for {limits.SilentTime.TotalSeconds:0.#} seconds. Try again later.", error),
                HttpRequestException or IOException or InvalidDataException => Refuse(name, DownloadFaults.Of(address, error), error),
                _ => error,
            };
        }
    }

    /// <summary>Where an answer leads on to.</summary>
    /// <exception cref="ExchangeException">Nowhere, or to where nothing is fetched from.</exception>
    public static Uri Next(Uri from, Uri? location, string name)
    {
        if (location is null || !Uri.TryCreate(from, location, out var next) || !IsWeb(next))
        {
            throw Refuse(name, $"{from.Host} leads on to an address that is not fetched.");
        }

        return from.Scheme != Uri.UriSchemeHttps || next.Scheme == Uri.UriSchemeHttps
            ? next
            : throw Refuse(name, $"{from.Host} leads from https to http, where anybody on the way could change the file.");
    }

    private async Task<FileKind> FetchAsync(Uri address, string name, FileStream target, CancellationTokenSource silence)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            ConnectTimeout = limits.ConnectTime,
        };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var response = await FollowAsync(client, address, name, silence.Token).ConfigureAwait(false);
        if (response.Content.Headers.ContentLength > limits.MaxBytes)
        {
            throw Refuse(name, limits.TooLarge(FileKind.Zip));
        }

        await using var body = new CountedStream(await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false));
        await using var plain = Unpacked(body, response, name);
        var copy = new LimitedCopy(limits, name, progress)
        {
            Packed = plain == body ? null : () => body.Count,
            Heard = () => silence.CancelAfter(limits.SilentTime),
        };
        var kind = await copy.RunAsync(plain, target, silence.Token).ConfigureAwait(false);
        return response.Content.Headers.ContentLength is { } said && said != body.Count
            ? throw Refuse(name, DownloadFaults.CutOff)
            : kind;
    }

    private async Task<HttpResponseMessage> FollowAsync(HttpClient client, Uri address, string name, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd("*/*");
            request.Headers.AcceptEncoding.ParseAdd("identity");
            request.Headers.UserAgent.ParseAdd("MapDash-import");
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode && response.StatusCode == HttpStatusCode.OK)
            {
                return response;
            }

            using (response)
            {
                address = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
                    ? Next(address, response.Headers.Location, name)
                    : throw Refuse(name, DownloadFaults.Of(address, response.StatusCode));
            }

            if (redirects == limits.MaxRedirects)
            {
                throw Refuse(name, $"the address leads on more than {limits.MaxRedirects} times. Give the address of the data file itself.");
            }
        }
    }

    // It is asked for as it is; some servers pack it all the same.
    private static Stream Unpacked(CountedStream body, HttpResponseMessage response, string name) => string.Join(",", response.Content.Headers.ContentEncoding).ToUpperInvariant() switch
    {
        "" or "IDENTITY" => body,
        "GZIP" or "X-GZIP" => new GZipStream(body, CompressionMode.Decompress, leaveOpen: true),
        "DEFLATE" => new ZLibStream(body, CompressionMode.Decompress, leaveOpen: true),
        "BR" => new BrotliStream(body, CompressionMode.Decompress, leaveOpen: true),
        _ => throw Refuse(name, "the server sends it packed in a way that cannot be read. Download it with a browser and import the file."),
    };

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static ExchangeException Refuse(string name, string reason, Exception? inner = null) => new(name, null, null, reason, inner);
}
