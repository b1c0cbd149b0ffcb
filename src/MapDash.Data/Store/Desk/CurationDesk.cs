using System.Globalization;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store.Desk;

/// <summary>
/// What curators work on: submissions, kept as steps that are only ever added. Each step is on the disk before it is acknowledged,
/// so a draft outlives a reload, a lost connection and a restart. Safe to use from several threads: two people at one submission
/// each change what they touch.
/// </summary>
/// <param name="path">The store's file.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What the archive demands before it publishes.</param>
public sealed class CurationDesk(string path, TimeProvider time, DeskRules rules)
{
    private const int Tries = 5;

    private readonly StoreFile _file = new(Path.GetFullPath(path));
    private readonly DeskList _list = new();

    /// <summary>Raised after a submission has changed, with its id, and after a name of the lexicon has, without one; on the thread of whoever changed it.</summary>
    public event EventHandler<string>? Changed;

    /// <summary>What the archive demands before it publishes.</summary>
    public DeskRules Rules => rules;

    /// <summary>Puts a new submission on the desk.</summary>
    /// <param name="prefix"><c>a</c> for an article, <c>c</c> for a correction.</param>
    /// <param name="make">Makes its first state for the id that it gets; asked again where somebody else got that id meanwhile.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="CurationException">It is refused, as too long for example.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public async Task<DeskView> OpenAsync(string prefix, Func<string, Submission> make, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(make);
        DeskView? view = null;
        for (var tried = 1; view is null; tried++)
        {
            // An article is read before the transaction: others go on writing meanwhile.
            var id = await ReadAsync(context => NextIdAsync(context, prefix, cancellationToken)).ConfigureAwait(false);
            view = await PutAsync(prefix, make(id), last: tried == Tries ? make : null, cancellationToken).ConfigureAwait(false);
        }

