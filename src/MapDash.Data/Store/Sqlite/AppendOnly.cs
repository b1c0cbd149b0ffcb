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

    // Those that migrations have added since.
    private static readonly string[] LaterTables = ["event_texts", "revision_chain", "version_seals", "desk_steps", "desk_texts", "desk_names", "record_chain"];

    /// <summary>Every trigger that a store has, with the table that it protects: text by text what SQLite keeps of it.</summary>
    public static IReadOnlyList<(string Table, string Sql)> Triggers { get; } =
    [
        .. Tables.Concat(LaterTables).SelectMany(table => new[] { (table, Never(table, "UPDATE")), (table, Never(table, "DELETE")) }),
        ("events", NeverDeleted),
    ];

    private static string NeverDeleted => Trigger("events", "DELETE", "keeps every event: an event is retracted, never deleted");

    public static void Protect(MigrationBuilder migration)
    {
        foreach (var table in Tables)
        {
            Protect(migration, table);
        }

        migration.Sql(NeverDeleted + ";");
        migration.Sql($"PRAGMA application_id = {ApplicationId};");
    }

    /// <summary>Protects a table that came later.</summary>
    public static void Protect(MigrationBuilder migration, string table)
    {
        migration.Sql(Never(table, "UPDATE") + ";");
        migration.Sql(Never(table, "DELETE") + ";");
    }

    private static string Never(string table, string change) =>
        Trigger(table, change, $"only grows: a row is never {(change == "UPDATE" ? "changed" : "deleted")}");

    private static string Trigger(string table, string change, string reason) =>
        $"CREATE TRIGGER {table}_refuses_{change.ToLowerInvariant()} BEFORE {change} ON {table} " +
        $"BEGIN SELECT RAISE(ABORT, '{table} {reason}'); END";
}
