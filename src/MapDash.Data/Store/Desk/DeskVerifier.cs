using System.Text.Json;
using MapDash.Core.Curation;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store.Desk;

/// <summary>Checks that every submission can be put together from its steps, that its article is the one that its report has the
/// checksum of, and that what it published and what the record says of it are the same.</summary>
internal static class DeskVerifier
{
    public static async Task<IReadOnlyList<StoreFinding>> VerifyAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var findings = new List<StoreFinding>();
        var published = new List<Submission>();
        var ids = await context.DeskSteps.AsNoTracking().Select(row => row.SubmissionId).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            void Found(string what) => findings.Add(new StoreFinding("desk", $"submission {id}", what));
            var rows = await context.DeskSteps.AsNoTracking().Where(row => row.SubmissionId == id).OrderBy(row => row.Number).ToListAsync(cancellationToken).ConfigureAwait(false);
            var text = await context.DeskTexts.AsNoTracking().Where(row => row.SubmissionId == id).Select(row => row.Text).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (text is null)
            {
                Found("its text is missing.");
            }

            if (!rows.Select(row => row.Number).SequenceEqual(Enumerable.Range(1, rows.Count)))
            {
                Found($"its {rows.Count} steps are not numbered from 1 on.");
                continue;
            }

            try
            {
                var now = DeskHistory.Of(rows, text ?? "").Current;
                if (text is not null && now.Report is { } report && report.TextSha256 != Submission.Checksum(text))
                {
                    Found("its text is not the one that its report has the checksum of.");
                }

                if (now.State == SubmissionState.Published)
                {
                    published.Add(now);
                    if (rows[^1] is not { Action: "publish" } last || last.Author != now.Reviewer)
                    {
                        Found("its last step is not that of who published it.");
                    }
                }
            }
            catch (Exception error) when (error is JsonException or FormatException or ArgumentException or KeyNotFoundException or NullReferenceException)
            {
                Found($"its steps cannot be read: {error.Message}");
            }
        }

        var texts = await context.DeskTexts.AsNoTracking().Select(row => row.SubmissionId).ToListAsync(cancellationToken).ConfigureAwait(false);
        findings.AddRange(texts.Except(ids, StringComparer.Ordinal).Select(id => new StoreFinding("desk", $"submission {id}", "its steps are missing.")));
        findings.AddRange(await new PublishedVerifier(context, published).VerifyAsync(cancellationToken).ConfigureAwait(false));
        return findings;
    }
}
