using MapDash.Data.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>Checks that every revision can be searched.</summary>
internal static class SearchVerifier
{
    private const string Check = "search";
    private const int Corrupt = 11;
    private static readonly string AllTexts = $"SELECT rowid FROM event_words WHERE event_words MATCH '{SearchTables.Quoted(SearchTables.EveryText.ToString())}'";

    public static async Task<IReadOnlyList<StoreFinding>> VerifyAsync(StoreContext context, CancellationToken cancellationToken)
    {
        // A store of an earlier program has no texts: they are written when it is next loaded.
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any())
        {
            return [];
        }

        // What an import that broke off left waits for its version, and what was replaced before any version held it is never searched.
        var without = await context.Revisions.AsNoTracking()
            .Where(row => !context.Texts.Any(text => text.EventId == row.EventId && text.Version == row.Version))
            .Where(row => context.Versions.Any(version => version.LastRevision >= row.Sequence
                && !context.Revisions.Any(later => later.EventId == row.EventId && later.Sequence > row.Sequence && later.Sequence <= version.LastRevision)))
            .OrderBy(row => row.Sequence).Select(row => new { row.EventId, row.Version }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var keys = (await context.ColumnAsync("SELECT key FROM event_texts", cancellationToken).ConfigureAwait(false)).ToHashSet();
        var findings = without.ConvertAll(row => new StoreFinding(Check, $"event {row.EventId}", $"version {row.Version} has no text to be found by."));
        try
        {
            var words = (await context.ColumnAsync(AllTexts, cancellationToken).ConfigureAwait(false)).ToHashSet();
            if (!keys.SetEquals(words))
            {
                findings.Add(new(Check, "texts", $"{keys.Except(words).Count()} of {keys.Count} have no words, and words of {words.Except(keys).Count()} have no text."));
            }
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Corrupt)
        {
            findings.Add(new(Check, "texts", $"the words cannot be read ({error.Message})."));
        }

        return findings;
    }
}