        Changed?.Invoke(this, view.Submission.Id);
        return view;
    }

    // Null where somebody else was faster; the last time, it is made anew within the transaction.
    private Task<DeskView?> PutAsync(string prefix, Submission made, Func<string, Submission>? last, CancellationToken cancellationToken) =>
        WriteAsync<DeskView?>(async context =>
        {
            var id = await NextIdAsync(context, prefix, cancellationToken).ConfigureAwait(false);
            if (id != made.Id && last is null)
            {
                return null;
            }

            var submission = id == made.Id ? made : last!(id);
            context.DeskTexts.Add(new DeskTextRow { SubmissionId = id, Text = submission.Text });
            Add(context, submission, submission.Curator, "open", DeskStepBody.Between(null, submission), 1);
            await SaveAsync(context, id, cancellationToken).ConfigureAwait(false);
            return await ViewAsync(context, id, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    /// <summary>A submission, or null.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<DeskView?> FindAsync(string id, CancellationToken cancellationToken) => ReadAsync(async context =>
        await DeskHistory.ReadAsync(context, id, cancellationToken).ConfigureAwait(false) is { } history ? View(history) : null);

    /// <summary>The steps of a submission, oldest first; empty for an unknown id.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<DeskStep>> StepsAsync(string id, CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<DeskStep>>(async context =>
        [.. (await context.DeskSteps.AsNoTracking().Where(row => row.SubmissionId == id).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.AtUtc, row.Author, row.Action }).ToListAsync(cancellationToken).ConfigureAwait(false))
            .Select(row => new DeskStep(row.Number, Utc(row.AtUtc), row.Author, row.Action))]);

    /// <summary>All submissions, the last changed first.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<DeskLine>> ListAsync(CancellationToken cancellationToken) => ReadAsync(context => _list.ReadAsync(context, cancellationToken));

    /// <summary>The texts of all articles on the desk, by the id of their submission; those put aside included.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<(string Id, string Text)>> TextsAsync(CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<(string, string)>>(async context =>
        [.. (await context.DeskTexts.AsNoTracking().Where(row => row.Text != "").Select(row => new { row.SubmissionId, row.Text }).ToListAsync(cancellationToken).ConfigureAwait(false))
            .OrderBy(row => row.SubmissionId, StringComparer.Ordinal).Select(row => (row.SubmissionId, row.Text))]);

    /// <summary>The names that curators have added to the lexicon and not taken away again, oldest first.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<LearnedName>> NamesAsync(CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<LearnedName>>(async context =>
        [.. (await context.DeskNames.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellationToken).ConfigureAwait(false))
            .GroupBy(row => (row.Words, row.IsPlace)).Select(told => told.Last()).Where(row => row.TargetId.Length > 0).OrderBy(row => row.Sequence)
            .Select(row => new LearnedName(row.Words, row.IsPlace, row.TargetId))]);

    /// <summary>Adds a name to the lexicon; of the same words the last one counts.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public Task LearnAsync(LearnedName name, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NameAsync(name, name.Id, author, cancellationToken);
    }

    /// <summary>Takes a name away from the lexicon; that it was there stays in the record.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public Task ForgetAsync(LearnedName name, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NameAsync(name, "", author, cancellationToken);
    }

    /// <summary>Changes a submission as it stands now, whoever changed it meanwhile. A change of nothing is no step.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="author">Name of the account.</param>
    /// <param name="action">What is done, for the history.</param>
    /// <param name="edit">Makes the next state.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="CurationException">It is gone, or the edit refuses.</exception>
    /// <exception cref="StoreException">The store cannot be written; nothing was.</exception>
    public Task<DeskView> ChangeAsync(string id, string author, string action, Func<Submission, Submission> edit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return StepAsync(id, (context, history) =>
        {
            var before = history.Current;
            var after = edit(before);
            Add(context, after, author, action, DeskStepBody.Between(before, after), before.Step + 1);
        }, cancellationToken);
    }

    /// <summary>Takes back the last change of a submission in work, or does again what was taken back.</summary>
    /// <exception cref="CurationException">There is nothing to take back, or it is not in work.</exception>
    /// <exception cref="StoreException">The store cannot be written; nothing was.</exception>
    public Task<DeskView> StepBackAsync(string id, string author, bool redo, CancellationToken cancellationToken) => StepAsync(id, (context, history) =>
    {
        var current = history.Current;
        if (current.State != SubmissionState.Draft)
        {
            throw new CurationException(CurationFault.NotDraft);
        }

        var number = (redo ? history.NextRedo : history.NextUndo) ?? throw new CurationException(CurationFault.NothingToUndo);
        var row = Row(id, current.Step + 1, author, redo ? "redo" : "undo", redo ? history.BodyOf(number) : history.Reverse(number));
        (row.Undoes, row.Redoes) = (redo ? null : number, redo ? number : null);
        context.DeskSteps.Add(row);
    }, cancellationToken);

    /// <summary>Publishes a submission that waits for review as the next dataset version: events, revisions, chain and the step on the
    /// desk in one transaction.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="step">The step that the reviewer has seen; a later one is refused.</param>
    /// <param name="reviewer">Name of the account.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="CurationException">It may not be published, by this person or yet.</exception>
    /// <exception cref="StoreException">The store cannot be written; nothing was.</exception>
    public async Task<DeskOutcome> PublishAsync(string id, int step, string reviewer, CancellationToken cancellationToken)
    {
        var outcome = await StoreFaults.TranslateAsync(_file.Path, async () =>
        {
            _file.RequireExists();
            using var held = await StoreLock.TakeAsync(_file.Path, time, cancellationToken).ConfigureAwait(false);
            await using var context = _file.Open();
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            var history = await DeskHistory.ReadAsync(context, id, cancellationToken).ConfigureAwait(false) ?? throw new CurationException(CurationFault.Gone);
            var before = history.Current;
            if (before.Step != step)
            {
                throw new CurationException(CurationFault.Outdated);
            }

            // Whoever has edited it is no second person, whoever began it.
            if (!rules.OnePerson && history.Rows.Any(row => row.Author == reviewer && DeskStep.IsEdit(row.Action)))
            {
                throw new CurationException(CurationFault.OwnDraft);
            }

            var after = before.Publish(reviewer, rules.OnePerson);
            var done = await new DeskPublisher(context, time.GetUtcNow().UtcDateTime, rules).PublishAsync(after, cancellationToken).ConfigureAwait(false);
            Add(context, after, reviewer, "publish", DeskStepBody.Between(before, after), before.Step + 1);
            await SaveAsync(context, id, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return done;
        }).ConfigureAwait(false);
        Changed?.Invoke(this, id);
        return outcome;
    }

    private async Task NameAsync(LearnedName name, string id, string author, CancellationToken cancellationToken)
    {
        await WriteAsync(async context =>
        {
            context.DeskNames.Add(new DeskNameRow { Words = name.Words, IsPlace = name.IsPlace, TargetId = id, Author = author, AtUtc = time.GetUtcNow().UtcDateTime });
            var written = await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await RecordChain.LinkNamesAsync(context, cancellationToken).ConfigureAwait(false);
            return written;
        }, cancellationToken).ConfigureAwait(false);
        Changed?.Invoke(this, "");
    }

    private async Task<DeskView> StepAsync(string id, Action<StoreContext, DeskHistory> write, CancellationToken cancellationToken)
    {
        var view = await WriteAsync(async context =>
        {
            var history = await DeskHistory.ReadAsync(context, id, cancellationToken).ConfigureAwait(false) ?? throw new CurationException(CurationFault.Gone);
            write(context, history);
            await SaveAsync(context, id, cancellationToken).ConfigureAwait(false);
            return await ViewAsync(context, id, cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
        Changed?.Invoke(this, id);
        return view;
    }

    private static async Task SaveAsync(StoreContext context, string id, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await RecordChain.LinkDeskAsync(context, id, cancellationToken).ConfigureAwait(false);
    }

    private void Add(StoreContext context, Submission after, string author, string action, DeskStepBody body, int number)
    {
        if (!DeskStepBody.IsEmpty(body))
        {
            context.DeskSteps.Add(Row(after.Id, number, author, action, body));
        }
    }

    private DeskStepRow Row(string id, int number, string author, string action, DeskStepBody body) => new()
    {
        SubmissionId = id,
        Number = number,
        AtUtc = time.GetUtcNow().UtcDateTime,
        Author = author,
        Action = action,
        Body = EntryJson.Write(body),
    };

    private static async Task<DeskView> ViewAsync(StoreContext context, string id, CancellationToken cancellationToken) =>
        View((await DeskHistory.ReadAsync(context, id, cancellationToken).ConfigureAwait(false))!);

    private static DeskView View(DeskHistory history) => new(
        history.Current,
        Utc(history.Rows.Last().AtUtc),
        history.NextUndo is { } undo ? history.ActionOf(undo) : null,
        history.NextRedo is { } redo ? history.ActionOf(redo) : null);

    internal static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    // Ids of submissions are ids of reports: one that an import has brought is not given again.
    private static async Task<string> NextIdAsync(StoreContext context, string prefix, CancellationToken cancellationToken)
    {
        var taken = (await context.DeskTexts.AsNoTracking().Select(row => row.SubmissionId).ToListAsync(cancellationToken).ConfigureAwait(false))
            .Concat(await context.Reports.AsNoTracking().Where(row => row.Id.StartsWith(prefix + "-")).Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false))
            .Where(id => id.StartsWith(prefix + "-", StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(prefix.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0).Max();
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{taken + 1:0000}");
    }

    private Task<T> ReadAsync<T>(Func<StoreContext, Task<T>> read) => StoreFaults.TranslateAsync(_file.Path, async () =>
    {
        _file.RequireExists();
        await using var context = _file.Open();
        return await read(context).ConfigureAwait(false);
    });

    private Task<T> WriteAsync<T>(Func<StoreContext, Task<T>> write, CancellationToken cancellationToken) => ReadAsync(async context =>
    {
        // The transaction begins with the right to write: who comes second sees what the first has written.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var result = await write(context).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    });
}
