namespace MapDash.Data.Exchange.Files;

/// <summary>Copies a stream whose length nobody vouches for into a temporary file, and stops at the first limit that it breaks.</summary>
/// <param name="limits">The limits.</param>
/// <param name="name">What is copied, for messages.</param>
/// <param name="progress">Hears how many bytes were written, every megabyte and at the end; may be null.</param>
internal sealed class LimitedCopy(ImportLimits limits, string name, IProgress<long>? progress)
{
    private const int Step = 1024 * 1024;

    /// <summary>How many packed bytes have been read; where it is set, they limit how many may come out of them.</summary>
    public Func<long>? Packed { get; init; }

    /// <summary>Sees every byte that is written; may be null.</summary>
    public Crc32? Sum { get; init; }

    /// <summary>Called after each read, so that a silent sender can be told from a slow one; may be null.</summary>
    public Action? Heard { get; init; }

    /// <summary>Copies all of it and leaves the target at its beginning.</summary>
    /// <returns>What the bytes are.</returns>
    /// <exception cref="ExchangeException">A limit is broken, or the first bytes are of no file that import reads.</exception>
    public async Task<FileKind> RunAsync(Stream source, FileStream target, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var filled = await source.ReadAtLeastAsync(buffer.AsMemory(0, FirstBytes.Count), FirstBytes.Count, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        var kind = FirstBytes.Of(buffer.AsSpan(0, filled), name);
        long written = 0, reported = 0;
        while (filled > 0)
        {
            Heard?.Invoke();
            written += filled;
            Require(kind, written);
            Sum?.Add(buffer.AsSpan(0, filled));
            await WriteAsync(target, buffer.AsMemory(0, filled), cancellationToken).ConfigureAwait(false);
            if (written - reported >= Step)
            {
                progress?.Report(reported = written);
            }

            filled = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        progress?.Report(written);
        target.Position = 0;
        return kind;
    }

    private void Require(FileKind kind, long written)
    {
        if (written > limits.BytesOf(kind))
        {
            throw new ExchangeException(name, null, null, limits.TooLarge(kind));
        }

        if (Packed is not null && written > Math.Max(FirstBytes.Count, Packed()) * limits.MaxRatio)
        {
            throw new ExchangeException(name, null, null, $"it unpacks to more than {limits.MaxRatio} times its size, as no honest data does.");
        }
    }

    private async Task WriteAsync(FileStream target, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await target.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw new ExchangeException(name, null, null, $"the temporary file in {Path.GetTempPath()} cannot be written: {error.Message}", error);
        }
    }
}
