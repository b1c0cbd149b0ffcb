using MapDash.Core.Events;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>
/// Takes events from elsewhere into a store, batch by batch: each is one transaction, so that an import that breaks off keeps the
/// whole batches before, and the next run goes on from there. Nothing of it is seen until it is published. Holds the store
/// against other writers until it is disposed of. Not thread-safe.
/// </summary>
public sealed class StoreImport : IAsyncDisposable
{
    private readonly StoreFile _file;
    private readonly StoreLock _held;
    private readonly DateTime _nowUtc;
    private readonly string _source;
    private readonly ImportRegisters _registers;
    private readonly List<ImportedEvent> _waiting = [];

    // What a run would have written by now, of which the store knows nothing.
    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);

    private StoreImport(StoreFile file, StoreLock held, DateTime nowUtc, string source, ImportRegisters registers) =>
        (_file, _held, _nowUtc, _source, _registers) = (file, held, nowUtc, source, registers);

    internal static async Task<StoreImport> OpenAsync(StoreFile file, StoreLock held, DateTime nowUtc, string source, CancellationToken cancellationToken)
    {
        await using var context = file.Open();
        return new StoreImport(file, held, nowUtc, source, await ImportRegisters.ReadAsync(context, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Writes a batch. An event that is linked to one not yet there waits until <see cref="FinishAsync"/>.</summary>
    /// <exception cref="StoreException">The store cannot be written; nothing of the batch is.</exception>
    public Task<ImportOutcome> WriteAsync(IReadOnlyList<ImportedEvent> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        _waiting.AddRange(batch.Where(imported => Links(imported.Event).Any()));
        return TakeAsync([.. batch.Where(imported => !Links(imported.Event).Any())], write: true, cancellationToken);
    }

    /// <summary>Says what <see cref="WriteAsync"/> would do, and does nothing.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<ImportOutcome> CompareAsync(IReadOnlyList<ImportedEvent> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        _waiting.AddRange(batch.Where(imported => Links(imported.Event).Any()));
        return TakeAsync([.. batch.Where(imported => !Links(imported.Event).Any())], write: false, cancellationToken);
    }

    /// <summary>Writes the events that waited for others, and refuses those whose others never came.</summary>
    /// <param name="write">Whether to write, or only to say what would be done.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public async Task<ImportOutcome> FinishAsync(bool write, CancellationToken cancellationToken)
    {
        var refused = new List<RowNote>();

        // What the registers refuse is no target either: asked for later, its others would be left pointing at nothing.
        refused.AddRange(_waiting.Select(_registers.Refusal).OfType<RowNote>());
        _waiting.RemoveAll(imported => _registers.Refusal(imported) is not null);
        var targets = _waiting.SelectMany(imported => Links(imported.Event)).Distinct(StringComparer.Ordinal).ToArray();
        var there = await ThereAsync(targets, cancellationToken).ConfigureAwait(false);
        if (!write)
        {
            there.UnionWith(_compared);
        }

        refused.AddRange(RefuseLost(there));
        var outcome = await TakeAsync(_waiting, write, cancellationToken).ConfigureAwait(false);
        _waiting.Clear();
        return ImportOutcome.Add(outcome, new ImportOutcome(0, 0, 0, refused));
    }

    /// <summary>Publishes what was written, by this import or by one that broke off, as the next dataset version.</summary>
    /// <returns>Its number; null where there is nothing new.</returns>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public Task<int?> PublishAsync(CancellationToken cancellationToken) => StoreFaults.TranslateAsync(_file.Path, async () =>
    {
        await using var context = _file.Open();
        var last = await context.Revisions.MaxAsync(row => (long?)row.Sequence, cancellationToken).ConfigureAwait(false) ?? 0;
        var published = await context.Versions.MaxAsync(row => (long?)row.LastRevision, cancellationToken).ConfigureAwait(false) ?? 0;
        if (last <= published)
        {
            return (int?)null;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var events = await context.Revisions.Where(row => row.Sequence > published).Select(row => row.EventId).Distinct().CountAsync(cancellationToken).ConfigureAwait(false);
        var number = await new VersionWriter(context, _nowUtc).PublishAsync(RevisionWords.ImportedVersion(_source, events), cancellationToken).ConfigureAwait(false);
        await RevisionChain.ExtendAsync(context, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return number;
    });

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _held.Dispose();
        return ValueTask.CompletedTask;
    }

    // Refuses what is linked to nothing, then what was linked to that, each once.
    private List<RowNote> RefuseLost(HashSet<string> there)
    {
        var notes = new List<RowNote>();
        var byId = _waiting.ToLookup(imported => imported.Event.Id, StringComparer.Ordinal);
        var pointing = _waiting.SelectMany(imported => Links(imported.Event).Select(id => (Target: id, From: imported))).ToLookup(link => link.Target, link => link.From, StringComparer.Ordinal);
        var lost = new HashSet<ImportedEvent>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<(ImportedEvent Event, string Target)>(_waiting.SelectMany(imported => Links(imported.Event)
            .Where(id => id == imported.Event.Id || !(byId.Contains(id) || there.Contains(id))).Select(id => (imported, id))));
        while (queue.TryDequeue(out var next))
        {
            if (!lost.Add(next.Event))
            {
                continue;
            }

            notes.Add(new RowNote(next.Event.Row, "related", $"it is linked to '{next.Target}', which is no other event of the file or the store."));
            if (!there.Contains(next.Event.Event.Id))
            {
                foreach (var from in pointing[next.Event.Event.Id])
                {
                    queue.Enqueue((from, next.Event.Event.Id));
                }
            }
        }

        _waiting.RemoveAll(lost.Contains);
        return notes;
    }

    private static IEnumerable<string> Links(ReportedEvent reported) =>
        reported.Related.Select(link => link.EventId).Concat(reported.Parent is { } parent ? [parent] : []);

    private Task<HashSet<string>> ThereAsync(string[] ids, CancellationToken cancellationToken) => StoreFaults.TranslateAsync(_file.Path, async () =>
    {
        await using var context = _file.Open();
        return (await context.Events.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToHashSet(StringComparer.Ordinal);
    });

    private Task<ImportOutcome> TakeAsync(List<ImportedEvent> batch, bool write, CancellationToken cancellationToken) =>
        batch.Count == 0 ? Task.FromResult(ImportOutcome.Empty) : StoreFaults.TranslateAsync(_file.Path, async () =>
        {
            await using var context = _file.Open();
            if (!write)
            {
                _compared.UnionWith(batch.Where(imported => _registers.Refusal(imported) is null).Select(imported => imported.Event.Id));
            }

            return await new ImportWriter(context, _registers, _nowUtc, _source).TakeAsync(batch, write, cancellationToken).ConfigureAwait(false);
        });
}
