namespace MapDash.Data.Store;

/// <summary>
/// Who may read a store: nobody but the account that the program runs under, since unpublished articles stand in it. Where there
/// are no such rights (Windows), the folder's count. Stateless.
/// </summary>
internal static class StoreRights
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes an empty file that only its owner reads. SQLite gives what it keeps beside a file the rights of the file.</summary>
    public static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        using var made = new FileStream(path, options);
    }

    /// <summary>Takes the rights of all others away from a file that was made with them, and from what SQLite keeps beside it.</summary>
    public static void Narrow(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in StoreFile.SideFiles.Prepend("").Select(suffix => path + suffix).Where(File.Exists))
        {
            try
            {
                if ((File.GetUnixFileMode(file) & ~Owner) != 0)
                {
                    File.SetUnixFileMode(file, Owner);
                }
            }
            catch (Exception other) when (other is UnauthorizedAccessException or IOException)
            {
                // It belongs to another account, whose matter its rights are, or was just taken away by SQLite.
            }
        }
    }
}
