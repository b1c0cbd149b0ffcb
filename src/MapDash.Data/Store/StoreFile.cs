using System.Data.Common;
using MapDash.Data.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MapDash.Data.Store;

/// <summary>A SQLite file as a store: connections with the right settings, creation, checks and upgrade.</summary>
internal sealed class StoreFile(string path)
{
    /// <summary>What SQLite may keep beside the file, by ending.</summary>
    public static IReadOnlyList<string> SideFiles { get; } = ["-wal", "-shm", "-journal"];

    private readonly DbContextOptions<StoreContext> _options = Options(path);

    public string Path { get; } = path;

    /// <summary>Whether there is something to open; an empty file counts as none.</summary>
    public bool Exists => new FileInfo(Path) is { Exists: true, Length: > 0 };

    /// <summary>Refuses to read what is not there, which opening would make.</summary>
    public void RequireExists()
    {
        if (!Exists)
        {
            throw new StoreException(Path, "there is no such file.", "Start `MapDash serve` once to make it, or name another file with --store.");
        }
    }

    public StoreContext Open() => new(_options);

    /// <summary>Makes a file with empty tables.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using (var context = Open())
        {
            await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        }

        // Before anything is in it.
        StoreRights.Narrow(Path);
    }

    /// <summary>Refuses a file that is damaged, foreign or newer than this program; brings an older one up to date.</summary>
    public async Task CheckAndUpgradeAsync(CancellationToken cancellationToken)
    {
        StoreRights.Narrow(Path);
        await using var context = Open();
        await CheckAsync(context, cancellationToken).ConfigureAwait(false);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any())
        {
            // The caller holds the StoreLock: a lock row in the database can only be left from a process that died.
            await context.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken).ConfigureAwait(false);
            await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Refuses a file that is damaged, foreign or newer than this program.</summary>
    public async Task CheckAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var mark = await context.ScalarAsync("PRAGMA application_id", cancellationToken).ConfigureAwait(false);
        if (mark is not long id || id != AppendOnly.ApplicationId)
        {
            throw StoreFaults.Unusable(Path, "it is a SQLite database of another program.");
        }

        // Table by table: of the full-text table, that its pages are sound. Whether its lists agree takes longer than a start
        // should (15 s for a million events); verify looks at that too.
        foreach (var table in await context.ColumnAsync(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')", cancellationToken).ConfigureAwait(false))
        {
            var name = ((string)table!).Replace("\"", "\"\"", StringComparison.Ordinal);
            var state = await context.ScalarAsync($"PRAGMA quick_check(\"{name}\")", cancellationToken).ConfigureAwait(false) as string;
            if (state != "ok")
            {
                throw StoreFaults.Unusable(Path, $"the database is damaged ({state}).");
            }
        }

        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var newer = (await context.Database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(name => !known.Contains(name));
        if (newer is not null)
        {
            throw new StoreException(Path, $"it was written by a newer MapDash (step {newer}).", "Use that version, or name another file with --store; nothing was changed.");
        }
    }

    /// <summary>Moves a finished file to where the store belongs, in one step.</summary>
    public void MoveTo(string target)
    {
        using (var connection = new SqliteConnection(ConnectionString(Path)))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        // What SQLite left beside a store that is gone would be replayed into the new one.
        var place = new StoreFile(target);
        if (!place.Exists)
        {
            place.DiscardSideFiles();
        }

        File.Move(Path, target, overwrite: true);
    }

    /// <summary>Removes an unfinished file.</summary>
    public void Discard()
    {
        File.Delete(Path);
        DiscardSideFiles();
    }

    private void DiscardSideFiles()
    {
        foreach (var suffix in SideFiles)
        {
            File.Delete(Path + suffix);
        }
    }

    private static DbContextOptions<StoreContext> Options(string path) =>
        new DbContextOptionsBuilder<StoreContext>()
            .UseSqlite(ConnectionString(path))
            .AddInterceptors(new Settings())
            .Options;

    private static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false, DefaultTimeout = 30 }.ToString();

    // Every connection: a commit is on the disk before it is acknowledged, and the file's schema is not trusted.
    private sealed class Settings : DbConnectionInterceptor
    {
        private const string Sql = "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
