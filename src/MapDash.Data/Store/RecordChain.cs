using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>
/// One chain through all that people and files have brought: articles, steps on the desk, learned names, loads and dataset versions, in
/// the order in which they were written and in the transaction that writes them. The link of a version is made of its seal, which
/// holds its revisions, and of the register rows that it added. So a step holds every version before it, and a version every step:
/// neither can be cut off alone. Only who takes away the whole end of the record, or makes every link anew from some row on, goes
/// unseen; who has noted a link elsewhere finds that too.
/// </summary>
internal static class RecordChain
{
    /// <summary>What a dataset version is bound as.</summary>
    public const string Version = "version";

    // All rows of a sort as key and number, and one row with the fields that are hashed.
    private static readonly (string Name, string All, string One, int Fields)[] Sources =
    [
        ("text", "SELECT submission_id AS key, 0 AS number FROM desk_texts",
            "SELECT submission_id, text FROM desk_texts WHERE submission_id = $1 AND $2 = 0", 2),
        ("step", "SELECT submission_id AS key, number FROM desk_steps",
            "SELECT submission_id, number, at_utc, author, action, undoes, redoes, body FROM desk_steps WHERE submission_id = $1 AND number = $2", 8),
        ("name", "SELECT '' AS key, sequence AS number FROM desk_names",
            "SELECT sequence, words, is_place, target_id, author, at_utc FROM desk_names WHERE $1 = '' AND sequence = $2", 6),
        ("load", "SELECT '' AS key, sequence AS number FROM load_log",
            "SELECT sequence, file, sha256, at_utc FROM load_log WHERE $1 = '' AND sequence = $2", 4),
        (Version, "SELECT '' AS key, number FROM dataset_versions",
            "SELECT v.number, s.hash FROM dataset_versions v LEFT JOIN version_seals s ON s.number = v.number WHERE $1 = '' AND v.number = $2", 2),
    ];

    /// <summary>The names of what is bound.</summary>
    public static IEnumerable<string> Names => Sources.Select(source => source.Name);

    /// <summary>Binds what was written of a submission, within the transaction of the context.</summary>
    public static Task LinkDeskAsync(StoreContext context, string submission, CancellationToken cancellationToken) =>
        LinkAsync(context, ["text", "step"], submission, cancellationToken);

    /// <summary>Binds the names that were learned, within the transaction of the context.</summary>
    public static Task LinkNamesAsync(StoreContext context, CancellationToken cancellationToken) => LinkAsync(context, ["name"], null, cancellationToken);

    /// <summary>Binds loads and dataset versions, within the transaction of the context; their seals are there already.</summary>
    public static Task LinkVersionsAsync(StoreContext context, CancellationToken cancellationToken) => LinkAsync(context, ["load", Version], null, cancellationToken);

    /// <summary>Binds all that stands in a store from before this chain.</summary>
    public static async Task CatchUpAsync(StoreContext context, CancellationToken cancellationToken)
    {
        if (await context.ScalarAsync("SELECT 1 FROM record_chain LIMIT 1", cancellationToken).ConfigureAwait(false) is not null)
        {
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await LinkAsync(context, [.. Names], null, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The last link; of a store that no program with this chain has opened yet, the last of its revisions.</summary>
    public static async Task<string> LastAsync(StoreContext context, CancellationToken cancellationToken) =>
        await IsThereAsync(context, cancellationToken).ConfigureAwait(false)
        && await context.ScalarAsync("SELECT hash FROM record_chain ORDER BY sequence DESC LIMIT 1", cancellationToken).ConfigureAwait(false) is string last
            ? last
            : await RevisionChain.LastAsync(context, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether a link stands in this chain or, as those noted earlier do, in that of the revisions.</summary>
    public static async Task<bool> HoldsAsync(StoreContext context, string hash, CancellationToken cancellationToken)
    {
        if (await RevisionChain.HoldsAsync(context, hash, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (!await IsThereAsync(context, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var ask = context.Database.GetDbConnection().Prepare("SELECT 1 FROM record_chain WHERE hash = $1", hash);
        return await ask.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>Whether the store has the chain: one that only an earlier program has opened does not.</summary>
    public static Task<bool> IsThereAsync(StoreContext context, CancellationToken cancellationToken) => context.HasTableAsync("record_chain", cancellationToken);

    /// <summary>The link of a row; null where the row is gone.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="registers">What the registers gained with each version.</param>
    /// <param name="previous">The link before.</param>
    /// <param name="at">What the row is and where it stands.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<string?> OfAsync(
        DbConnection connection, IReadOnlyDictionary<long, string> registers, string previous, (string Source, string Key, long Number) at, CancellationToken cancellationToken)
    {
        var source = Sources.FirstOrDefault(each => each.Name == at.Source);
        if (source.Name is null)
        {
            return null;
        }

        await using var read = connection.Prepare(source.One, at.Key, at.Number);
        await using var row = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        if (!await row.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        using var hash = new ChainHash();
        hash.Add(previous);
        hash.Add(at.Source);
        hash.Add(row, source.Fields);
        if (at.Source == Version)
        {
            hash.Add(registers.GetValueOrDefault(at.Number, ""));
        }

        return hash.End();
    }

    /// <summary>The rows of a sort that no link binds.</summary>
    public static async Task<IReadOnlyList<(string Key, long Number)>> UnlinkedAsync(DbConnection connection, string name, string? key, CancellationToken cancellationToken)
    {
        var all = Sources.Single(source => source.Name == name).All;
        await using var read = connection.Prepare(
            $"SELECT r.key, r.number FROM ({all}) r WHERE {(key is null ? "$1 = ''" : "r.key = $1")} AND NOT EXISTS " +
            $"(SELECT 1 FROM record_chain c WHERE c.source = '{name}' AND c.key = r.key AND c.number = r.number) ORDER BY r.key, r.number", key ?? "");
        await using var rows = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<(string, long)>();
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            found.Add((rows.GetString(0), rows.GetInt64(1)));
        }

        return found;
    }

    private static async Task LinkAsync(StoreContext context, string[] names, string? key, CancellationToken cancellationToken)
    {
        var connection = context.Database.GetDbConnection();
        var (sequence, previous) = (0L, "");
        await using (var read = context.Prepare("SELECT sequence, hash FROM record_chain ORDER BY sequence DESC LIMIT 1"))
        await using (var last = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await last.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                (sequence, previous) = (last.GetInt64(0), last.GetString(1));
            }
        }

        await using var insert = context.Prepare("INSERT INTO record_chain (sequence, source, key, number, hash) VALUES ($1, $2, $3, $4, $5)", 0L, "", "", 0L, "");
        foreach (var name in names)
        {
            foreach (var (rowKey, number) in await UnlinkedAsync(connection, name, key, cancellationToken).ConfigureAwait(false))
            {
                var registers = name == Version ? await RegisterDigest.ReadAsync(connection, number, cancellationToken).ConfigureAwait(false) : new Dictionary<long, string>();
                previous = (await OfAsync(connection, registers, previous, (name, rowKey, number), cancellationToken).ConfigureAwait(false))!;
                await insert.With(++sequence, name, rowKey, number, previous).ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
