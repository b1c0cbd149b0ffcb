using System.Data.Common;
using System.Text;
using System.Text.Json;
using MapDash.Core.Events;
using MapDash.Data.Store.Rows;
using MapDash.Data.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>
/// Writes what events are found by, within the transaction of the context: for each revision of a dataset version a row of
/// terms, and a newer one where other names or another word change what the event is found by. An older version keeps being
/// searched in its own rows.
/// </summary>
internal sealed class SearchWriter(StoreContext context)
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _guesses = new(StringComparer.Ordinal);

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
        var events = dataset.Events.Where(reported => revised.Contains(reported.Id) || renamed.StandIn(reported)).ToList();
        var reader = new TermReader(dataset);
        Gather(events, reader, cancellationToken);
        if (before is not null)
        {
            var found = await GuessedAtAsync(cancellationToken).ConfigureAwait(false);
            found.ExceptWith(events.Select(reported => (reported.Id, reported.Version)));
            var more = dataset.Events.Where(reported => found.Contains((reported.Id, reported.Version))).ToList();
            Gather(more, reader, cancellationToken);
            events.AddRange(more);
        }

        await DecideAsync(before is null, cancellationToken).ConfigureAwait(false);
        await WriteAsync(events, reader, version.Number, cancellationToken).ConfigureAwait(false);
    }

    private void Gather(List<ReportedEvent> events, TermReader reader, CancellationToken cancellationToken)
    {
        foreach (var reported in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Read(reported);
            _words.UnionWith(reader.Terms);
            foreach (var guess in reader.Guesses)
            {
                _guesses.TryAdd(guess, false);
            }
        }
    }

    // Events in which one of the words was only guessed at until now, when a text has it.
    private async Task<HashSet<(string Id, int Version)>> GuessedAtAsync(CancellationToken cancellationToken)
    {
        await using var look = context.Prepare(
            "SELECT event_id, version FROM event_words JOIN event_texts ON key = event_words.rowid WHERE event_words MATCH $1 " +
            "AND NOT EXISTS (SELECT 1 FROM event_texts newer WHERE newer.event_id = event_texts.event_id AND newer.key > event_texts.key)", "");
        var found = new HashSet<(string, int)>();
        foreach (var word in _words)
        {
            await using var reader = await look.With(SearchTables.Quoted($"{SearchTables.Guess}{word}")).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                found.Add((reader.GetString(0), reader.GetInt32(1)));
            }
        }

        return found;
    }

    // A guess holds where some text, one that comes now or an earlier one, has the word as such. All are decided before
    // anything is written: between two looks the full-text table would write out what it has gathered.
    private async Task DecideAsync(bool isFirst, CancellationToken cancellationToken)
    {
        await using var look = context.Prepare("SELECT 1 FROM event_words WHERE event_words MATCH $1 LIMIT 1", "");
        foreach (var guess in _guesses.Keys.ToArray())
        {
            _guesses[guess] = _words.Contains(guess) ||
                (!isFirst && await look.With(SearchTables.Quoted(guess)).ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null);
        }
    }

    private async Task WriteAsync(List<ReportedEvent> events, TermReader reader, int version, CancellationToken cancellationToken)
    {
        var key = await context.Texts.MaxAsync(row => (long?)row.Key, cancellationToken).ConfigureAwait(false) ?? 0;
        await using DbCommand
            text = context.Prepare("INSERT INTO event_texts (key, event_id, version, since) VALUES ($1, $2, $3, $4)", "", "", "", version),
            words = context.Prepare("INSERT INTO event_words (rowid, terms) VALUES ($1, $2)", "", "");
        var row = new StringBuilder();
        foreach (var reported in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Read(reported);
            row.Clear().Append(SearchTables.EveryText).Append(' ').AppendJoin(' ', reader.Terms);
            foreach (var guess in reader.Guesses)
            {
                row.Append(' ').Append(_guesses[guess] ? "" : SearchTables.Guess.ToString()).Append(guess);
            }

            key++;
            await text.With(key, reported.Id, reported.Version).ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            await words.With(key, row.ToString()).ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
