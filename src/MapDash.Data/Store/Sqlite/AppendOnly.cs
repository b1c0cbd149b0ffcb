using Microsoft.EntityFrameworkCore.Migrations;

namespace MapDash.Data.Store.Sqlite;

/// <summary>
/// Triggers by which the database itself refuses to rewrite history, whoever writes to the file, and the mark by which a
/// file is known to be a store.
/// </summary>
internal static class AppendOnly
{
    /// <summary><c>PRAGMA application_id</c> of a store: the letters MDSH.</summary>
    public const int ApplicationId = 0x4D445348;

    private static readonly string[] Tables = ["revisions", "dataset_versions", "load_log", "reports", "actors", "codes", "places"];

    public static void Protect(MigrationBuilder migration)
    {
        foreach (var table in Tables)
        {
            Protect(migration, table);
        }

        Refuse(migration, "events", "DELETE", "keeps every event: an event is retracted, never deleted");
        migration.Sql($"PRAGMA application_id = {ApplicationId};");
    }

    /// <summary>Protects a table that came later.</summary>
    public static void Protect(MigrationBuilder migration, string table)
    {
        Refuse(migration, table, "UPDATE", "only grows: a row is never changed");
        Refuse(migration, table, "DELETE", "only grows: a row is never deleted");
    }

    private static void Refuse(MigrationBuilder migration, string table, string change, string reason) => migration.Sql(
        $"CREATE TRIGGER {table}_refuses_{change.ToLowerInvariant()} BEFORE {change} ON {table} " +
        $"BEGIN SELECT RAISE(ABORT, '{table} {reason}'); END;");
}
