using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>Turns what SQLite and the file system report into one sentence for a person.</summary>
internal static class StoreFaults
{
    private const string MoveAway =
        "Move it away (with its -wal and -shm files, if any) or name another file with --store; nothing was changed.";

    /// <summary>Runs work on a store and translates its faults.</summary>
    public static async Task<T> TranslateAsync<T>(string path, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error) when (Translate(path, error) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Runs work on a store and translates its faults, without waiting elsewhere.</summary>
    public static T Translate<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (Translate(path, error) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>The file is not what it should be.</summary>
    public static StoreException Unusable(string path, string reason, Exception? inner = null) => new(path, reason, MoveAway, inner);

    private static StoreException? Translate(string path, Exception error) => error switch
    {
        StoreException => null,
        SqliteException sqlite => OfSqlite(path, sqlite, error),
        DbUpdateException { InnerException: SqliteException sqlite } => OfSqlite(path, sqlite, error),
        InvalidDataException => Unusable(path, error.Message, error),
        DbUpdateException => Unusable(path, $"an entry cannot be written ({error.InnerException?.Message ?? error.Message}).", error),

        // EF Core reports a value that is missing or of another type as an invalid operation.
        JsonException or FormatException or ArgumentException or InvalidOperationException or InvalidCastException or OverflowException => Unusable(path, $"an entry cannot be read ({error.Message}).", error),
        UnauthorizedAccessException or IOException => new(path, $"the file or its folder cannot be written ({error.Message}).",
            "Make the folder writable or name another file with --store.", error),
        _ => null,
    };

    private static StoreException OfSqlite(string path, SqliteException sqlite, Exception error) => sqlite.SqliteErrorCode switch
    {
        26 => Unusable(path, "it is not a SQLite database.", error),
        11 => Unusable(path, "the database is damaged.", error),
        1 => Unusable(path, $"its tables are not those of a store ({sqlite.Message}).", error),
        13 => new(path, "the disk is full.", "Free some space and try again; what was acknowledged before is kept.", error),
        5 or 6 => new(path, "another program is holding it.", "Stop that program or try again later.", error),
        8 or 14 => new(path, "the file or its folder cannot be opened for writing.",
            "Make both writable or name another file with --store.", error),
        10 => new(path, $"the disk reports an error ({sqlite.Message}).", "Check the disk; what was acknowledged before is kept.", error),
        _ => new(path, sqlite.Message, "Nothing was changed.", error),
    };
}
