using MapDash.Core.Events;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>Reads a published state out of the tables.</summary>
internal static class StoreReader
{
    private const string NoVersion = "it holds no dataset version, which every store has.";

    /// <summary>A dataset version; null is the latest.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    /// <exception cref="InvalidDataException">There is no version at all.</exception>
    public static async Task<Dataset> ReadAsync(StoreContext context, int? number, CancellationToken cancellationToken)
    {
        var version = await context.Versions.AsNoTracking().OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(row => number == null || row.Number == number, cancellationToken).ConfigureAwait(false)
            ?? throw (number is null ? new InvalidDataException(NoVersion) : new KeyNotFoundException($"There is no dataset version {number}."));
        var last = await context.Revisions.MaxAsync(row => (long?)row.Sequence, cancellationToken).ConfigureAwait(false) ?? 0;
        var events = version.LastRevision == last
            ? await CurrentAsync(context, cancellationToken).ConfigureAwait(false)
            : await AsOfAsync(context, version.LastRevision, cancellationToken).ConfigureAwait(false);
        var places = RetiredEntries.Places(await LatestAsync(context.Places, version.Number, cancellationToken).ConfigureAwait(false), events);
        var reports = RegisterMapper.Reports(
            RetiredEntries.Reports(await LatestAsync(context.Reports, version.Number, cancellationToken).ConfigureAwait(false), events));
        var actors = RetiredEntries.Actors(
            await LatestAsync(context.Actors, version.Number, cancellationToken).ConfigureAwait(false), events, reports);
        var codes = RetiredEntries.Codes(
            await LatestAsync(context.Codes, version.Number, cancellationToken).ConfigureAwait(false), events, actors);
        return new Dataset(
            ToVersion(version), RegisterMapper.Codes(codes), RegisterMapper.Actors(actors, codes), RegisterMapper.Gazetteer(places), reports, events);
    }

    /// <summary>Refuses a store from which the published versions are gone.</summary>
    /// <exception cref="InvalidDataException">There is no version at all.</exception>
    public static async Task RequireVersionAsync(StoreContext context, CancellationToken cancellationToken)
    {
        if (!await context.Versions.AnyAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidDataException(NoVersion);
        }
    }

    /// <summary>All events as they stand in the tables, in order of id.</summary>
    public static async Task<IReadOnlyList<ReportedEvent>> CurrentAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var rows = await EventRows.WithParts(context).AsNoTrackingWithIdentityResolution().ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(EventMapper.ToEvent)];
    }

    /// <summary>All events as they stood after a revision, in order of id.</summary>
    public static async Task<IReadOnlyList<ReportedEvent>> AsOfAsync(StoreContext context, long revision, CancellationToken cancellationToken)
    {
        var snapshots = await context.Revisions.AsNoTracking()
            .Where(row => row.Sequence <= revision && !context.Revisions.Any(later =>
                later.EventId == row.EventId && later.Version > row.Version && later.Sequence <= revision))
            .Select(row => row.Snapshot).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. snapshots.Select(EntryJson.Read<ReportedEvent>).OrderBy(reported => reported.Id, StringComparer.Ordinal)];
    }

    /// <summary>The rows of a register that were in force at a version, those that had left it excluded.</summary>
    public static async Task<IReadOnlyList<T>> EntriesAsync<T>(DbSet<T> rows, int version, CancellationToken cancellationToken)
        where T : RegisterRow =>
        [.. (await LatestAsync(rows, version, cancellationToken).ConfigureAwait(false)).Where(row => !row.Retired)];

    // The last row of every id, of those that had left the register too.
    private static async Task<IReadOnlyList<T>> LatestAsync<T>(DbSet<T> rows, int version, CancellationToken cancellationToken)
        where T : RegisterRow
    {
        var all = await rows.AsNoTracking().Where(row => row.Since <= version).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.GroupBy(row => row.Id, StringComparer.Ordinal).Select(group => group.MaxBy(row => row.Since)!)];
    }

    /// <summary>What versions changed, the latest first.</summary>
    public static async Task<IReadOnlyList<VersionChanges>> ChangesAsync(StoreContext context, int? before, int versions, int revisions, CancellationToken cancellationToken)
    {
        var rows = await context.Versions.AsNoTracking().Where(row => before == null || row.Number < before).OrderByDescending(row => row.Number)
            .Take(versions + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        var changes = new List<VersionChanges>();
        foreach (var (row, at) in rows.Take(versions).Select((row, at) => (row, at)))
        {
            var from = at + 1 < rows.Count ? rows[at + 1].LastRevision : 0;
            var published = context.Revisions.AsNoTracking().Where(revision => revision.Sequence > from && revision.Sequence <= row.LastRevision);
            var first = await published.OrderBy(revision => revision.Sequence).Take(revisions).ToListAsync(cancellationToken).ConfigureAwait(false);
            changes.Add(new VersionChanges(
                ToVersion(row),
                await published.CountAsync(cancellationToken).ConfigureAwait(false),
                [.. first.Select(revision => (ToRevision(revision), EntryJson.Read<ReportedEvent>(revision.Snapshot)))]));
        }

        return changes;
    }

    public static Revision ToRevision(RevisionRow row) => new(
        row.EventId,
        row.Version,
        new DateTimeOffset(DateTime.SpecifyKind(row.AtUtc, DateTimeKind.Utc)),
        row.Author,
        new Core.BilingualText(row.ChangeEn, row.ChangeAr),
        new Core.BilingualText(row.ReasonEn, row.ReasonAr));

    public static DatasetVersion ToVersion(DatasetVersionRow row) =>
        new(row.Number, new DateTimeOffset(DateTime.SpecifyKind(row.PublishedUtc, DateTimeKind.Utc)), row.Note);
}
