using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Text;
using MapDash.Data.Store.Rows;
using MapDash.Data.Store.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MapDash.Data.Store;

/// <summary>
/// Writes what events are found by, within the transaction of the context: for each revision of a dataset version a row of
/// terms, and a newer one where a name that the event uses has changed. An older version keeps being searched in its own.
/// </summary>
internal sealed class SearchWriter(StoreContext context)
{
    private const int LongestName = 60;

    private readonly Dictionary<string, (string[] Terms, string[] Guesses)> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _guessed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _guesses = new(StringComparer.Ordinal);
    private readonly StringBuilder _row = new();

    /// <summary>Writes the texts of every version, where a store was made before texts were kept.</summary>
    public static async Task CatchUpAsync(StoreContext context, CancellationToken cancellationToken)
    {
        if (await context.Texts.AnyAsync(cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        DatasetVersionRow? before = null;
        foreach (var version in await context.Versions.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                var dataset = await StoreReader.ReadAsync(context, version.Number, cancellationToken).ConfigureAwait(false);
                await new SearchWriter(context).WriteAsync(dataset, version, before, cancellationToken).ConfigureAwait(false);
                before = version;
            }
            catch (Exception error) when (error is ArgumentException or FormatException or JsonException)
            {
                // A version that cannot be read cannot be searched either; verify names it, and the others go on.
            }
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the texts that a version adds.</summary>
    /// <param name="dataset">What the version holds.</param>
    /// <param name="version">Its row.</param>
    /// <param name="before">The version whose texts were written last; null for the first.</param>
    /// <param name="cancellationToken">Stops between two events.</param>
    public async Task WriteAsync(Dataset dataset, DatasetVersionRow version, DatasetVersionRow? before, CancellationToken cancellationToken)
    {
        var (first, last) = (before?.LastRevision ?? 0, version.LastRevision);
        var revised = (await context.Revisions.AsNoTracking().Where(row => row.Sequence > first && row.Sequence <= last)
            .Select(row => row.EventId).ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        var renamed = await RenamedNames.BetweenAsync(context, before?.Number ?? 0, version.Number, cancellationToken).ConfigureAwait(false);
        var key = await context.Texts.MaxAsync(row => (long?)row.Key, cancellationToken).ConfigureAwait(false) ?? 0;
        await using var text = Command(
            "INSERT INTO event_texts (key, event_id, version, since) VALUES ($1, $2, $3, $4)", "", "", "", version.Number);
        await using var words = Command("INSERT INTO event_words (rowid, terms) VALUES ($1, $2)", "", "");
        foreach (var reported in dataset.Events.Where(reported => revised.Contains(reported.Id) || renamed.StandIn(reported)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            key++;
            await RunAsync(text, cancellationToken, key, reported.Id, reported.Version).ConfigureAwait(false);
            await RunAsync(words, cancellationToken, key, TermsOf(reported, dataset)).ConfigureAwait(false);
        }

        await GuessAsync(version.Number, cancellationToken).ConfigureAwait(false);
    }

    private string TermsOf(ReportedEvent reported, Dataset dataset)
    {
        _terms.Clear();
        _guesses.Clear();
        foreach (var text in SearchText.Of(reported, dataset))
        {
            // Names come back with every event and are folded once; what is longer hardly ever does.
            if (!_names.TryGetValue(text, out var found))
            {
                var terms = SearchTerms.Of(text);
                found = ([.. terms], [.. terms.SelectMany(SearchFolding.Guesses).Distinct(StringComparer.Ordinal)]);
                if (text.Length <= LongestName)
                {
                    _names[text] = found;
                }
            }

            _terms.UnionWith(found.Terms);
            _guesses.UnionWith(found.Guesses);
        }

        _row.Clear().Append(SearchTables.EveryText);
        foreach (var term in _terms)
        {
            _row.Append(' ').Append(term);
        }

        foreach (var guess in _guesses.Where(guess => !_terms.Contains(guess)))
        {
            _row.Append(' ').Append(SearchTables.Guess).Append(guess);
            _guessed.Add(guess);
        }

        return _row.ToString();
    }

    // A guess holds as soon as some text has the word as such. Looked up after the texts are in, since any may bring it.
    private async Task GuessAsync(int version, CancellationToken cancellationToken)
    {
        await using var insert = Command("INSERT OR IGNORE INTO word_guesses (word) VALUES ($1)", "");
        foreach (var word in _guessed)
        {
            await RunAsync(insert, cancellationToken, word).ConfigureAwait(false);
        }

        await using var look = Command("SELECT 1 FROM event_words WHERE event_words MATCH $1 LIMIT 1", "");
        await using var hold = Command("UPDATE word_guesses SET since = $2 WHERE word = $1", "", version);
        foreach (var word in await context.Guesses.AsNoTracking().Where(row => row.Since == null).Select(row => row.Word)
            .ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            look.Parameters[0].Value = SearchTables.Quoted(word);
            if (await look.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null)
            {
                await RunAsync(hold, cancellationToken, word).ConfigureAwait(false);
            }
        }
    }

    // One statement for many rows: a value set here stays until it is set anew.
    private DbCommand Command(string sql, params object[] values)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        for (var at = 0; at < values.Length; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"${at + 1}");
            parameter.Value = values[at];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Task<int> RunAsync(DbCommand command, CancellationToken cancellationToken, params object[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        return command.ExecuteNonQueryAsync(cancellationToken);
    }
}
