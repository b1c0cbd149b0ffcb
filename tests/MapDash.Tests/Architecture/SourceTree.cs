namespace MapDash.Tests.Architecture;

/// <summary>The repository's files as they stand on the disk, without what a build or a package client put there.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Made = ["bin", "obj", "node_modules", "dist", "TestResults", ".work", ".git", ".vs", ".idea", "data"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>All files below folders of the root, as paths relative to it with slashes; those at the root for none.</summary>
    public static IReadOnlyList<string> Files(params string[] folders) =>
        [.. (folders.Length == 0 ? Directory.GetFiles(Root) : folders.SelectMany(folder => Walk(Path.Combine(Root, folder))))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("geodata/build/work/", StringComparison.Ordinal) && !file.StartsWith("geodata/build/inputs/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Names of what stands at the root and is not made by a build.</summary>
    public static IReadOnlyList<string> TopLevel() =>
        [.. Directory.GetFileSystemEntries(Root).Select(Path.GetFileName).OfType<string>().Where(name => !Made.Contains(name)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Walk(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory.GetFiles(folder).Concat(Directory.GetDirectories(folder).Where(inner => !Made.Contains(Path.GetFileName(inner))).SelectMany(Walk));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MapDash.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These tests run inside the repository: no folder above them holds MapDash.sln.");
    }
}
