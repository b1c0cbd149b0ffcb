using System.Data.Common;

namespace MapDash.Data.Store;

/// <summary>What the registers gained with a dataset version, as one hash: every column of every row since that version, shapes and
/// positions too. Stateless.</summary>
internal static class RegisterDigest
{
    private const string Common = "id, since, retired, ordinal, collection, body";

    private static readonly (string Table, string Fields, int Count)[] Registers =
    [
        ("codes", Common, 6), ("actors", Common, 6), ("places", Common + ", precision, lon, lat, shape, srid", 11), ("reports", Common, 6),
    ];

    /// <summary>The hashes by dataset version; a version that added nothing has none.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="since">The only version that is asked for, or null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyDictionary<long, string>> ReadAsync(DbConnection connection, long? since, CancellationToken cancellationToken)
    {
        var hashes = new Dictionary<long, ChainHash>();
        foreach (var (table, fields, count) in Registers)
        {
            await using var read = connection.Prepare($"SELECT {fields} FROM {table} WHERE since = $1 OR $1 = 0 ORDER BY since, id", since ?? 0);
            await using var rows = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!hashes.TryGetValue(rows.GetInt64(1), out var hash))
                {
                    hashes[rows.GetInt64(1)] = hash = new ChainHash();
                }

                hash.Add(table);
                hash.Add(rows, count);
            }
        }

        var digests = new Dictionary<long, string>();
        foreach (var (version, hash) in hashes)
        {
            digests[version] = hash.End();
            hash.Dispose();
        }

        return digests;
    }
}
