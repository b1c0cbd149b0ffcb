using System.Text.Json;
using MapDash.Core.Curation;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store.Desk;

/// <summary>Checks that every submission can be put together from its steps, and that what is published says so.</summary>
internal static class DeskVerifier
{
    public static async Task<IReadOnlyList<StoreFinding>> VerifyAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var findings = new List<StoreFinding>();
        var texts = (await context.DeskTexts.AsNoTracking().Select(row => row.SubmissionId).ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        var steps = await context.DeskSteps.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var rows in steps.GroupBy(row => row.SubmissionId, StringComparer.Ordinal))
        {
            void Found(string what) => findings.Add(new StoreFinding("desk", $"submission {rows.Key}", what));
            if (!texts.Remove(rows.Key))
            {
                Found("its text is missing.");
            }

            if (!rows.Select(row => row.Number).SequenceEqual(Enumerable.Range(1, rows.Count())))
            {
                Found($"its {rows.Count()} steps are not numbered from 1 on.");
                continue;
            }

            try
            {
                var now = DeskHistory.Of([.. rows], "").Current;
                if (now is { State: SubmissionState.Published, Report: { } report } && !await context.Reports.AnyAsync(row => row.Id == report.Id, cancellationToken).ConfigureAwait(false))
                {
                    Found("it is published, and its report is not.");
                }
            }
            catch (Exception error) when (error is JsonException or FormatException or ArgumentException or KeyNotFoundException or NullReferenceException)
            {
                Found($"its steps cannot be read: {error.Message}");
            }
        }

        findings.AddRange(texts.Select(id => new StoreFinding("desk", $"submission {id}", "its steps are missing.")));
        return findings;
    }
}
