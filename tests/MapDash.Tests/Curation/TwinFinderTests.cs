using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Time;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>The same event told by another outlet is found, and said to be an echo or not.</summary>
public sealed class TwinFinderTests : IDisposable
{
    private readonly DeskStore _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_strikes_that_another_outlet_told_are_proposed_as_an_echo()
    {
        var (strike, dataset) = await StrikeAsync();

        var twin = TwinFinder.Find(strike, dataset)[0];

        Assert.Equal("004-E17", twin.EventId);
        Assert.Equal(["speaker", "family", "period", "place", "figures"], twin.Same);
        Assert.False(twin.AddsOrigin);
    }

    [Fact]
    public async Task Another_speaker_would_be_an_origin_of_its_own()
    {
        var (strike, dataset) = await StrikeAsync();
        var other = strike with { Claims = [.. strike.Claims.Select(claim => claim with { Claimant = "COALITION" })] };

        var twin = TwinFinder.Find(other, dataset)[0];

        Assert.Equal(("004-E17", true), (twin.EventId, twin.AddsOrigin));
        Assert.DoesNotContain("speaker", twin.Same);
    }

    [Fact]
    public async Task Strikes_of_another_month_are_another_event()
    {
        var (strike, dataset) = await StrikeAsync();
        var day = new DateOnly(2020, 8, 2);

        Assert.Empty(TwinFinder.Find(strike with { Period = new Period(day, day, DatePrecision.Day) }, dataset));
    }

    [Fact]
    public async Task Another_number_of_the_same_thing_is_no_twin_by_its_place()
    {
        var (strike, dataset) = await StrikeAsync();
        var other = strike with { Figures = [new Figure(3, 3, 3, "strikes", "exact", new("", ""), "JOC", null)], Period = new Period(null, new DateOnly(2020, 5, 30), DatePrecision.Unknown) };

        Assert.Empty(TwinFinder.Find(other, dataset));
    }

    [Fact]
    public async Task Figures_are_the_same_only_where_none_differs()
    {
        var (strike, dataset) = await StrikeAsync();
        Figure Count(double number, string unit) => new(number, number, number, unit, "exact", new("", ""), "JOC", null);

        var some = TwinFinder.Find(strike with { Figures = [Count(12, "strikes"), Count(8, "tunnels")] }, dataset)[0];
        var none = TwinFinder.Find(strike with { Figures = [Count(12, "strikes")], Kind = "raid_special_operation" }, dataset)[0];

        Assert.Equal("004-E17", some.EventId);
        Assert.Contains("some_figures", some.Same);
        Assert.DoesNotContain("figures", some.Same);
        Assert.DoesNotContain("figures", none.Same);
    }

    [Fact]
    public async Task A_place_within_the_other_is_found_and_said_to_be_so()
    {
        var (strike, dataset) = await StrikeAsync();
        var hawija = dataset.Gazetteer.Places.First(place => place.Province == "IQ-KI" && place.Id != "IQ-KI" && !place.Foreign);

        var twin = TwinFinder.Find(strike with { Places = [new EventPlace(hawija.Id, "event", false, null, null)] }, dataset)[0];

        Assert.Equal("004-E17", twin.EventId);
        Assert.Contains("place_within", twin.Same);
        Assert.DoesNotContain("place", twin.Same);
    }

    [Fact]
    public async Task A_copy_of_an_article_without_a_line_and_with_another_number_is_told()
    {
        await _desk.OpenedAsync();
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        var longer = DeskStore.Text + "\nوقالت القيادة في بيان لها إن العملية مستمرة حتى تحقيق أهدافها كاملة في جميع القواطع ومن دون أي توقف.";
        var copy = DeskStore.Text.Replace("11", "12", StringComparison.Ordinal);

        var found = ArticleCopy.Find(copy, [("a-0009", longer)], dataset);

        Assert.Equal(("a-0009", false, false), (found!.Id, found.IsSame, found.Published));
        Assert.Null(ArticleCopy.Find("عقد مجلس المحافظة جلسة لمناقشة مشاريع الماء والكهرباء في الأقضية والنواحي هذا العام.", [("a-0009", longer)], dataset));
        Assert.True(ArticleCopy.Find(longer, [("a-0009", longer)], dataset)!.IsSame);
    }

    [Fact]
    public async Task A_plan_is_no_twin_of_what_was_done()
    {
        var (strike, dataset) = await StrikeAsync();

        Assert.Empty(TwinFinder.Find(strike with { Status = ReportedStatus.AnnouncedPlan }, dataset));
    }

    private async Task<(ReportedEvent, Dataset)> StrikeAsync()
    {
        var opened = await _desk.OpenedAsync();
        return (opened.Submission.Cards.Single(card => card.Event.Kind == "air_strike").Event, await _desk.Store.ReadAsync(null, CancellationToken.None));
    }
}
