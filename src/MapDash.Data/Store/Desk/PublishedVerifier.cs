using System.Text.Json;
using System.Text.RegularExpressions;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store.Desk;

/// <summary>
/// Compares the record with the steps on the desk that published it, both ways: what was published is in the record, and what
/// stands in the record under a curator's name was published. Words that were composed are not compared: how they are composed may
/// change. For one check.
/// </summary>
/// <param name="context">The store.</param>
/// <param name="published">The submissions that say that they are published.</param>
internal sealed partial class PublishedVerifier(StoreContext context, IReadOnlyList<Submission> published)
{
    private static readonly string[] Composed = ["title", "summary", "claims", "figures"];

    private readonly List<StoreFinding> _findings = [];

    public async Task<IReadOnlyList<StoreFinding>> VerifyAsync(CancellationToken cancellationToken)
    {
        foreach (var submission in published)
        {
            try
            {
                await SubmissionAsync(submission, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is JsonException or FormatException or ArgumentException)
            {
                Found(submission, $"what it has published cannot be read: {error.Message}");
            }
        }

        await AuthorsAsync(cancellationToken).ConfigureAwait(false);
        await NotesAsync(cancellationToken).ConfigureAwait(false);
        return _findings;
    }

    private async Task SubmissionAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (submission.Report is { } report)
        {
            await ReportAsync(submission, report, cancellationToken).ConfigureAwait(false);
        }

        foreach (var card in submission.Taken())
        {
            await CardAsync(submission, card, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Target(Card card) => card.Decision == CardDecision.Merged && card.MergeInto is { } other ? other : card.Event.Id;

    private void Found(Submission submission, string what) => _findings.Add(new StoreFinding("desk", $"submission {submission.Id}", what));

    // As the report was published: later rows of it are another matter. A text that was known already keeps the checksum it was known by.
    private async Task ReportAsync(Submission submission, Report drafted, CancellationToken cancellationToken)
    {
        var body = await context.Reports.AsNoTracking().Where(row => row.Id == drafted.Id).OrderBy(row => row.Since).Select(row => row.Body)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (body is null)
        {
            Found(submission, "it is published, and its report is not.");
        }
        else if (EntryJson.Read<Report>(body) is var report && (
            Submission.KnownAs(submission.Text, [report]) is null || (report.TextSha256 == drafted.TextSha256 && report.TextCodePoints != drafted.TextCodePoints) || report.Url != drafted.Url || report.Published != drafted.Published ||
            report.PublisherId != drafted.PublisherId || !Keeps(drafted.Publisher, report.Publisher) || !Keeps(drafted.Title, report.Title) || !Keeps(drafted.Summary, report.Summary)))
        {
            Found(submission, "its report is not as it was published from here.");
        }
    }

    private static bool Keeps(BilingualText drafted, BilingualText text) =>
        (string.IsNullOrWhiteSpace(drafted.En) || drafted.En == text.En) && (string.IsNullOrWhiteSpace(drafted.Ar) || drafted.Ar == text.Ar);

    private async Task CardAsync(Submission submission, Card card, CancellationToken cancellationToken)
    {
        var (id, since) = (Target(card), card.Corrects ?? 0);
        var written = await context.Revisions.AsNoTracking().Where(row => row.EventId == id && row.Version > since && row.Author == submission.Curator)
            .OrderBy(row => row.Version).Select(row => new { row.Version, row.Snapshot }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (card is { Decision: CardDecision.Accepted, Corrects: null })
        {
            if (written?.Version != 1)
            {
                Found(submission, $"it has published event {id}, which the record does not have from {submission.Curator}.");
            }
            else if (Differs(written.Snapshot, 1, card.Event))
            {
                Found(submission, $"event {id} is not in the record as it was published from here.");
            }
        }
        else if (written is null && (card.Corrects is null || await IsChangeAsync(id, since, card.Event, cancellationToken).ConfigureAwait(false)))
        {
            Found(submission, $"it has changed event {id}, and the record has no such revision from {submission.Curator}.");
        }
    }

    private static bool Differs(string written, int version, ReportedEvent drafted) =>
        EntryJson.ChangedFields(written, EntryJson.Write(drafted with { Version = version })).Except(Composed, StringComparer.Ordinal).Any();

    // A correction that corrects nothing makes no revision.
    private async Task<bool> IsChangeAsync(string id, int version, ReportedEvent corrected, CancellationToken cancellationToken) =>
        await context.Revisions.AsNoTracking().Where(row => row.EventId == id && row.Version == version).Select(row => row.Snapshot)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } before && Differs(before, version, corrected);

    private async Task AuthorsAsync(CancellationToken cancellationToken)
    {
        var known = published.SelectMany(submission => submission.Taken().Select(card => (Target(card), submission.Curator))).ToHashSet();
        var written = await context.Revisions.AsNoTracking().Where(row => row.Author != RevisionWords.Curators && row.Author != RevisionWords.Import)
            .Select(row => new { row.EventId, row.Version, row.Author }).ToListAsync(cancellationToken).ConfigureAwait(false);
        _findings.AddRange(written.Where(row => !known.Contains((row.EventId, row.Author)))
            .Select(row => new StoreFinding("desk", $"event {row.EventId}", $"its version {row.Version} stands under the name of {row.Author}, and no submission of theirs has published it.")));
    }

    // A version of the desk names its submission first.
    private async Task NotesAsync(CancellationToken cancellationToken)
    {
        var ids = published.Select(submission => submission.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var version in await context.Versions.AsNoTracking().OrderBy(row => row.Number).Select(row => new { row.Number, row.Note }).ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (OfDesk().Match(version.Note) is { Success: true } named && !ids.Contains(named.Groups[1].Value))
            {
                _findings.Add(new StoreFinding("desk", $"dataset version {version.Number}", $"submission {named.Groups[1].Value} has published it, and is not there or not published."));
            }
        }
    }

    [GeneratedRegex(@"^([ac]-[0-9]{4,9})(?: \(|: )", RegexOptions.CultureInvariant)]
    private static partial Regex OfDesk();
}
