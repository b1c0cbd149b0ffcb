using MapDash.Core.Curation;
using MapDash.Core.Events;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>What a correction is follows from its cards as they stand.</summary>
public sealed class CorrectionTests : IAsyncLifetime, IDisposable
{
    private readonly DeskStore _desk = new();
    private Dataset _dataset = default!;

    public async Task InitializeAsync()
    {
        await _desk.OpenedAsync();
        _dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void It_changes_retracts_merges_or_splits()
    {
        var (one, other) = (_dataset.FindEvent("004-E17")!, _dataset.FindEvent("004-E16")!);

        Assert.Equal((CorrectionKind.Changes, "004-E17"), What(Corrections.Of("c-1", "amal", one, _dataset)));
        Assert.Equal((CorrectionKind.Retracts, "004-E17"), What(Corrections.Retract("c-1", "amal", one)));
        Assert.Equal((CorrectionKind.Merges, "004-E16"), What(Corrections.Merge("c-1", "amal", one, other, _dataset)));
        Assert.Equal((CorrectionKind.Splits, "004-E17"), What(Corrections.Split("c-1", "amal", one, _dataset)));
        Assert.Equal(["c-1-E02", "c-1-E03"], Correction.Of(Corrections.Split("c-1", "amal", one, _dataset), _dataset.FindEvent)!.Others);
        Assert.Null(Correction.Of(_desk.Article("a-1", "amal", DeskStore.Text, new DateOnly(2020, 5, 19)), _dataset.FindEvent));
    }

    [Fact]
    public void A_retraction_that_no_longer_retracts_is_a_change()
    {
        var kept = Corrections.Retract("c-1", "amal", _dataset.FindEvent("004-E17")!).Change(1, card => card.Set("retracted", reported => reported with { Retracted = false }));

        Assert.Equal(CorrectionKind.Changes, Correction.Of(kept, _dataset.FindEvent)!.Kind);
    }

    [Fact]
    public void A_review_begins_with_its_sums()
    {
        var article = _desk.Article("a-1", "amal", DeskStore.Text, new DateOnly(2020, 5, 19));
        var decided = article.Cards.Skip(2).Aggregate(article.Decide(1, CardDecision.Merged, "004-E17").Decide(2, CardDecision.Accepted), (now, card) => now.Decide(card.Number, CardDecision.Rejected));

        Assert.Equal(new ReviewSummary(1, 1, 0, article.Cards.Count - 2), ReviewSummary.Of(decided));
        Assert.Equal(new ReviewSummary(2, 0, 1, 0), ReviewSummary.Of(Corrections.Split("c-1", "amal", _dataset.FindEvent("004-E17")!, _dataset)));
    }

    private (CorrectionKind, string) What(Submission submission) => Correction.Of(submission, _dataset.FindEvent) is { } correction ? (correction.Kind, correction.EventId) : default;
}
