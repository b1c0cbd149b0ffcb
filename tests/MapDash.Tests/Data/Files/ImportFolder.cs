using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Files;
using Xunit;

namespace MapDash.Tests.Data.Files;

/// <summary>A folder for files to open, and what opening them costs.</summary>
internal sealed class ImportFolder : IDisposable
{
    private const long FewMegabytes = 8 * 1024 * 1024;
    private readonly string _root = Directory.CreateTempSubdirectory("mapdash-files-").FullName;

    public string PathOf(string name) => Path.Combine(_root, name);

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public static Task<ImportFile> OpenAsync(string pathOrUrl, ImportLimits? limits = null) =>
        ImportFile.OpenAsync(pathOrUrl, limits ?? ImportLimits.Default, null, CancellationToken.None);

    /// <summary>Opens what must be refused, sees that it took little memory and left no file, and says why it was refused.</summary>
    public static async Task<string> RefusalAsync(string pathOrUrl, ImportLimits? limits = null)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var error = await Assert.ThrowsAsync<ExchangeException>(() => OpenAsync(pathOrUrl, limits));

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, FewMegabytes);
        Assert.Empty(LeftBehind());
        return error.Message;
    }

    /// <summary>Files that this process holds open or has left in the folder for temporary ones.</summary>
    public static IEnumerable<string> LeftBehind() =>
        Directory.EnumerateFiles(Path.GetTempPath(), TemporaryFile.Prefix + "*")
            .Concat(Directory.Exists("/proc/self/fd")
                ? Directory.EnumerateFiles("/proc/self/fd").Select(file => new FileInfo(file).LinkTarget ?? "").Where(target => target.Contains(TemporaryFile.Prefix, StringComparison.Ordinal))
                : []);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
