using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Data.Store;
using MapDash.Data.Store.Desk;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>What a second person accepts becomes part of the record, whole or not at all.</summary>
public sealed class PublicationTests : IDisposable
{
    private readonly DeskStore _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_a_second_person_accepts_is_the_next_dataset_version()
    {
        var sent = await _desk.SentAsync();

        var outcome = await _desk.PublishAsync(sent);

        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal((2, dataset.Version.Number), (outcome.Version, 2));
        var strike = dataset.FindEvent(outcome.Added[0])!;
        Assert.StartsWith("a-0001-E", strike.Id, StringComparison.Ordinal);
        Assert.Equal("a-0001", Assert.Single(strike.ReportIds));
        Assert.NotEmpty(strike.Title.En);
        Assert.NotEmpty(strike.Title.Ar);
        Assert.Equal("الجهة أ", dataset.FindReport("a-0001")!.Publisher.Ar);
        Assert.Equal(("Air strikes reported in Kirkuk", "أنباء عن ضربات جوية في كركوك"), (strike.Title.En, strike.Title.Ar));
        var revision = Assert.Single(await _desk.Store.RevisionsOfAsync(strike.Id, CancellationToken.None));
        Assert.Equal("amal", revision.Author);
        Assert.Contains("Reviewed by basim", revision.Reason.En, StringComparison.Ordinal);
        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
        Assert.Null((await _desk.Store.ReadAsync(1, CancellationToken.None)).FindEvent(strike.Id));
    }

