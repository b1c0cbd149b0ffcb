using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Data.Store.Rows;

namespace MapDash.Data.Store;

/// <summary>
/// Writes events and, for each that is new or other than before, a revision: in one transaction of the context, which the caller
/// commits. For one thread.
/// </summary>
/// <param name="context">Where to write.</param>
/// <param name="nowUtc">When.</param>
/// <param name="author">Who.</param>
/// <param name="added">Why an event is added.</param>
/// <param name="changed">Why one is changed.</param>
internal sealed class RevisionWriter(StoreContext context, DateTime nowUtc, string author, BilingualText added, BilingualText changed)
{
    /// <summary>The fields in which an event differs from its row.</summary>
    public static IReadOnlyList<string> ChangedFields(EventRow row, ReportedEvent reported) => EntryJson.ChangedFields(
        EntryJson.Write(EventMapper.ToEvent(row)), EntryJson.Write(reported with { Version = row.Version }));

    /// <summary>Writes new events and changed ones.</summary>
    /// <param name="fresh">New events.</param>
    /// <param name="collection">Where the new ones are kept up.</param>
    /// <param name="changes">Rows, what they become and the fields in which they change.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public async Task WriteAsync(
        IReadOnlyList<ReportedEvent> fresh,
        string collection,
        IReadOnlyList<(EventRow Row, ReportedEvent Reported, IReadOnlyList<string> Fields)> changes,
        CancellationToken cancellationToken)
    {
        await RemovePartsAsync(changes.Select(change => change.Row), cancellationToken).ConfigureAwait(false);
        foreach (var reported in fresh)
        {
            var first = reported with { Version = 1 };
            context.Events.Add(EventMapper.ToRow(first, collection));
            Record(first, RevisionWords.Added, added);
        }

        foreach (var (row, reported, fields) in changes)
        {
            var next = reported with { Version = row.Version + 1 };
            EventMapper.Fill(row, next);
            Record(next, next.Retracted && fields.Contains("retracted") ? RevisionWords.Retracted : RevisionWords.Changed(fields), changed);
        }
    }

    /// <summary>Writes a revision.</summary>
    public void Record(ReportedEvent reported, BilingualText change, BilingualText reason) =>
        context.Revisions.Add(new RevisionRow
        {
            EventId = reported.Id,
            Version = reported.Version,
            AtUtc = nowUtc,
            Author = author,
            ChangeEn = change.En,
            ChangeAr = change.Ar,
            ReasonEn = reason.En,
            ReasonAr = reason.Ar,
            Snapshot = EntryJson.Write(reported),
        });

    // The parts in the tables are only those of the current version; the former ones stand in the revisions. They go before
    // anything comes: new parts have the keys of old ones, and may point at events that are yet to be added.
    private async Task RemovePartsAsync(IEnumerable<EventRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            context.RemoveRange(row.Claims);
            context.RemoveRange(row.Places);
            context.RemoveRange(row.Actors);
            context.RemoveRange(row.Figures);
            context.RemoveRange(row.Links);
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
