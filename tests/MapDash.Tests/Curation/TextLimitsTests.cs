using MapDash.Components.Pages.Curate;
using MapDash.Core;
using MapDash.Core.Curation;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>What is published are short texts of our own: whatever a browser sends, an article's text does not get into them.</summary>
public sealed class TextLimitsTests : IDisposable
{
    private readonly DeskStore _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("title_en 1", 160)]
    [InlineData("summary_ar 1", 1200)]
    [InlineData("headline_ar", 200)]
    [InlineData("article_summary_en", 1500)]
    [InlineData("publisher_en", 120)]
    public async Task A_field_takes_so_many_letters_and_no_more(string field, int longest)
    {
        var submission = (await _desk.OpenedAsync()).Submission;

        Assert.NotEqual(submission, DraftFields.Apply(submission, field, new string('x', longest)));
        var refused = Assert.Throws<CurationException>(() => DraftFields.Apply(submission, field, new string('x', longest + 1)));
        Assert.Equal((CurationFault.TooLong, $"{longest}"), (refused.Fault, refused.Detail));
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused()
    {
        var submission = (await _desk.OpenedAsync()).Submission;

        Assert.Equal(CurationFault.TooLong, Assert.Throws<CurationException>(() => DraftFields.Apply(submission, "url", "https://outlet.example/" + new string('x', 1000))).Fault);
    }

    [Fact]
    public async Task What_was_longer_before_stays_and_does_not_grow()
    {
        await _desk.OpenedAsync();
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        var published = dataset.FindEvent("004-E16")! with { Summary = new BilingualText(new string('s', 5000), "") };
        var correction = Corrections.Of("c-0001", "amal", published, dataset);

        Assert.Equal("New", DraftFields.Apply(correction, "title_en 1", "New").Find(1)!.Event.Title.En);
        Assert.Throws<CurationException>(() => DraftFields.Apply(correction, "summary_en 1", new string('t', 5000)));
    }

    [Fact]
    public async Task A_reason_is_short_whoever_gives_it()
    {
        await _desk.OpenedAsync();
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        var published = dataset.FindEvent("004-E16")!;
        var correction = Corrections.Of("c-0001", "amal", published, dataset);

        Assert.Equal(CurationFault.TooLong, Assert.Throws<CurationException>(() => correction.Explain(new string('x', 501))).Fault);
        Assert.Equal(CurationFault.TooLong, Assert.Throws<CurationException>(() => correction.Explain("A slip").Send().Return("basim", new string('x', 501))).Fault);
    }

    [Fact]
    public async Task An_article_has_at_most_200_000_letters_counted_as_claims_count_them()
    {
        await _desk.OpenedAsync();
        Submission Of(string text) => Submission.OfArticle("a-0009", "amal", text, _desk.Article("a-0009", "amal", "س", new DateOnly(2020, 5, 19)).Report!);

        Assert.Equal(200_000, Of(new string('س', 200_000)).Report!.TextCodePoints);
        Assert.Equal(200_000, Of(string.Concat(Enumerable.Repeat("😀", 200_000))).Report!.TextCodePoints);
        Assert.Equal((CurationFault.TooLong, "200000"), Assert.Throws<CurationException>(() => Of(new string('س', 200_001))) is var refused ? (refused.Fault, refused.Detail) : default);
    }
}
