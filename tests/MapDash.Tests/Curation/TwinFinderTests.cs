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
        Assert.Equal(["speaker", "period", "place", "figures"], twin.Same);
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
