using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MapDash.Data.Store;

/// <summary>
/// Says which dataset version a store has published last, so cheaply that it can be asked every second: over one connection
/// that stays open, SQLite says whether anybody has written at all, and only then a table is read. Not thread-safe.
/// </summary>
/// <param name="path">The store.</param>
public sealed class StorePulse(string path) : IDisposable
{
    private SqliteConnection? _connection;
    private DateTime _made;
    private long? _writings;
    private int? _latest;

    /// <summary>Number of the dataset version published last, or null where there is none.</summary>
    /// <exception cref="StoreException">The store is not there, is held, or cannot be read. The next call tries anew.</exception>
    public int? Latest() => StoreFaults.Translate(path, () =>
    {
        try
        {
            var connection = Open();
            var writings = Number(connection, "PRAGMA data_version");
            if (writings != _writings)
            {
                _latest = (int?)Number(connection, "SELECT max(number) FROM dataset_versions");
                _writings = writings;
            }

            return _latest;
        }
        catch
        {
            Dispose();
            throw;
        }
    });

    /// <summary>Closes the connection; a later call would open another.</summary>
    public void Dispose()
    {
        _connection?.Dispose();
        (_connection, _writings) = (null, null);
    }

    private SqliteConnection Open()
    {
        // A store that was moved away or replaced is another file under the same name, which an open connection would not notice.
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new StoreException(path, "there is no such file.", "Put it back, or start `MapDash serve` anew to make another.");
        }

        if (_connection is not null && file.CreationTimeUtc == _made)
        {
            return _connection;
        }

        Dispose();
        _made = file.CreationTimeUtc;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite, // a reader of a log needs to write beside it, and never makes the file
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        _connection.Open();
        return _connection;
    }

    private static long? Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
    }
}
