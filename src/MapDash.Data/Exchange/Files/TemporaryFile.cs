using System.Globalization;

namespace MapDash.Data.Exchange.Files;

/// <summary>A file that nobody else sees and that is gone when it is closed.</summary>
internal static class TemporaryFile
{
    /// <summary>What the names of this process's files begin with.</summary>
    public static string Prefix { get; } = string.Create(CultureInfo.InvariantCulture, $"mapdash-file-{Environment.ProcessId}-");

    /// <summary>Makes an empty one, for reading and writing.</summary>
    /// <param name="name">What is being read, for the message.</param>
    /// <exception cref="ExchangeException">There is no place for it.</exception>
    public static FileStream Create(string name)
    {
        try
        {
            var path = Path.Combine(Path.GetTempPath(), Prefix + Path.GetRandomFileName());
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Delete,
                Options = FileOptions.Asynchronous | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            var file = new FileStream(path, options);
            if (!OperatingSystem.IsWindows())
            {
                // An open file needs no name here, and one without a name is gone even where the process is killed.
                File.Delete(path);
            }

            return file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ExchangeException(name, null, null, $"no temporary file can be made in {Path.GetTempPath()}: {error.Message}", error);
        }
    }
}
