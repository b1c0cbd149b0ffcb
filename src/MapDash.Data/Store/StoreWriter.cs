using MapDash.Core.Events;
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
            var before = await context.Versions.AsNoTracking().FirstOrDefaultAsync(row => row.Number == last, cancellationToken).ConfigureAwait(false);
            var version = new DatasetVersionRow
            {
                Number = last + 1,
                PublishedUtc = nowUtc,
                Note = last == 0
                    ? RevisionWords.FirstVersion(content.Reports.Count)
                    : RevisionWords.LaterVersion(_added, _changed, _retracted, _registers),
                LastRevision = await context.Revisions.MaxAsync(row => (long?)row.Sequence, cancellationToken).ConfigureAwait(false) ?? 0,
            };
            context.Versions.Add(version);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            var dataset = await CheckedAsync(cancellationToken).ConfigureAwait(false);
            await new SearchWriter(context).WriteAsync(dataset, version, before, cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new LoadOutcome(last == 0, _added, _changed, _retracted, published ? last + 1 : null);
    }

    // What is published must be readable: after the commit it would be too late to refuse it.
    private async Task<Dataset> CheckedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await StoreReader.ReadAsync(context, null, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException error)
        {
            throw new StoreException(path, $"the files do not fit the retracted events that it keeps ({error.Message}).",
                "Put back what the message names, or name another file with --store; nothing was changed.", error);
        }
    }

    private async Task EventsAsync(IReadOnlyList<ReportedEvent> events, CancellationToken cancellationToken)
    {
        var rows = await context.Events
            .Include(row => row.Claims).Include(row => row.Places).Include(row => row.Actors)
            .Include(row => row.Figures).Include(row => row.Links)
            .AsSplitQuery().ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var changes = new List<(EventRow Row, ReportedEvent Reported, IReadOnlyList<string> Fields)>();
        var added = new List<ReportedEvent>();
        foreach (var reported in events)
        {
            if (!rows.Remove(reported.Id, out var row))
            {
                added.Add(reported);
            }
            else if (row.Collection != Curated)
            {
                throw new InvalidOperationException($"Event '{reported.Id}' of the curated files stands in the store as {row.Collection}.");
            }
            else if (ChangedFields(row, reported) is { Count: > 0 } fields)
            {
                changes.Add((row, reported, fields));
            }
        }

        await RemovePartsAsync(changes.Select(change => change.Row), cancellationToken).ConfigureAwait(false);
        added.ForEach(Add);
        changes.ForEach(change => Change(change.Row, change.Reported, change.Fields));
        foreach (var row in rows.Values.Where(row => row is { Collection: Curated, Retracted: false }))
        {
            var retracted = EventMapper.ToEvent(row) with { Retracted = true, Version = row.Version + 1 };
            (row.Retracted, row.Version) = (true, retracted.Version);
            Record(retracted, RevisionWords.Retracted, RevisionWords.RetractedReason);
            _retracted++;
        }
    }

    private void Add(ReportedEvent reported)
    {
        var first = reported with { Version = 1, Retracted = false };
        context.Events.Add(EventMapper.ToRow(first, Curated));
        Record(first, RevisionWords.Added, RevisionWords.AddedReason);
        _added++;
    }

    private static IReadOnlyList<string> ChangedFields(EventRow row, ReportedEvent reported) => EntryJson.ChangedFields(
        EntryJson.Write(EventMapper.ToEvent(row)), EntryJson.Write(reported with { Version = row.Version, Retracted = false }));

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

    private void Change(EventRow row, ReportedEvent reported, IReadOnlyList<string> fields)
    {
        var next = reported with { Version = row.Version + 1, Retracted = false };
        EventMapper.Fill(row, next);
        Record(next, RevisionWords.Changed(fields), RevisionWords.ChangedReason);
        _changed++;
    }

    private void Record(ReportedEvent reported, Core.BilingualText change, Core.BilingualText reason) =>
        context.Revisions.Add(new RevisionRow
        {
            EventId = reported.Id,
            Version = reported.Version,
            AtUtc = nowUtc,
            Author = RevisionWords.Curators,
            ChangeEn = change.En,
            ChangeAr = change.Ar,
            ReasonEn = reason.En,
            ReasonAr = reason.Ar,
            Snapshot = EntryJson.Write(reported),
        });

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
