using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Data.Store;
using MapDash.Data.Store.Desk;
using MapDash.Tests.Data;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>A draft is kept step by step, and outlives whatever happens to the page and the program.</summary>
public sealed class DeskTests : IDisposable
{
    private readonly DeskStore _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_article_becomes_cards_with_the_words_they_come_from()
    {
        var view = await _desk.OpenedAsync();

        Assert.Equal("a-0001", view.Submission.Id);
        var strike = view.Submission.Cards.Single(card => card.Event.Kind == "air_strike");
        Assert.Equal(CardDecision.Suggested, strike.Decision);
        Assert.Equal(["IQ-KI"], strike.Event.Places.Select(place => place.PlaceId));
        Assert.Equal(11, strike.Event.Figures.Single(figure => figure.Unit == "strikes").Value);
        Assert.Equal(new DateOnly(2020, 5, 18), strike.Event.Period.Start);
        Assert.All(view.Submission.Cards, card => Assert.All(card.Evidence, words => Assert.Equal(words.Text, DeskStore.Text[words.Start..words.End])));
        Assert.All(view.Submission.Cards.SelectMany(card => card.Event.Claims), claim => Assert.InRange(claim.Quote!.Text.Split(' ').Length, 1, 16));
    }

    [Fact]
    public async Task What_was_typed_is_there_after_a_restart()
    {
        var view = await _desk.OpenedAsync();
        await _desk.ChangeAsync(view.Submission.Id, "title 1", submission => submission.Change(1, card => card.Set("title", reported => reported with { Title = new BilingualText("My title", "عنواني") })));

        var reopened = await new CurationDesk(_desk.Geodata.StorePath, _desk.Clock, DeskRules.Default).FindAsync(view.Submission.Id, CancellationToken.None);

        Assert.Equal("My title", reopened!.Submission.Find(1)!.Event.Title.En);
        Assert.Equal(DeskStore.Text, reopened.Submission.Text);
        Assert.Equal("title 1", reopened.CanUndo);
    }

    [Fact]
    public async Task Steps_are_taken_back_one_by_one_and_done_again()
    {
        var id = (await _desk.OpenedAsync()).Submission.Id;
        await _desk.ChangeAsync(id, "accept 1", submission => submission.Decide(1, CardDecision.Accepted));
        await _desk.ChangeAsync(id, "split 1", submission => submission.Split(1));
        var cards = (await _desk.Desk.FindAsync(id, CancellationToken.None))!.Submission.Cards.Count;

        var back = await _desk.Desk.StepBackAsync(id, "amal", redo: false, CancellationToken.None);
        Assert.Equal(cards - 1, back.Submission.Cards.Count);
        Assert.Equal(("accept 1", "split 1"), (back.CanUndo, back.CanRedo));

        var further = await _desk.Desk.StepBackAsync(id, "amal", redo: false, CancellationToken.None);
        Assert.Equal(CardDecision.Suggested, further.Submission.Find(1)!.Decision);
        Assert.Null(further.CanUndo);
        await Assert.ThrowsAsync<CurationException>(() => _desk.Desk.StepBackAsync(id, "amal", redo: false, CancellationToken.None));

        var again = await _desk.Desk.StepBackAsync(id, "amal", redo: true, CancellationToken.None);
        Assert.Equal(CardDecision.Accepted, again.Submission.Find(1)!.Decision);
        Assert.Equal("split 1", again.CanRedo);

        // A new edit ends what could be done again.
        var other = await _desk.ChangeAsync(id, "reject 2", submission => submission.Decide(2, CardDecision.Rejected));
        Assert.Null(other.CanRedo);
    }

    [Fact]
    public async Task Two_people_at_one_submission_each_change_what_they_touch()
    {
        var id = (await _desk.OpenedAsync()).Submission.Id;

        await Task.WhenAll(
            _desk.ChangeAsync(id, "accept 1", submission => submission.Decide(1, CardDecision.Accepted)),
            _desk.ChangeAsync(id, "reject 2", submission => submission.Decide(2, CardDecision.Rejected), "basim"));

        var now = (await _desk.Desk.FindAsync(id, CancellationToken.None))!.Submission;
        Assert.Equal(CardDecision.Accepted, now.Find(1)!.Decision);
        Assert.Equal(CardDecision.Rejected, now.Find(2)!.Decision);
        Assert.Equal(["amal", "amal", "basim"], (await _desk.Desk.StepsAsync(id, CancellationToken.None)).Select(step => step.Author).Order());
    }

    [Fact]
    public async Task What_is_put_aside_can_be_taken_up_again()
    {
        var id = (await _desk.OpenedAsync()).Submission.Id;
        await _desk.ChangeAsync(id, "discard", submission => submission.Discard());

        Assert.Equal(SubmissionState.Discarded, (await _desk.Desk.ListAsync(CancellationToken.None)).Single().State);
        Assert.Equal(SubmissionState.Draft, (await _desk.ChangeAsync(id, "open", submission => submission.Resume())).Submission.State);
        await Assert.ThrowsAsync<CurationException>(() => _desk.ChangeAsync(id, "open", submission => submission.Resume()));
    }

    [Fact]
    public async Task The_list_reads_no_step_a_second_time_and_follows_every_one()
    {
        var first = (await _desk.OpenedAsync()).Submission.Id;
        var second = (await _desk.Desk.OpenAsync("a", id => _desk.Article(id, "basim", DeskStore.Text + ".", new DateOnly(2020, 5, 19)), CancellationToken.None)).Submission.Id;
        var before = await _desk.Desk.ListAsync(CancellationToken.None);
        EventStoreTests.Sql(_desk.Geodata.StorePath, $"DROP TRIGGER desk_steps_refuses_update; UPDATE desk_steps SET body = 'cannot be read' WHERE submission_id = '{second}'");

        await _desk.ChangeAsync(first, "accept 1", submission => submission.Decide(1, CardDecision.Accepted));

        var after = await _desk.Desk.ListAsync(CancellationToken.None);
        Assert.Equal(before.Single(line => line.Id == second), after.Single(line => line.Id == second));
        Assert.Equal(before.Single(line => line.Id == first).Undecided - 1, after.Single(line => line.Id == first).Undecided);
    }

