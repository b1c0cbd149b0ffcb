namespace MapDash.Data.Exchange.Files;

/// <summary>How much of a file from outside is taken before it is refused. Immutable.</summary>
public sealed record ImportLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static ImportLimits Default { get; } = new();

    /// <summary>Bytes of a file, as it is on the disk, as it comes over the network and when unpacked; 200 MB.</summary>
    public long MaxBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>Bytes of a JSON or GeoJSON file, which is read as a whole; 50 MB.</summary>
    public long MaxJsonBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Unpacked bytes for each packed one; 100.</summary>
    public int MaxRatio { get; init; } = 100;

    /// <summary>Entries of a zip, folders included; 100.</summary>
    public int MaxEntries { get; init; } = 100;

    /// <summary>How often an address may lead to another; 5 times.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>How long a connection may take; 15 seconds.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a server may say nothing, before its answer and within it; 30 seconds.</summary>
    public TimeSpan SilentTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a download may take in all; 30 minutes.</summary>
    public TimeSpan DownloadTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>What a reader can do to raise <see cref="MaxBytes"/>, as a sentence that messages end with; none by default.</summary>
    public string? HowToRaise { get; init; }

    /// <summary>The bytes that a file of this kind may have.</summary>
    internal long BytesOf(FileKind kind) => kind == FileKind.Json ? Math.Min(MaxJsonBytes, MaxBytes) : MaxBytes;

    /// <summary>Why a file of this kind is too large, and what to do.</summary>
    internal string TooLarge(FileKind kind)
    {
        var size = $"it is larger than {BytesOf(kind) / (1024 * 1024)} MB";
        return kind == FileKind.Json
            ? $"{size}, the limit for JSON, which is read as a whole. Divide it, or save it as CSV."
            : $"{size}, the limit for one file.{(HowToRaise is null ? "" : " " + HowToRaise)}";
    }
}
