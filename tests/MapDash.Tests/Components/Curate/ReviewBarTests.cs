using Bunit;
using MapDash.Components.Pages.Curate;
using MapDash.Core.Curation;
using MapDash.Data.Store.Desk;
using MapDash.Tests.Curation;
using MapDash.Ui;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Components.Curate;

/// <summary>A reviewer sees what publishing would do, and why it cannot be done.</summary>
public sealed class ReviewBarTests : BunitContext
{
    private readonly DeskStore _desk = new();

    [Fact]
    public async Task A_second_person_may_publish_and_sees_the_sums_first()
    {
        var bar = await ShowAsync(await _desk.SentAsync(), "basim");

        Assert.Matches("^adds \\d+ events$", bar.Find(".summary").TextContent);
        Assert.False(bar.Find(".btn-primary").HasAttribute("disabled"));
        Assert.Empty(bar.FindAll("#why-not"));
    }

    [Fact]
    public async Task Whose_it_is_reads_why_publishing_is_not_theirs_and_takes_it_back_without_a_reason()
    {
        var bar = await ShowAsync(await _desk.SentAsync(), "amal");

        Assert.True(bar.Find(".btn-primary").HasAttribute("disabled"));
        Assert.Equal("You cannot publish what is your own.", bar.Find("#why-not").TextContent);
        var back = bar.FindAll("button")[0];
        Assert.Equal(("Take it back", false), (back.TextContent, back.HasAttribute("disabled")));
    }

    [Fact]
    public async Task Who_has_edited_it_reads_so()
    {
        var opened = await _desk.OpenedAsync();
        await _desk.ChangeAsync(opened.Submission.Id, "accept 1", submission => submission.Decide(1, CardDecision.Accepted), "basim");
        var sent = await _desk.ChangeAsync(opened.Submission.Id, "send", submission =>
            submission.Cards.Aggregate(submission, (now, card) => now.Decide(card.Number, CardDecision.Accepted)).Send());

        Assert.Equal("You cannot publish what you have edited yourself.", (await ShowAsync(sent, "basim")).Find("#why-not").TextContent);
    }

    [Fact]
    public async Task A_young_report_waits_and_its_day_is_said()
    {
        var opened = await _desk.OpenedAsync(day: "2026-11-01");
        var sent = await _desk.ChangeAsync(opened.Submission.Id, "send", submission =>
            submission.Cards.Aggregate(submission, (now, card) => now.Decide(card.Number, CardDecision.Accepted)).Send());

        var bar = await ShowAsync(sent, "basim");

        Assert.True(bar.Find(".btn-primary").HasAttribute("disabled"));
        Assert.Contains("1 December 2026", bar.Find("#why-not").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_person_keeps_the_archive_nobody_waits_for_a_second()
    {
        var bar = await ShowAsync(await _desk.SentAsync(), "amal", onePerson: true);

        Assert.DoesNotContain("second person", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("under your name", bar.Find(".told").TextContent, StringComparison.Ordinal);
        Assert.False(bar.Find(".btn-primary").HasAttribute("disabled"));
    }

    protected override void Dispose(bool disposing)
    {
        _desk.Dispose();
        base.Dispose(disposing);
    }

    private async Task<IRenderedComponent<ReviewBar>> ShowAsync(DeskView view, string me, bool onePerson = false)
    {
        Services.AddSingleton(_desk.Desk);
        Services.AddSingleton<TimeProvider>(_desk.Clock);
        var bar = Render<ReviewBar>(parameters => parameters
            .AddCascadingValue(new UiContext())
            .Add(each => each.Submission, view.Submission)
            .Add(each => each.Me, me)
            .Add(each => each.MayReview, true)
            .Add(each => each.OnePerson, onePerson));
        await bar.WaitForStateAsync(() => bar.FindAll(".summary").Count > 0);
        return bar;
    }
}
