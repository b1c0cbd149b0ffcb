using System.Globalization;
using MapDash.Data.Store.Sqlite;

namespace MapDash.Data.Store;

/// <summary>Checks that what keeps the record from being rewritten is in place: the triggers, word for word, and no others, and that the
/// newest rows are those that the database counted last.</summary>
internal static class GuardVerifier
{
    private const string Check = "guards";

    public static async Task<IReadOnlyList<StoreFinding>> VerifyAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var findings = new List<StoreFinding>();
        var tables = (await context.ColumnAsync("SELECT name FROM sqlite_master WHERE type = 'table'", cancellationToken).ConfigureAwait(false)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var triggers = (await context.ColumnAsync("SELECT sql FROM sqlite_master WHERE type = 'trigger'", cancellationToken).ConfigureAwait(false)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (table, sql) in AppendOnly.Triggers.Where(trigger => tables.Contains(trigger.Table) && !triggers.Remove(trigger.Sql)))
        {
            findings.Add(new StoreFinding(Check, $"table {table}", $"what refuses to rewrite it is gone or other than it was: {sql[..sql.IndexOf(" BEFORE", StringComparison.Ordinal)]}."));
        }

        findings.AddRange(triggers.Select(sql => new StoreFinding(Check, "database", $"it has a trigger that is none of the store's: {sql}")));

        // What was written last cannot be taken away without the count: rows get numbers that are never given twice.
        foreach (var table in (string[])["revisions", "load_log", "desk_names"])
        {
            var counted = await NumberAsync(context, $"SELECT seq FROM sqlite_sequence WHERE name = '{table}'", cancellationToken).ConfigureAwait(false);
            var last = tables.Contains(table) ? await NumberAsync(context, $"SELECT max(sequence) FROM {table}", cancellationToken).ConfigureAwait(false) : counted;
            if (counted != last)
            {
                findings.Add(new StoreFinding(Check, $"table {table}", string.Create(CultureInfo.InvariantCulture, $"{counted} rows were written, and the last there is is {last}.")));
            }
        }

        return findings;
    }

    private static async Task<long> NumberAsync(StoreContext context, string sql, CancellationToken cancellationToken) =>
        await context.ScalarAsync(sql, cancellationToken).ConfigureAwait(false) as long? ?? 0;
}
