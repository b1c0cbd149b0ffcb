using MapDash.Core.Events;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>Takes one batch of an import into the tables, in one transaction. For one batch.</summary>
internal sealed class ImportWriter(StoreContext context, ImportRegisters registers, DateTime nowUtc, string source)
{
    public async Task<ImportOutcome> TakeAsync(IReadOnlyList<ImportedEvent> batch, bool write, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var refused = new List<RowNote>();
        var taken = batch.Where(imported => Holds(imported, refused)).ToArray();
        var warned = taken.SelectMany(registers.Kept).ToList();
        var ids = taken.Select(imported => imported.Event.Id).ToArray();
        var rows = await EventRows.WithParts(context).Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var changes = new List<(EventRow Row, ReportedEvent Reported, IReadOnlyList<string> Fields)>();
        var fresh = new List<ImportedEvent>();
        foreach (var imported in taken)
        {
            if (!rows.TryGetValue(imported.Event.Id, out var row))
            {
                fresh.Add(imported);
            }
            else if (row.Record is not null && EventMapper.ToEvent(row).IsRestricted && !imported.Event.IsRestricted)
            {
                refused.Add(new RowNote(imported.Row, "record", $"'{row.Id}' is not for redistribution, and the file would lift that."));
            }
            else if (Foreign(row, imported) is { } other)
            {
                refused.Add(new RowNote(imported.Row, "id", $"'{row.Id}' stands in the store with claims of '{other}', and a row without claims does not take their place. Give your event another id, or export that one and change it."));
            }
            else if (RevisionWriter.ChangedFields(row, imported.Event) is { Count: > 0 } fields)
            {
                if (imported.Event.Record is not null && await IsReworkedAsync(row, cancellationToken).ConfigureAwait(false))
                {
                    warned.Add(new RowNote(imported.Row, "id", $"'{row.Id}' was {(row.Retracted ? "retracted" : "corrected")} here since it was imported, and is kept as it is."));
                    continue;
                }

                changes.Add((row, imported.Event, fields));
            }
        }

        if (write && fresh.Count + changes.Count > 0)
        {
            registers.Add(context, fresh.Concat(taken.Where(imported => rows.ContainsKey(imported.Event.Id))));
            var revisions = new RevisionWriter(context, nowUtc, RevisionWords.Import, RevisionWords.ImportReason(source), RevisionWords.ImportReason(source));
            var collection = batch[0].Collection;
            if (taken.Any(imported => Awaits(imported.Event)))
            {
                // Events that point at one another: the database looks once all of them are there.
                await context.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancellationToken).ConfigureAwait(false);
            }

            await revisions.WriteAsync([.. fresh.Select(imported => imported.Event)], collection, changes, cancellationToken).ConfigureAwait(false);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await RevisionChain.ExtendAsync(context, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return new ImportOutcome(fresh.Count, changes.Count, batch.Count - refused.Count - fresh.Count - changes.Count, refused) { Warned = warned };
    }

    // A table by hand has no claims but that it says so itself: it may replace what a table by hand told, and nothing more.
    private static string? Foreign(EventRow row, ImportedEvent imported) =>
        imported.Event.Claims.All(claim => IsOwn(claim.ReportId)) ? row.Claims.Select(claim => claim.ReportId).FirstOrDefault(report => !IsOwn(report)) : null;

    private static bool IsOwn(string report) => report.StartsWith(ImportedEvent.OwnReports, StringComparison.Ordinal);

    // What a person has decided of an event of another data set outlasts the next release of it.
    private async Task<bool> IsReworkedAsync(EventRow row, CancellationToken cancellationToken) =>
        row.Retracted || await context.Revisions.AsNoTracking().Where(revision => revision.EventId == row.Id && revision.Version == row.Version)
            .Select(revision => revision.Author).FirstAsync(cancellationToken).ConfigureAwait(false) != RevisionWords.Import;

    private static bool Awaits(ReportedEvent reported) => reported.Parent is not null || reported.Related.Count > 0;

    // What cannot be read back must not be written: one such event, and no version could be published any more.
    private bool Holds(ImportedEvent imported, List<RowNote> refused)
    {
        if (registers.Refusal(imported) is not { } refusal)
        {
            return true;
        }

        refused.Add(refusal);
        return false;
    }
}