    [Fact]
    public async Task A_report_has_a_name_in_both_languages()
    {
        var opened = await _desk.OpenedAsync();
        var sent = await _desk.ChangeAsync(opened.Submission.Id, "send", submission => submission
            .Describe(report => report with { Title = new BilingualText("", "عنوان"), Publisher = new BilingualText("", "الجهة أ") })
            .Decide(1, CardDecision.Accepted).Decide(2, CardDecision.Accepted) is var decided
                ? decided.Cards.Skip(2).Aggregate(decided, (now, card) => now.Decide(card.Number, CardDecision.Accepted)).Send() : submission);

        await _desk.PublishAsync(sent);

        var report = (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindReport("a-0001")!;
        Assert.Equal(("الجهة أ", "Report of الجهة أ, 2020-05-19", "عنوان"), (report.Publisher.En, report.Title.En, report.Title.Ar));
    }

    [Fact]
    public async Task Nobody_publishes_their_own()
    {
        var sent = await _desk.SentAsync();

        var refused = await Assert.ThrowsAsync<CurationException>(() => _desk.PublishAsync(sent, "amal"));

        Assert.Equal(CurationFault.OwnDraft, refused.Fault);
        Assert.Equal(1, (await _desk.Store.ReadAsync(null, CancellationToken.None)).Version.Number);
    }

    [Fact]
    public async Task Who_has_edited_it_is_no_second_person()
    {
        var opened = await _desk.OpenedAsync();
        await _desk.ChangeAsync(opened.Submission.Id, "accept 1", submission => submission.Decide(1, CardDecision.Accepted), "basim");
        var sent = await _desk.ChangeAsync(opened.Submission.Id, "send", submission =>
            submission.Cards.Aggregate(submission, (now, card) => now.Decide(card.Number, CardDecision.Accepted)).Send());

        Assert.Equal(CurationFault.OwnDraft, (await Assert.ThrowsAsync<CurationException>(() => _desk.PublishAsync(sent))).Fault);
        Assert.Equal(2, (await _desk.PublishAsync(sent, "noor")).Version);
    }

    [Fact]
    public async Task A_merged_event_leads_to_the_one_that_it_is()
    {
        await _desk.OpenedAsync();
        var before = await _desk.Store.ReadAsync(null, CancellationToken.None);
        await SendAndPublishAsync((id, name) => Corrections.Merge(id, name, before.FindEvent("004-E17")!, before.FindEvent("004-E16")!, before));

        var after = await _desk.Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal(["004-E17"], Corrections.SuccessorsOf(after.FindEvent("004-E16")!));
        Assert.Equal(before.FindEvent("004-E17")!.Claims.Count + before.FindEvent("004-E16")!.Claims.Count, after.FindEvent("004-E17")!.Claims.Count);
        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_split_event_leads_to_both()
    {
        await _desk.OpenedAsync();
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        var before = dataset.FindEvent("004-E17")!;
        await SendAndPublishAsync((id, name) => Corrections.Split(id, name, before, dataset)
            .Change(2, card => card.Set("figures", reported => reported with { Figures = [] })));

        var after = await _desk.Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal(["c-0001-E02", "c-0001-E03"], Corrections.SuccessorsOf(after.FindEvent("004-E17")!));
        Assert.Equal(before.Claims.Count, after.FindEvent("c-0001-E03")!.Claims.Count);
        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_reverted_event_is_as_it_was_and_its_history_grows()
    {
        await _desk.OpenedAsync();
        var first = (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E17")!;
        await _desk.PublishAsync(await Correct(first with { Title = new BilingualText("Wrong", "خطأ") }));
        var second = (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E17")!;
        await SendAndPublishAsync((id, name) => Corrections.Revert(id, name, second, first));

        var now = (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E17")!;
        Assert.Equal((first.Title, 3), (now.Title, now.Version));
        Assert.Equal("Back to version 1. Reviewed by basim.", (await _desk.Store.RevisionsOfAsync("004-E17", CancellationToken.None))[^1].Reason.En);
    }

    [Fact]
    public async Task An_archive_of_one_person_may_say_so()
    {
        using var desk = new DeskStore(DeskRules.Default with { OnePerson = true });
        var sent = await desk.SentAsync();

        Assert.Equal(2, (await desk.PublishAsync(sent, "amal")).Version);
    }

    [Fact]
    public async Task A_draft_is_not_published_and_what_is_sent_is_not_changed()
    {
        var opened = await _desk.OpenedAsync();
        Assert.Equal(CurationFault.NotInReview, (await Assert.ThrowsAsync<CurationException>(() => _desk.PublishAsync(opened))).Fault);

        var id = opened.Submission.Id;
        Assert.Equal(CurationFault.Undecided, (await Assert.ThrowsAsync<CurationException>(() => _desk.ChangeAsync(id, "send", submission => submission.Send()))).Fault);
        await _desk.ChangeAsync(id, "send", submission => submission.Cards.Aggregate(submission, (now, card) => now.Decide(card.Number, CardDecision.Accepted)).Send());
        Assert.Equal(CurationFault.NotDraft, (await Assert.ThrowsAsync<CurationException>(() => _desk.ChangeAsync(id, "reject 1", submission => submission.Decide(1, CardDecision.Rejected)))).Fault);
        Assert.Equal(CurationFault.NotDraft, (await Assert.ThrowsAsync<CurationException>(() => _desk.Desk.StepBackAsync(id, "amal", false, CancellationToken.None))).Fault);
    }

    [Fact]
    public async Task A_reviewer_who_sends_back_says_why()
    {
        var sent = await _desk.SentAsync();
        var id = sent.Submission.Id;
        Assert.Equal(CurationFault.NoReason, (await Assert.ThrowsAsync<CurationException>(() => _desk.ChangeAsync(id, "return", submission => submission.Return("basim", " "), "basim"))).Fault);

        var back = await _desk.ChangeAsync(id, "return", submission => submission.Return("basim", "Card 2 is one event with card 1."), "basim");

        Assert.Equal((SubmissionState.Draft, "Card 2 is one event with card 1.", ""), (back.Submission.State, back.Submission.ReturnReason, back.Submission.Remark));
        Assert.Equal("Card 2 is one event with card 1.", (await _desk.Desk.ListAsync(CancellationToken.None)).Single().WhyReturned);
        Assert.Null(back.CanUndo);
    }

    [Fact]
    public async Task What_a_reviewer_says_when_sending_back_never_becomes_the_public_reason()
    {
        await _desk.OpenedAsync();
        var sent = await Correct((await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E16")! with { Title = new BilingualText("Corrected", "مصحح") });
        var id = sent.Submission.Id;
        await _desk.ChangeAsync(id, "return", submission => submission.Return("basim", "Retracted by order of the ministry"), "basim");

        await _desk.PublishAsync(await _desk.ChangeAsync(id, "send", submission => submission.Send()));

        Assert.Equal("A slip. Reviewed by basim.", (await _desk.Store.RevisionsOfAsync("004-E16", CancellationToken.None))[^1].Reason.En);
    }

    [Fact]
    public async Task The_public_reason_is_changed_by_nobody_once_it_waits_for_review()
    {
        await _desk.OpenedAsync();
        var sent = await Correct((await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E16")! with { Title = new BilingualText("Corrected", "مصحح") });
        Submission Typed(Submission submission) => MapDash.Components.Pages.Curate.DraftFields.Apply(submission, "remark", "Something else");

        Assert.Equal(CurationFault.NotDraft, (await Assert.ThrowsAsync<CurationException>(() => _desk.ChangeAsync(sent.Submission.Id, "remark", Typed))).Fault);
        await _desk.PublishAsync(sent);
        Assert.Equal(CurationFault.NotDraft, (await Assert.ThrowsAsync<CurationException>(() => _desk.ChangeAsync(sent.Submission.Id, "remark", Typed))).Fault);
    }

    [Fact]
    public async Task What_was_sent_back_meanwhile_is_not_published_as_it_was()
    {
        var sent = await _desk.SentAsync();
        await _desk.ChangeAsync(sent.Submission.Id, "return", submission => submission.Return("amal", ""));
        await _desk.ChangeAsync(sent.Submission.Id, "reject 1", submission => submission.Decide(1, CardDecision.Rejected));
        await _desk.ChangeAsync(sent.Submission.Id, "send", submission => submission.Send());

        Assert.Equal(CurationFault.Outdated, (await Assert.ThrowsAsync<CurationException>(() => _desk.PublishAsync(sent))).Fault);
    }

    [Fact]
    public async Task A_young_report_waits()
    {
        using var desk = new DeskStore();
        var opened = await desk.OpenedAsync(day: "2026-11-01");
        var sent = await desk.ChangeAsync(opened.Submission.Id, "send", submission =>
            submission.Cards.Aggregate(submission, (now, card) => now.Decide(card.Number, CardDecision.Accepted)).Send());

        var refused = await Assert.ThrowsAsync<CurationException>(() => desk.PublishAsync(sent));

        Assert.Equal((CurationFault.TooRecent, "2026-12-01"), (refused.Fault, refused.Detail));
        desk.Clock.Now = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(2, (await desk.PublishAsync(sent)).Version);
    }

    [Fact]
    public async Task Claims_that_join_a_published_event_are_an_echo_where_the_speaker_is_the_same()
    {
        var opened = await _desk.OpenedAsync();
        var strike = opened.Submission.Cards.Single(card => card.Event.Kind == "air_strike");
        var sent = await _desk.ChangeAsync(opened.Submission.Id, "send", submission =>
            submission.Cards.Aggregate(submission, (now, card) => now.Decide(card.Number, card.Number == strike.Number ? CardDecision.Merged : CardDecision.Rejected, "004-E16")).Send());

        var outcome = await _desk.PublishAsync(sent);

        Assert.Equal(["004-E16"], outcome.Changed);
        Assert.Empty(outcome.Added);
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        var joined = dataset.FindEvent("004-E16")!;
        Assert.Equal(["004", "a-0001"], joined.ReportIds);
        Assert.Equal(Corroboration.Echoed, dataset.CorroborationOf(joined));
        Assert.Equal(2, joined.Version);

        // The shipped files leave alone what a person has changed.
        _desk.Geodata.EditEvent("004-E16", reported => reported["title_en"] = "From the file");
        await _desk.Store.LoadAsync(_desk.Geodata.Folder.Files(), _desk.Geodata.Folder.Read, CancellationToken.None);
        Assert.Equal(["004", "a-0001"], (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E16")!.ReportIds);
    }

    [Fact]
    public async Task A_correction_names_the_version_it_corrects()
    {
        await _desk.OpenedAsync();
        var before = (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E16")!;
        var first = await Correct(before with { Title = new BilingualText("Corrected once", "مصحح مرة") });
        var second = await Correct(before with { Title = new BilingualText("Corrected twice", "مصحح مرتين") });
        await _desk.PublishAsync(first);

        Assert.Equal((CurationFault.Outdated, "004-E16"), await Fault(second));
        var revisions = await _desk.Store.RevisionsOfAsync("004-E16", CancellationToken.None);
        Assert.Equal("A slip. Reviewed by basim.", revisions[^1].Reason.En);
        Assert.Equal("Changed: title", revisions[^1].Change.En);
    }

    [Fact]
    public async Task A_retracted_event_is_kept_for_citation()
    {
        await _desk.OpenedAsync();
        var before = (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E16")!;

        await _desk.PublishAsync(await Correct(before with { Retracted = true }));

        Assert.True((await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E16")!.Retracted);
        Assert.Equal("Retracted", (await _desk.Store.RevisionsOfAsync("004-E16", CancellationToken.None))[^1].Change.En);
        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_halves_of_a_split_are_told_apart_before_they_are_sent()
    {
        await _desk.OpenedAsync();
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        var opened = await _desk.Desk.OpenAsync("c", id => Corrections.Split(id, "amal", dataset.FindEvent("004-E17")!, dataset), CancellationToken.None);

        var refused = await Assert.ThrowsAsync<CurationException>(() => _desk.ChangeAsync(opened.Submission.Id, "send", submission => submission.Send()));

        Assert.Equal((CurationFault.Identical, "c-0001-E02, c-0001-E03"), (refused.Fault, refused.Detail));
    }

    [Fact]
    public async Task A_card_that_was_split_and_left_as_it_was_is_not_sent()
    {
        var opened = await _desk.OpenedAsync();

        var refused = await Assert.ThrowsAsync<CurationException>(() => _desk.ChangeAsync(opened.Submission.Id, "send", submission =>
            submission.Split(1) is var split ? split.Cards.Aggregate(split, (now, card) => now.Decide(card.Number, CardDecision.Accepted)).Send() : submission));

        Assert.Equal(CurationFault.Identical, refused.Fault);
        Assert.StartsWith("a-0001-E01, a-0001-E", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Composed_words_follow_a_corrected_speaker_and_written_ones_stay()
    {
        var outcome = await _desk.PublishAsync(await _desk.SentAsync());
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        var strike = dataset.FindEvent(outcome.Added[0])!;
        Assert.StartsWith("According to Joint Operations Command, as carried by Outlet A:", strike.Summary.En, StringComparison.Ordinal);

        await SendAndPublishAsync((id, name) => Corrections.Of(id, name, strike, dataset)
            .Change(1, card => card.WithSpeaker("COALITION", AttributionMode.Indirect, null).Set("title", reported => reported with { Title = new BilingualText("Ours", "") })) with { Remark = "Another speaker" });

        var after = (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent(strike.Id)!;
        Assert.StartsWith("According to International Coalition against ISIS, as carried by Outlet A:", after.Summary.En, StringComparison.Ordinal);
        Assert.Contains("التحالف الدولي", after.Summary.Ar, StringComparison.Ordinal);
        Assert.Equal(("Ours", strike.Title.Ar), (after.Title.En, after.Title.Ar));
    }

    [Fact]
    public async Task What_a_curator_wrote_is_not_composed_anew()
    {
        await _desk.OpenedAsync();
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        var written = dataset.FindEvent("004-E17")!;

        await SendAndPublishAsync((id, name) => Corrections.Of(id, name, written, dataset)
            .Change(1, card => card.WithSpeaker("COALITION", AttributionMode.Indirect, null)) with { Remark = "Another speaker" });

        var after = (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E17")!;
        Assert.Equal((written.Title, written.Summary), (after.Title, after.Summary));
        Assert.Equal("COALITION", after.Claims[0].Claimant);
    }

    [Fact]
    public async Task The_same_text_pasted_twice_is_no_second_origin()
    {
        var first = await _desk.PublishAsync(await _desk.SentAsync());
        var second = await _desk.Desk.OpenAsync("a", id => _desk.Article(id, "amal", DeskStore.Text, new DateOnly(2020, 5, 19)), CancellationToken.None);
        var sent = await _desk.ChangeAsync(second.Submission.Id, "send", submission => submission.Cards
            .Aggregate(submission, (now, card) => now.Change(card.Number, each => each.WithSpeaker("COALITION", AttributionMode.Indirect, null))
                .Decide(card.Number, card.Number == 1 ? CardDecision.Merged : CardDecision.Rejected, first.Added[0])).Send());
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);
        Assert.False(TwinFinder.Find(sent.Submission.Find(1)!.Event, dataset, sent.Submission.Recognized(dataset.Reports))[0].AddsOrigin);

        await _desk.PublishAsync(sent);

        var after = await _desk.Store.ReadAsync(null, CancellationToken.None);
        var joined = after.FindEvent(first.Added[0])!;
        Assert.Equal(2, joined.ReportIds.Count);
        Assert.Single(after.OriginsOf(joined));
        Assert.Equal(Corroboration.SingleSource, after.CorroborationOf(joined));
    }

    [Fact]
    public async Task Two_published_events_of_one_text_are_no_two_origins_once_merged()
    {
        var first = await _desk.PublishAsync(await _desk.SentAsync());
        var again = await _desk.Desk.OpenAsync("a", id => _desk.Article(id, "amal", DeskStore.Text, new DateOnly(2020, 5, 19)), CancellationToken.None);
        var second = await _desk.PublishAsync(await _desk.ChangeAsync(again.Submission.Id, "send", submission => submission.Cards
            .Aggregate(submission, (now, card) => now.Change(card.Number, each => each.WithSpeaker("COALITION", AttributionMode.Indirect, null)).Decide(card.Number, CardDecision.Accepted)).Send()));
        var dataset = await _desk.Store.ReadAsync(null, CancellationToken.None);

        await SendAndPublishAsync((id, name) => Corrections.Merge(id, name, dataset.FindEvent(first.Added[0])!, dataset.FindEvent(second.Added[0])!, dataset));

        var after = await _desk.Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal(Corroboration.SingleSource, after.CorroborationOf(after.FindEvent(first.Added[0])!));
    }

    private async Task SendAndPublishAsync(Func<string, string, Submission> make)
    {
        var opened = await _desk.Desk.OpenAsync("c", id => make(id, "amal"), CancellationToken.None);
        await _desk.PublishAsync(await _desk.ChangeAsync(opened.Submission.Id, "send", submission => submission.Send()));
    }

    private async Task<DeskView> Correct(ReportedEvent reported)
    {
        var opened = await _desk.Desk.OpenAsync("c", id => new Submission
        {
            Id = id,
            Curator = "amal",
            Remark = "A slip",
            Cards = [new Card { Number = 1, Event = reported, Corrects = reported.Version, Decision = CardDecision.Accepted }],
        }, CancellationToken.None);
        return await _desk.ChangeAsync(opened.Submission.Id, "send", submission => submission.Send());
    }

    private async Task<(CurationFault, string)> Fault(DeskView view)
    {
        var refused = await Assert.ThrowsAsync<CurationException>(() => _desk.PublishAsync(view));
        return (refused.Fault, refused.Detail);
    }
}
