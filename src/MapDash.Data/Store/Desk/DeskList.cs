using System.Collections.Concurrent;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store.Desk;

/// <summary>The submissions as a list shows them. Steps are only ever added, so a line stays as it is until its submission has one more:
/// only then are its steps read again. Thread-safe.</summary>
internal sealed class DeskList
{
    private readonly ConcurrentDictionary<string, (int Step, string At, DeskLine Line)> _lines = new(StringComparer.Ordinal);

    /// <summary>All lines, the last changed first.</summary>
    public async Task<IReadOnlyList<DeskLine>> ReadAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var lines = new List<DeskLine>();
        foreach (var (id, step, at) in await LastStepsAsync(context, cancellationToken).ConfigureAwait(false))
        {
            if (!_lines.TryGetValue(id, out var known) || known.Step != step || known.At != at)
            {
                var rows = await context.DeskSteps.AsNoTracking().Where(row => row.SubmissionId == id && row.Number <= step).OrderBy(row => row.Number)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                known = (step, at, Line(DeskHistory.Of(rows, "")));
                _lines[id] = known;
            }

            lines.Add(known.Line);
        }

        return [.. lines.OrderByDescending(line => line.ChangedAt).ThenByDescending(line => line.Id, StringComparer.Ordinal)];
    }

    // SQLite gives the other columns of the row that has the maximum. The time tells a store that was put back from the one before.
    private static async Task<IReadOnlyList<(string Id, int Step, string At)>> LastStepsAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var read = context.Database.GetDbConnection().Prepare("SELECT submission_id, max(number), at_utc FROM desk_steps GROUP BY submission_id");
        await using var rows = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<(string, int, string)>();
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            found.Add((rows.GetString(0), rows.GetInt32(1), rows.GetString(2)));
        }

        return found;
    }

    private static DeskLine Line(DeskHistory history)
    {
        var now = history.Current;
        return new DeskLine(
            now.Id, now.Report?.Title ?? TitleOf(now.Cards[0].Event), now.State, now.Curator, now.Reviewer, now.WhyReturned, now.Cards.Count,
            now.Cards.Count(card => card.Decision == CardDecision.Suggested), now.Cards.Count(card => card.Decision == CardDecision.Rejected),
            CurationDesk.Utc(history.Rows.Last().AtUtc));
    }

    // A title that will be composed is none yet: the event is called by its id.
    private static BilingualText TitleOf(ReportedEvent reported) =>
        reported.Title is { En.Length: 0, Ar.Length: 0 } ? new BilingualText(reported.Id, reported.Id) : reported.Title;
}
