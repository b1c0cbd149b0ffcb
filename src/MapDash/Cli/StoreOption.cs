using System.CommandLine;

namespace MapDash.Cli;

/// <summary>The option that names the store.</summary>
internal static class StoreOption
{
    public static Option<string?> Create() => new("--store")
    {
        Description = "The store, a SQLite file [default: data/mapdash.db in the program's folder, made on first use]",
        HelpName = "PATH",
    };

    /// <summary>The store of the option, else of the settings, without making it.</summary>
    public static Data.Store.EventStore Open(string? option)
    {
        var root = ContentRoot.Find();
        var settings = SettingsException.Reading(
            () => new ConfigurationBuilder().SetBasePath(root).AddJsonFile("appsettings.json").AddEnvironmentVariables().Build());
        return new Data.Store.EventStore(PathOf(option, settings, root), TimeProvider.System);
    }

    /// <summary>Full path: the option's, else that of the settings, which starts from the content root.</summary>
    public static string PathOf(string? option, IConfiguration settings, string contentRoot)
    {
        var provider = settings["Store:Provider"] ?? "Sqlite";
        return !provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase)
            ? throw new Data.Store.StoreException(provider, "Store:Provider in appsettings.json names a database that this version does not read.", "Set it to Sqlite.")
            : string.IsNullOrWhiteSpace(option)
            ? Path.GetFullPath(settings["Store:Path"] is { Length: > 0 } path ? path : "data/mapdash.db", contentRoot)
            : Path.GetFullPath(option);
    }
}
