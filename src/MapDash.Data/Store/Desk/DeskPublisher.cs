using System.Globalization;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store.Desk;

/// <summary>Makes events and revisions of a reviewed submission and publishes them, within the transaction of the context, which
/// the caller commits.</summary>
internal sealed class DeskPublisher(StoreContext context, DateTime nowUtc, DeskRules rules)
{
    /// <summary>Where events of the desk are kept up: the shipped files leave them alone.</summary>
    public const string Collection = "desk";

    private readonly Dictionary<string, (EventRow Row, ReportedEvent Reported)> _changes = new(StringComparer.Ordinal);
    private readonly List<ReportedEvent> _fresh = [];

    public async Task<DeskOutcome> PublishAsync(Submission submission, CancellationToken cancellationToken)
    {
        RequireDelay(submission);
        var last = await context.Versions.MaxAsync(row => (int?)row.Number, cancellationToken).ConfigureAwait(false) ?? 0;
        var dataset = await StoreReader.ReadAsync(context, null, cancellationToken).ConfigureAwait(false);
        if (submission.Recognized(dataset.Reports) is { } report)
        {
            var row = RegisterMapper.ToRows([ComposedWords.Fill(report)])[0];
            (row.Since, row.Collection) = (last + 1, Collection);
            context.Reports.Add(row);
        }

        foreach (var card in submission.Taken())
        {
            await TakeAsync(card, submission.Report?.Publisher, dataset, cancellationToken).ConfigureAwait(false);
        }

        // Events that take another's place point at it, and may come before it.
        await context.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancellationToken).ConfigureAwait(false);
        var reason = Reason(submission);
        var changes = _changes.Values.Select(change => (change.Row, change.Reported, Fields: RevisionWriter.ChangedFields(change.Row, change.Reported)))
            .Where(change => change.Fields.Count > 0).ToArray();
        await new RevisionWriter(context, nowUtc, submission.Curator, reason, reason).WriteAsync(_fresh, Collection, changes, cancellationToken).ConfigureAwait(false);
        foreach (var (row, _, _) in changes.Where(change => change.Row.Collection == StoreWriter.Curated))
        {
            row.Collection = Collection;
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var number = await new VersionWriter(context, nowUtc).PublishAsync(Note(submission, changes.Length), cancellationToken).ConfigureAwait(false);
        await RevisionChain.ExtendAsync(context, cancellationToken).ConfigureAwait(false);
        return new DeskOutcome(number, [.. _fresh.Select(reported => reported.Id)], [.. changes.Select(change => change.Row.Id)]);
    }

    private void RequireDelay(Submission submission)
    {
        if (rules.WaitsUntil(submission.Report, nowUtc) is { } day)
        {
            throw new CurationException(CurationFault.TooRecent, day.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    private async Task TakeAsync(Card card, BilingualText? publisher, Dataset dataset, CancellationToken cancellationToken)
    {
        var target = card.Decision == CardDecision.Merged ? card.MergeInto : card.Corrects is null ? null : card.Event.Id;
        if (target is null)
        {
            _fresh.Add(CardOutcome.Of(card, null, publisher, dataset));
            return;
        }

        var (row, before) = _changes.TryGetValue(target, out var known) ? known : await FindAsync(target, cancellationToken).ConfigureAwait(false);
        if (card.Decision == CardDecision.Merged ? row.Retracted : card.Corrects != row.Version)
        {
            throw new CurationException(CurationFault.Outdated, target);
        }

        _changes[target] = (row, CardOutcome.Of(card, before, publisher, dataset));
    }

    private async Task<(EventRow Row, ReportedEvent Reported)> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await EventRows.WithParts(context).FirstOrDefaultAsync(each => each.Id == id, cancellationToken).ConfigureAwait(false)
            ?? throw new CurationException(CurationFault.Outdated, id);
        return (row, EventMapper.ToEvent(row));
    }

    private static BilingualText Reason(Submission submission)
    {
        var reviewed = submission.Reviewer == submission.Curator ? BilingualText.Empty : new BilingualText($" Reviewed by {submission.Reviewer}.", $" راجعه {submission.Reviewer}.");
        return submission.Report is { } report
            ? new BilingualText($"Read from {report.Id} ({report.Publisher.In("en")}).{reviewed.En}", $"من التقرير {report.Id} ({report.Publisher.In("ar")}).{reviewed.Ar}")
            : new BilingualText($"{Sentence(submission.Remark)}{reviewed.En}", $"{Sentence(submission.Remark)}{reviewed.Ar}");
    }

    private static string Sentence(string remark) => remark.Length == 0 || ".!?؟".Contains(remark[^1], StringComparison.Ordinal) ? remark : remark + ".";

    private string Note(Submission submission, int changed) => string.Join("; ", new[]
    {
        submission.Report is { } report ? $"{report.Id} ({report.Publisher.In("en")})" : $"{submission.Id}: {submission.Remark}",
        Count(_fresh.Count, "added"),
        Count(changed, "changed"),
    }.OfType<string>());

    private static string? Count(int count, string what) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "event" : "events")} {what}");
}
