namespace MapDash.Data.Store;

/// <summary>
/// Keeps a second process from creating, upgrading or loading the same store at the same time. The operating system lets
/// go of it when the holder dies, however it dies.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly FileStream _held;

    private StoreLock(FileStream held) => _held = held;

    public static async Task<StoreLock> TakeAsync(string storePath, TimeProvider time, CancellationToken cancellationToken)
    {
        var path = storePath + ".lock";
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException error) when (File.Exists(path))
            {
                if (time.GetElapsedTime(started) > Patience)
                {
                    throw new StoreException(storePath, "another process is loading it.", "Wait for it to end, then try again.", error);
                }

                await Task.Delay(100, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => _held.Dispose();
}
