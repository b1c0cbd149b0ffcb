using MapDash.Core.Events;
using MapDash.Data.Store.Desk;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>
/// Takes the content of files into the tables in one transaction: what is equal stays untouched, what changed gets a new
/// version and a revision, what left is retracted, and the whole is published as the next dataset version.
/// </summary>
internal sealed class StoreWriter(StoreContext context, string path, DateTime nowUtc)
{
    public const string Curated = "curated";

    private readonly List<string> _registers = [];
    private int _added;
    private int _changed;
    private int _retracted;

    public async Task<LoadOutcome> WriteAsync(DatasetContent content, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var last = await context.Versions.MaxAsync(row => (int?)row.Number, cancellationToken).ConfigureAwait(false) ?? 0;
        await RegisterAsync(context.Codes, "codes", RegisterMapper.ToRows(content.Codes, content.Actors), last, cancellationToken).ConfigureAwait(false);
        await RegisterAsync(context.Actors, "actors", RegisterMapper.ToRows(content.Actors), last, cancellationToken).ConfigureAwait(false);
        await RegisterAsync(context.Places, "places", RegisterMapper.ToRows(content.Gazetteer), last, cancellationToken).ConfigureAwait(false);
        await RegisterAsync(context.Reports, "reports", RegisterMapper.ToRows(content.Reports), last, cancellationToken).ConfigureAwait(false);
        await EventsAsync(content.Events, cancellationToken).ConfigureAwait(false);
        await LogAsync(content.Files, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var published = _added + _changed + _retracted + _registers.Count > 0;
        if (published)
        {
            await PublishAsync(
                last == 0 ? RevisionWords.FirstVersion(content.Reports.Count) : RevisionWords.LaterVersion(_added, _changed, _retracted, _registers),
                cancellationToken).ConfigureAwait(false);
        }

        await RevisionChain.ExtendAsync(context, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new LoadOutcome(last == 0, _added, _changed, _retracted, published ? last + 1 : null);
    }

    private async Task PublishAsync(string note, CancellationToken cancellationToken)
    {
        try
        {
            await new VersionWriter(context, nowUtc).PublishAsync(note, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException error)
        {
            throw new StoreException(path, $"the files do not fit the events that it keeps ({error.Message}).",
                "Put back what the message names, or name another file with --store; nothing was changed.", error);
        }
    }

    private async Task EventsAsync(IReadOnlyList<ReportedEvent> events, CancellationToken cancellationToken)
    {
        var rows = await EventRows.WithParts(context).Where(row => row.Collection == Curated)
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var changes = new List<(EventRow Row, ReportedEvent Reported, IReadOnlyList<string> Fields)>();
        var added = new List<ReportedEvent>();

        // What a person has corrected on the desk is kept up there from then on.
        var desk = (await context.Events.AsNoTracking().Where(row => row.Collection == DeskPublisher.Collection).Select(row => row.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        foreach (var reported in events.Where(reported => !desk.Contains(reported.Id)).Select(reported => reported with { Retracted = false }))
        {
            if (!rows.Remove(reported.Id, out var row))
            {
                added.Add(reported);
            }
            else if (RevisionWriter.ChangedFields(row, reported) is { Count: > 0 } fields)
            {
                changes.Add((row, reported, fields));
            }
        }

        await RefuseForeignAsync(added, cancellationToken).ConfigureAwait(false);
        var revisions = new RevisionWriter(context, nowUtc, RevisionWords.Curators, RevisionWords.AddedReason, RevisionWords.ChangedReason);
        await revisions.WriteAsync(added, Curated, changes, cancellationToken).ConfigureAwait(false);
        (_added, _changed) = (added.Count, changes.Count);
        foreach (var row in rows.Values.Where(row => !row.Retracted))
        {
            var retracted = EventMapper.ToEvent(row) with { Retracted = true, Version = row.Version + 1 };
            (row.Retracted, row.Version) = (true, retracted.Version);
            revisions.Record(retracted, RevisionWords.Retracted, RevisionWords.RetractedReason);
            _retracted++;
        }
    }

    private async Task RefuseForeignAsync(List<ReportedEvent> added, CancellationToken cancellationToken)
    {
        var ids = added.Select(reported => reported.Id).ToArray();
        if (await context.Events.AsNoTracking().Where(row => ids.Contains(row.Id)).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } foreign)
        {
            throw new InvalidOperationException($"Event '{foreign.Id}' of the curated files stands in the store as {foreign.Collection}.");
        }
    }

    private async Task RegisterAsync<T>(DbSet<T> table, string name, IReadOnlyList<T> entries, int last, CancellationToken cancellationToken)
        where T : RegisterRow
    {
        var current = (await StoreReader.EntriesAsync(table, last, cancellationToken).ConfigureAwait(false))
            .ToDictionary(row => row.Id, StringComparer.Ordinal);
        var added = entries.Where(entry => !current.Remove(entry.Id, out var row) || !Same(row, entry)).ToList();
        foreach (var gone in current.Values.Where(row => row.Collection == Curated))
        {
            gone.Retired = true;
            added.Add(gone);
        }

        foreach (var row in added)
        {
            row.Since = last + 1;
        }

        table.AddRange(added);
        if (added.Count > 0)
        {
            _registers.Add(name);
        }
    }

    private static bool Same(RegisterRow before, RegisterRow after) =>
        before.Body == after.Body && before.Ordinal == after.Ordinal &&
        (before is not PlaceRow old || after is not PlaceRow now ||
            (old.Lon == now.Lon && old.Lat == now.Lat && (old.Shape ?? []).AsSpan().SequenceEqual(now.Shape ?? [])));

    private async Task LogAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
    {
        var loaded = await LoadedAsync(context, cancellationToken).ConfigureAwait(false);
        var gone = loaded.Keys.Except(files.Select(file => file.Name), StringComparer.Ordinal).Select(name => new SourceFile(name, ""));
        foreach (var file in files.Concat(gone).Where(file => loaded.GetValueOrDefault(file.Name) != file.Sha256))
        {
            context.Loads.Add(new LoadRow { File = file.Name, Sha256 = file.Sha256, AtUtc = nowUtc });
        }
    }

    /// <summary>The files that the store was last loaded from: name to checksum.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> LoadedAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Loads.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.GroupBy(row => row.File, StringComparer.Ordinal).Select(group => group.Last())
            .Where(row => row.Sha256.Length > 0).ToDictionary(row => row.File, row => row.Sha256, StringComparer.Ordinal);
    }
}
