namespace MapDash;

/// <summary>The folder that holds <c>appsettings.json</c>, <c>wwwroot</c> and <c>geodata</c>: the repository, or what was published.</summary>
public static class ContentRoot
{
    /// <summary>
    /// The nearest folder at or above the binaries, then at or above the working directory, that holds both
    /// <c>appsettings.json</c> and <c>wwwroot</c>.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find() => Find(AppContext.BaseDirectory, Directory.GetCurrentDirectory());

    internal static string Find(params IEnumerable<string> starts) =>
        starts.SelectMany(SelfAndAbove).FirstOrDefault(IsRoot)
        ?? throw new DirectoryNotFoundException(
            $"No folder at or above {AppContext.BaseDirectory} or the working directory holds both appsettings.json and wwwroot.");

    private static bool IsRoot(string folder) =>
        File.Exists(Path.Combine(folder, "appsettings.json")) && Directory.Exists(Path.Combine(folder, "wwwroot"));

    private static IEnumerable<string> SelfAndAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
