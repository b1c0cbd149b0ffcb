namespace MapDash.Data.Exchange.Files;

/// <summary>
/// One data file from outside, opened: a path, the data file in a zip, or what an address answers. What it is, is told by its
/// first bytes and not by its name. Not for several threads at once; disposing of it closes it and removes what was unpacked or
/// downloaded.
/// </summary>
public sealed class ImportFile : IAsyncDisposable
{
    internal ImportFile(string name, Stream content)
    {
        Name = name;
        Content = content;
        Length = content.Length;
    }

    /// <summary>Name of the data file without its folder, that in the zip where it came in one. Without characters that could spoil a message.</summary>
    public string Name { get; }

    /// <summary>Its bytes from the first one, a byte order mark included. Can be read and sought. Text in UTF-8, as far as its first bytes say.</summary>
    public Stream Content { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>Opens what a person named.</summary>
    /// <param name="pathOrUrl">A path, or an address that begins with http:// or https://.</param>
    /// <param name="limits">How much is taken.</param>
    /// <param name="bytes">Hears how many bytes were downloaded, and then how many were unpacked; may be null.</param>
    /// <param name="cancellationToken">Stops the work; nothing is left behind.</param>
    /// <exception cref="ExchangeException">The file is missing, broken, too large, or of a kind that import does not read.</exception>
    public static async Task<ImportFile> OpenAsync(
        string pathOrUrl, ImportLimits limits, IProgress<long>? bytes, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pathOrUrl);
        ArgumentNullException.ThrowIfNull(limits);
        if (Download.AddressIn(pathOrUrl) is { } address)
        {
            var name = Download.NameOf(address);
            var (content, kind) = await new Download(limits, bytes).RunAsync(address, cancellationToken).ConfigureAwait(false);
            return await FinishAsync(content, kind, name, limits, bytes, cancellationToken).ConfigureAwait(false);
        }

        var file = Open(pathOrUrl, limits);
        return await FinishAsync(file.Content, file.Kind, CleanName.Last(pathOrUrl), limits, bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static async Task<ImportFile> FinishAsync(
        FileStream content, FileKind kind, string name, ImportLimits limits, IProgress<long>? bytes, CancellationToken cancellationToken)
    {
        if (kind != FileKind.Zip)
        {
            return new ImportFile(name, content);
        }

        await using (content.ConfigureAwait(false))
        {
            return await ZipContent.UnpackAsync(content, name, limits, bytes, cancellationToken).ConfigureAwait(false);
        }
    }

    private static (FileStream Content, FileKind Kind) Open(string path, ImportLimits limits)
    {
        var name = CleanName.Last(path) is { Length: > 0 } last ? last : CleanName.Of(path);
        FileStream? file = null;
        try
        {
            // A pipe or a device has no length either, and opening one could wait for ever.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
            {
                throw new ExchangeException(name, null, null, "it is empty, or no ordinary file.");
            }

            file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.Asynchronous });
            var head = new byte[FirstBytes.Count];
            var kind = FirstBytes.Of(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), name);
            file.Position = 0;
            return file.Length <= limits.BytesOf(kind) ? (file, kind) : throw new ExchangeException(name, null, null, limits.TooLarge(kind));
        }
        catch (Exception error)
        {
            file?.Dispose();
            throw error switch
            {
                ExchangeException => error,
                FileNotFoundException or DirectoryNotFoundException => new ExchangeException(name, null, null, $"there is no such file (looked for {Path.GetFullPath(path)}).", error),
                UnauthorizedAccessException when Directory.Exists(path) => new ExchangeException(name, null, null, "it is a folder. Name one file.", error),
                IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException => new ExchangeException(name, null, null, $"it cannot be read: {error.Message}", error),
                _ => error,
            };
        }
    }
}
