using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>Checks that every row that <see cref="RecordChain"/> binds is there as it was written, and that nothing is left of what is not there.</summary>
internal static class RecordVerifier
{
    private const string NoVersion = "it belongs to a dataset version that is not there.";

    public static async Task<IReadOnlyList<StoreFinding>> VerifyAsync(StoreContext context, CancellationToken cancellationToken)
    {
        if (!await RecordChain.IsThereAsync(context, cancellationToken).ConfigureAwait(false))
        {
            // A store of an earlier program: it is bound when it is next started.
            return [];
        }

        var findings = new List<StoreFinding>();
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var connection = context.Database.GetDbConnection();
        await LinksAsync(connection, findings, cancellationToken).ConfigureAwait(false);
        foreach (var source in RecordChain.Names)
        {
            findings.AddRange((await RecordChain.UnlinkedAsync(connection, source, null, cancellationToken).ConfigureAwait(false))
                .Select(row => Finding(Where(source, row.Key, row.Number), "no link binds it to the record.")));
        }

        await LeftOverAsync(context, findings, cancellationToken).ConfigureAwait(false);
        return findings;
    }

    private static async Task LinksAsync(DbConnection connection, List<StoreFinding> findings, CancellationToken cancellationToken)
    {
        var registers = await RegisterDigest.ReadAsync(connection, null, cancellationToken).ConfigureAwait(false);
        await using var read = connection.Prepare("SELECT source, key, number, hash FROM record_chain ORDER BY sequence");
        await using var links = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var previous = "";
        while (await links.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var at = (Source: links.GetString(0), Key: links.GetString(1), Number: links.GetInt64(2));
            var link = await RecordChain.OfAsync(connection, registers, previous, at, cancellationToken).ConfigureAwait(false);

            // On with what is stored: each break is told once.
            previous = links.GetString(3);
            if (link != previous)
            {
                findings.Add(Finding(Where(at.Source, at.Key, at.Number),
                    link is null ? "it is gone from the record; only its link is left."
                    : at.Source == RecordChain.Version ? "its seal or its registers (places, actors, codes, reports) are not as they were published, or a link before it was taken out or put in."
                    : "it is not as it was written, or one before it was taken out or put in."));
            }
        }
    }

    // Who cuts off the newest version leaves what came with it. An import that broke off has brought registers ahead of its version,
    // and revisions with them.
    private static async Task LeftOverAsync(StoreContext context, List<StoreFinding> findings, CancellationToken cancellationToken)
    {
        const string newest = "(SELECT coalesce(max(number), 0) FROM dataset_versions)";
        if (!await context.HasTableAsync("event_texts", cancellationToken).ConfigureAwait(false))
        {
            // A store from before the search: its texts are written at the next start.
            return;
        }

        foreach (var id in await context.ColumnAsync($"SELECT DISTINCT event_id FROM event_texts WHERE since > {newest}", cancellationToken).ConfigureAwait(false))
        {
            findings.Add(new StoreFinding("versions", $"text of event {id}", NoVersion));
        }

        if (await context.ScalarAsync("SELECT 1 FROM revisions WHERE sequence > (SELECT coalesce(max(last_revision), 0) FROM dataset_versions) LIMIT 1", cancellationToken).ConfigureAwait(false) is not null)
        {
            return;
        }

        foreach (var table in (string[])["codes", "actors", "places", "reports"])
        {
            foreach (var id in await context.ColumnAsync($"SELECT id FROM {table} WHERE since > {newest}", cancellationToken).ConfigureAwait(false))
            {
                findings.Add(new StoreFinding("versions", $"{table} {id}", NoVersion));
            }
        }
    }

    private static string Where(string source, string key, long number) => source switch
    {
        "text" => $"submission {key}, its text",
        "step" => $"submission {key}, step {number}",
        "name" => $"learned name {number}",
        RecordChain.Version => $"dataset version {number}",
        _ => $"{source} {number}",
    };

    private static StoreFinding Finding(string where, string what) => new("chain", where, what);
}
