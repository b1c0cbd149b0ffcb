using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>
/// Binds each revision to all before it: its link is the SHA-256 of the link before and of every field as it stands in the table,
/// each after its length, so that a change of one row, however made, shows from there on. A published version is sealed the same
/// way by the link of its last revision. <see cref="RecordChain"/> binds these seals to the registers and to the desk.
/// </summary>
internal static class RevisionChain
{
    private const string Fields = "r.sequence, r.event_id, r.version, r.at_utc, r.author, r.change_en, r.change_ar, r.reason_en, r.reason_ar, r.snapshot";
    private const string VersionFields = "v.number, v.published_utc, v.note, v.last_revision";

    /// <summary>Links the revisions and seals the versions that are neither, within the transaction of the context. Call it before the
    /// commit of whatever writes any; a store from before the chain gets all of it.</summary>
    public static async Task ExtendAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var previous = await LastAsync(context, cancellationToken).ConfigureAwait(false);
        await using var insert = context.Prepare("INSERT INTO revision_chain (sequence, hash) VALUES ($1, $2)", 0L, "");
        await using (var read = context.Prepare($"SELECT {Fields} FROM revisions r WHERE r.sequence > (SELECT coalesce(max(sequence), 0) FROM revision_chain) ORDER BY r.sequence"))
        await using (var rows = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                previous = ChainHash.Link(previous, rows, 10);
                await insert.With(rows.GetInt64(0), previous).ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        await using var seal = context.Prepare("INSERT INTO version_seals (number, hash) VALUES ($1, $2)", 0, "");
        await using var open = context.Prepare(
            $"SELECT {VersionFields}, coalesce(c.hash, '') FROM dataset_versions v LEFT JOIN revision_chain c ON c.sequence = v.last_revision " +
            "WHERE v.number NOT IN (SELECT number FROM version_seals) ORDER BY v.number");
        await using var versions = await open.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await versions.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await seal.With(versions.GetInt32(0), ChainHash.Link(versions.GetString(4), versions, 4)).ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        await RecordChain.LinkVersionsAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Links a store from before the chain.</summary>
    public static async Task CatchUpAsync(StoreContext context, CancellationToken cancellationToken)
    {
        if (await context.ScalarAsync("SELECT 1 FROM revisions WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM revision_chain)", cancellationToken).ConfigureAwait(false) is null)
        {
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await ExtendAsync(context, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The last link; empty for a store without revisions.</summary>
    public static async Task<string> LastAsync(StoreContext context, CancellationToken cancellationToken) =>
        await context.ScalarAsync("SELECT hash FROM revision_chain ORDER BY sequence DESC LIMIT 1", cancellationToken).ConfigureAwait(false) as string ?? "";

    /// <summary>Whether a link stands in the chain.</summary>
    public static async Task<bool> HoldsAsync(StoreContext context, string hash, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var ask = context.Database.GetDbConnection().Prepare("SELECT 1 FROM revision_chain WHERE hash = $1", hash);
        return await ask.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>Every link and seal that does not follow from the rows.</summary>
    public static async Task<IReadOnlyList<StoreFinding>> VerifyAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var findings = new List<StoreFinding>();
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var connection = context.Database.GetDbConnection();
        await RevisionsAsync(connection, findings, cancellationToken).ConfigureAwait(false);
        await using (var ask = connection.Prepare("SELECT sequence FROM revision_chain WHERE sequence NOT IN (SELECT sequence FROM revisions)"))
        await using (var orphans = await ask.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await orphans.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                findings.Add(Finding($"revision {orphans.GetInt64(0)}", "it is gone from the record; only its link is left."));
            }
        }

        await SealsAsync(connection, findings, cancellationToken).ConfigureAwait(false);
        return findings;
    }

    private static async Task RevisionsAsync(DbConnection connection, List<StoreFinding> findings, CancellationToken cancellationToken)
    {
        await using var read = connection.Prepare($"SELECT {Fields}, c.hash FROM revisions r LEFT JOIN revision_chain c ON c.sequence = r.sequence ORDER BY r.sequence");
        await using var rows = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var previous = "";
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var where = $"revision {rows.GetInt64(0)} (event {rows.GetValue(1)}, version {rows.GetValue(2)})";
            var stored = rows.IsDBNull(10) ? null : rows.GetString(10);
            if (stored is null)
            {
                findings.Add(Finding(where, "no link binds it to the record."));
            }
            else if (stored != ChainHash.Link(previous, rows, 10))
            {
                findings.Add(Finding(where, "it is not as it was written, or one before it was taken out or put in."));
            }

            // On with what is stored: each break is told once.
            previous = stored ?? ChainHash.Link(previous, rows, 10);
        }
    }

    private static async Task SealsAsync(DbConnection connection, List<StoreFinding> findings, CancellationToken cancellationToken)
    {
        await using var read = connection.Prepare(
            $"SELECT {VersionFields}, coalesce(c.hash, ''), s.hash FROM dataset_versions v LEFT JOIN revision_chain c ON c.sequence = v.last_revision " +
            "LEFT JOIN version_seals s ON s.number = v.number ORDER BY v.number");
        await using var rows = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (rows.IsDBNull(5) || rows.GetString(5) != ChainHash.Link(rows.GetString(4), rows, 4))
            {
                findings.Add(Finding($"dataset version {rows.GetValue(0)}", rows.IsDBNull(5) ? "no seal binds it to the record." : "it is not as it was published."));
            }
        }
    }

    private static StoreFinding Finding(string where, string what) => new("chain", where, what);
}
