using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MapDash.Data.Store;

/// <summary>Copies a store while it is used, and puts a copy back. Stateless.</summary>
internal static class StoreBackup
{
    /// <summary>
    /// Copies a store as it is at one moment, with readers and writers going on: SQLite copies page by page and begins anew where
    /// somebody writes in between. The copy is one file without any beside it.
    /// </summary>
    public static void Copy(string from, string to)
    {
        StoreRights.Create(to);
        using (var source = Open(from, SqliteOpenMode.ReadOnly))
        using (var target = Open(to, SqliteOpenMode.ReadWriteCreate))
        {
            source.BackupDatabase(target);

            // The log would be a second file; a copy that is carried elsewhere has to be one.
            using var command = target.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;";
            command.ExecuteNonQuery();
        }

        // A copy that a power cut can take is none.
        using var file = new FileStream(to, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Where a store is kept that another takes the place of.</summary>
    public static string Aside(string path, DateTimeOffset now) =>
        path + now.UtcDateTime.ToString("'.before-'yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a store's log into it, so that the file alone is the store.</summary>
    public static void Settle(string path)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }
}
