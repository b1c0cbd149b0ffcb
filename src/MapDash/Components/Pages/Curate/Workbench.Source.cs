using MapDash.Core.Curation;
using MapDash.Core.Events;

namespace MapDash.Components.Pages.Curate;

/// <content>The article beside the cards: a submission's own or, for a correction, the one that the event was read from.</content>
public sealed partial class Workbench
{
    private readonly Dictionary<string, Submission> _sources = new(StringComparer.Ordinal);

    // Only articles that were pasted here are on the desk: of the shipped reports it has no text.
    private Submission? Source => Now.IsCorrection
        ? Active?.Event.Claims.Select(claim => _sources.GetValueOrDefault(claim.ReportId)).FirstOrDefault(source => source is not null)
        : Now;

    // The card as its own article knows it, so that the words which it was read from are shown.
    private Card? Told => !Now.IsCorrection || Active is not { } card || Source is not { } source
        ? Active
        : source.Cards.FirstOrDefault(other => other.Event.Id == card.Event.Id) ?? card with
        {
            Number = 0,
            Evidence = [.. card.Event.Claims.Where(claim => claim.ReportId == source.Id).Select(claim => claim.Quote).OfType<TextSpan>()],
        };

    private async Task FindSourcesAsync()
    {
        foreach (var id in Now.IsCorrection ? Now.Cards.SelectMany(card => card.Event.Claims).Select(claim => claim.ReportId).Distinct().Where(id => !_sources.ContainsKey(id)).ToArray() : [])
        {
            if (await Desk.FindAsync(id, _leaving.Token) is { Submission: { Text.Length: > 0 } source })
            {
                _sources[id] = source;
            }
        }
    }

    // A quotation stands in one article: claims that others carried keep theirs.
    private Card Quoted(Card card, TextSpan quote) => !Now.IsCorrection
        ? card.WithQuote(quote)
        : card.Set("claims", reported => reported with
        {
            Claims = [.. reported.Claims.Select(claim => claim.Field == "what" && claim.ReportId == Source?.Id ? claim with { Quote = quote } : claim)],
        });
}