    [Fact]
    public async Task Others_write_while_an_article_is_read_and_an_id_that_they_took_is_not_given_again()
    {
        await _desk.Geodata.LoadedStoreAsync(_desk.Clock);
        var tried = new List<string>();

        var opened = await _desk.Desk.OpenAsync("a", id =>
        {
            if (tried.Count == 0)
            {
                EventStoreTests.Sql(_desk.Geodata.StorePath, $"INSERT INTO desk_texts (submission_id, text) VALUES ('{id}', '')");
            }

            tried.Add(id);
            return _desk.Article(id, "amal", DeskStore.Text, new DateOnly(2020, 5, 19));
        }, CancellationToken.None);

        Assert.Equal(["a-0001", "a-0002"], tried);
        Assert.Equal(("a-0002", "a-0002-E01"), (opened.Submission.Id, opened.Submission.Cards[0].Event.Id));
    }

    [Fact]
    public async Task A_change_of_nothing_is_no_step()
    {
        var view = await _desk.OpenedAsync();

        var same = await _desk.ChangeAsync(view.Submission.Id, "reject 1", submission => submission.Decide(1, CardDecision.Suggested));

        Assert.Equal(view.Submission.Step, same.Submission.Step);
    }

    [Fact]
    public async Task A_day_of_publication_dates_anew_what_nobody_has_touched()
    {
        var id = (await _desk.OpenedAsync()).Submission.Id;

        var moved = await _desk.ChangeAsync(id, "published", submission => _desk.Writer.Redate(submission.Describe(report =>
            report with { Published = new(new DateOnly(2020, 5, 25), new DateOnly(2020, 5, 25), MapDash.Core.Time.DatePrecision.Day) })));

        Assert.Equal(new DateOnly(2020, 5, 24), moved.Submission.Cards.Single(card => card.Event.Kind == "air_strike").Event.Period.Start);
    }

    [Fact]
    public async Task A_name_that_a_curator_adds_is_read_from_then_on()
    {
        const string text = "أعلنت القيادة أن قوة من الجيش اعتقلت خمسة مطلوبين في سهل الزمرد.";
        await _desk.Geodata.LoadedStoreAsync(_desk.Clock);
        var before = _desk.Article("a-0001", "amal", text, new DateOnly(2020, 5, 19));
        await _desk.Desk.LearnAsync(new LearnedName(" سهل  الزمرد. ", isPlace: true, "NA-HAMRIN"), "amal", CancellationToken.None);

        var after = _desk.WriterWith(await _desk.Desk.NamesAsync(CancellationToken.None)).Write(before);

        Assert.Empty(before.Cards[0].Event.Places);
        Assert.Equal(["NA-HAMRIN"], after[0].Event.Places.Select(place => place.PlaceId));
    }

    [Fact]
    public async Task A_wrong_name_is_taken_away_again_and_stays_in_the_record()
    {
        var name = new LearnedName("سهل الزمرد", isPlace: true, "NA-HAMRIN");
        var actor = new LearnedName("سهل الزمرد", isPlace: false, "ISIS");
        await _desk.Geodata.LoadedStoreAsync(_desk.Clock);
        await _desk.Desk.LearnAsync(name, "amal", CancellationToken.None);
        await _desk.Desk.LearnAsync(actor, "amal", CancellationToken.None);

        await _desk.Desk.ForgetAsync(name, "noor", CancellationToken.None);

        Assert.Equal([actor], await _desk.Desk.NamesAsync(CancellationToken.None));
        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));

        await _desk.Desk.LearnAsync(new LearnedName("سهل الزمرد", isPlace: true, "D-TARMIYAH"), "amal", CancellationToken.None);
        Assert.Equal(["ISIS", "D-TARMIYAH"], (await _desk.Desk.NamesAsync(CancellationToken.None)).Select(known => known.Id));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Only Latin")]
    [InlineData("كلمات كثيرة جداً لا يمكن أن تكون اسماً لأي مكان أو جهة في أي مقال كان")]
    public void What_is_no_name_is_refused(string words) => Assert.Throws<ArgumentException>(() => new LearnedName(words, true, "NA-HAMRIN"));

    [Theory]
    [InlineData("UPDATE desk_steps SET author = 'x'")]
    [InlineData("DELETE FROM desk_steps")]
    [InlineData("UPDATE desk_texts SET text = ''")]
    [InlineData("DELETE FROM desk_texts")]
    public async Task The_desk_only_grows(string sql)
    {
        await _desk.OpenedAsync();

        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => EventStoreTests.Sql(_desk.Geodata.StorePath, sql));
    }

    [Fact]
    public async Task A_desk_with_a_step_gone_does_not_verify()
    {
        var id = (await _desk.OpenedAsync()).Submission.Id;
        await _desk.ChangeAsync(id, "accept 1", submission => submission.Decide(1, CardDecision.Accepted));
        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
        EventStoreTests.Sql(_desk.Geodata.StorePath, "DROP TRIGGER desk_steps_refuses_delete; DELETE FROM desk_steps WHERE number = 1");

        Assert.Contains(await _desk.Store.VerifyAsync(CancellationToken.None), finding => finding.Check == "desk");
    }
}
