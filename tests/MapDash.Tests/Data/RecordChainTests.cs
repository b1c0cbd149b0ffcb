using MapDash.Core.Curation;
using MapDash.Data.Store;
using MapDash.Tests.Curation;
using Microsoft.Data.Sqlite;
using Xunit;

namespace MapDash.Tests.Data;

/// <summary>What people and files have brought cannot be rewritten without showing it: desk, registers, versions and loads hold one another.</summary>
public sealed class RecordChainTests : IDisposable
{
    // The version that the correction c-0001 made, with all that came in its transaction.
    private const string WithoutNewestVersion =
        """
        DELETE FROM dataset_versions WHERE number = 3; DELETE FROM version_seals WHERE number = 3;
        DELETE FROM revision_chain WHERE sequence = (SELECT max(sequence) FROM revisions);
        DELETE FROM revisions WHERE sequence = (SELECT max(sequence) FROM revisions);
        UPDATE events SET retracted = 0, version = 1 WHERE id = '004-E16';
        DELETE FROM event_texts WHERE since = 3;
        """;

    private const string WithoutCorrection = "DELETE FROM desk_steps WHERE submission_id = 'c-0001'; DELETE FROM desk_texts WHERE submission_id = 'c-0001';";

    private readonly DeskStore _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("DELETE FROM desk_steps WHERE submission_id = 'a-0002' AND number = 2", "submission a-0002, step 2: it is gone")]
    [InlineData("DELETE FROM desk_steps WHERE submission_id = 'a-0001' AND action = 'publish'", "submission a-0001, step 3: it is gone")]
    [InlineData("UPDATE desk_steps SET author = 'nobody' WHERE submission_id = 'a-0001' AND number = 2", "submission a-0001, step 2: it is not as it was written")]
    [InlineData("UPDATE desk_steps SET at_utc = '2001-01-01 00:00:00' WHERE submission_id = 'a-0001' AND number = 1", "submission a-0001, step 1: it is not as it was written")]
    [InlineData("UPDATE desk_steps SET body = replace(body, 'amal', 'adam') WHERE submission_id = 'a-0002' AND number = 1", "submission a-0002, step 1: it is not as it was written")]
    [InlineData("UPDATE desk_steps SET action = 'reject 1' WHERE submission_id = 'a-0002' AND number = 2", "submission a-0002, step 2: it is not as it was written")]
    [InlineData("INSERT INTO desk_steps (submission_id, number, at_utc, author, action, body) SELECT submission_id, 3, at_utc, 'nobody', action, body FROM desk_steps WHERE submission_id = 'a-0002' AND number = 2", "submission a-0002, step 3: no link")]
    [InlineData("DELETE FROM desk_steps WHERE submission_id = 'a-0002'; DELETE FROM desk_texts WHERE submission_id = 'a-0002'", "submission a-0002, its text: it is gone")]
    [InlineData("DELETE FROM desk_steps WHERE submission_id = 'a-0001'; DELETE FROM desk_texts WHERE submission_id = 'a-0001'", "submission a-0001, step 1: it is gone")]
    [InlineData("UPDATE desk_texts SET text = 'x' WHERE submission_id = 'a-0001'", "submission a-0001, its text: it is not as it was written")]
    [InlineData("UPDATE desk_names SET author = 'nobody'", "learned name 1: it is not as it was written")]
    [InlineData("DELETE FROM desk_names", "learned name 1: it is gone")]
    [InlineData("UPDATE reports SET body = replace(body, '\"publisher\":{\"en\":\"', '\"publisher\":{\"en\":\"Forged ') WHERE id = '000'", "dataset version 1: its seal or its registers")]
    [InlineData("UPDATE reports SET body = replace(body, 'Outlet A', 'Outlet B') WHERE id = 'a-0001'", "dataset version 2: its seal or its registers")]
    [InlineData("UPDATE places SET lon = 10, lat = 10 WHERE id = 'NA-HAMRIN'", "dataset version 1: its seal or its registers")]
    [InlineData("UPDATE places SET shape = NULL WHERE id = 'IQ-BG'", "dataset version 1: its seal or its registers")]
    [InlineData("UPDATE actors SET ordinal = ordinal + 1 WHERE id = 'CTS'", "dataset version 1: its seal or its registers")]
    [InlineData("DELETE FROM codes WHERE id = 'kinds/air_strike'", "dataset version 1: its seal or its registers")]
    [InlineData("UPDATE load_log SET sha256 = replace(sha256, 'a', 'b') WHERE sequence = 1", "load 1: it is not as it was written")]
    [InlineData("DELETE FROM record_chain WHERE source = 'step' AND key = 'a-0002' AND number = 2", "submission a-0002, step 2: no link")]
    [InlineData("UPDATE record_chain SET hash = replace(hash, 'a', 'b') WHERE source = 'version' AND number = 1", "dataset version 1: its seal or its registers")]
    [InlineData(WithoutNewestVersion, "dataset version 3: it is gone")]
    [InlineData(WithoutNewestVersion + WithoutCorrection, "dataset version 3: it is gone")]
    public async Task Tampering_is_found_without_a_link_that_was_noted(string tampering, string where)
    {
        await UsedAsync();
        Tamper(tampering);

        var findings = await _desk.Store.VerifyAsync(CancellationToken.None);

        Assert.Contains(findings, finding => finding.Check == "chain" && finding.ToString().Contains(where, StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Check == "guards" && finding.ToString().Contains("rewrite", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE FROM desk_steps WHERE submission_id = 'a-0001' AND action = 'publish'", "submission a-0001 has published it, and is not there or not published")]
    [InlineData(WithoutCorrection, "its version 2 stands under the name of amal, and no submission of theirs has published it")]
    [InlineData("UPDATE desk_texts SET text = text || '.' WHERE submission_id = 'a-0001'", "submission a-0001: its text is not the one that its report has the checksum of")]
    [InlineData("UPDATE reports SET body = replace(body, 'Outlet A', 'Outlet B') WHERE id = 'a-0001'", "submission a-0001: its report is not as it was published from here")]
    [InlineData("UPDATE desk_steps SET author = 'nobody' WHERE submission_id = 'a-0001' AND action = 'publish'", "submission a-0001: its last step is not that of who published it")]
    [InlineData("UPDATE desk_steps SET body = replace(body, '\"curator\":\"amal\"', '\"curator\":\"adam\"') WHERE submission_id = 'a-0001'", "which the record does not have from adam")]
    [InlineData("UPDATE desk_steps SET body = replace(body, 'air_strike', 'shelling') WHERE submission_id = 'a-0001'", "is not in the record as it was published from here")]
    [InlineData(WithoutNewestVersion, "submission c-0001: it has changed event 004-E16, and the record has no such revision")]
    [InlineData("UPDATE desk_steps SET body = replace(body, '\"state\":\"published\"', '\"state\":\"in_review\"') WHERE submission_id = 'c-0001'", "submission c-0001 has published it, and is not there or not published")]
    public async Task Desk_and_record_are_compared_even_where_every_link_was_made_anew(string tampering, string what)
    {
        await UsedAsync();
        Tamper(tampering + "; DELETE FROM record_chain;");
        await LoadAsync();

        Assert.Contains(await _desk.Store.VerifyAsync(CancellationToken.None), finding => finding.Check == "desk" && finding.ToString().Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DROP TRIGGER desk_steps_refuses_update", "table desk_steps: what refuses to rewrite it is gone")]
    [InlineData("DROP TRIGGER record_chain_refuses_delete", "table record_chain: what refuses")]
    [InlineData("DROP TRIGGER events_refuses_delete", "table events: what refuses")]
    [InlineData("DROP TRIGGER places_refuses_update; CREATE TRIGGER places_refuses_update BEFORE UPDATE ON places WHEN 0 BEGIN SELECT RAISE(ABORT, 'no'); END", "table places: what refuses")]
    [InlineData("CREATE TRIGGER mine AFTER INSERT ON events BEGIN SELECT 1; END", "it has a trigger that is none of the store's: CREATE TRIGGER mine")]
    [InlineData("DROP TRIGGER desk_names_refuses_delete; DELETE FROM desk_names", "table desk_names: 1 rows were written, and the last there is is 0.")]
    public async Task What_guards_the_record_is_looked_at(string tampering, string what)
    {
        await UsedAsync();
        EventStoreTests.Sql(_desk.Geodata.StorePath, tampering);

        Assert.Contains(await _desk.Store.VerifyAsync(CancellationToken.None), finding => finding.Check == "guards" && finding.ToString().Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_is_in_use_verifies()
    {
        await UsedAsync();

        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_text_that_ends_in_an_empty_line_more_is_the_one_that_was_published()
    {
        await _desk.PublishAsync(await _desk.SentAsync());
        var again = await _desk.Desk.OpenAsync("a", id => _desk.Article(id, "amal", DeskStore.Text + "\n", new DateOnly(2020, 5, 19)), CancellationToken.None);
        await _desk.PublishAsync(await _desk.ChangeAsync(again.Submission.Id, "send", submission => submission.Decide(1, CardDecision.Accepted).Decide(2, CardDecision.Rejected).Send()));
        var reports = (await _desk.Store.ReadAsync(null, CancellationToken.None)).Reports;

        Assert.Equal(reports.Single(report => report.Id == "a-0001").TextSha256, reports.Single(report => report.Id == "a-0002").TextSha256);
        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Each_step_moves_the_last_link_on_and_the_record_holds_the_one_before()
    {
        await UsedAsync();
        var noted = await _desk.Store.LastLinkAsync(CancellationToken.None);

        await _desk.ChangeAsync("a-0002", "reject 1", submission => submission.Decide(1, CardDecision.Rejected));

        Assert.NotEqual(noted, await _desk.Store.LastLinkAsync(CancellationToken.None));
        Assert.True(await _desk.Store.HoldsLinkAsync(noted, CancellationToken.None));
    }

    [Fact]
    public async Task Only_a_link_that_was_noted_tells_a_record_without_its_end_from_one_that_never_had_it()
    {
        await _desk.OpenedAsync();
        var before = await File.ReadAllBytesAsync(_desk.Geodata.StorePath);
        await _desk.ChangeAsync("a-0001", "accept 1", submission => submission.Decide(1, CardDecision.Accepted));
        var noted = await _desk.Store.LastLinkAsync(CancellationToken.None);
        await File.WriteAllBytesAsync(_desk.Geodata.StorePath, before);

        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
        Assert.False(await _desk.Store.HoldsLinkAsync(noted, CancellationToken.None));
    }

    [Fact]
    public async Task A_store_from_before_is_checked_by_the_old_rule_and_bound_at_the_next_start()
    {
        await UsedAsync();
        EventStoreTests.Sql(_desk.Geodata.StorePath, "DROP TABLE record_chain; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_Record'");
        var noted = await _desk.Store.LastLinkAsync(CancellationToken.None);
        Assert.Equal(64, noted.Length);
        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));

        await LoadAsync();

        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
        Assert.NotEqual(noted, await _desk.Store.LastLinkAsync(CancellationToken.None));
        Assert.True(await _desk.Store.HoldsLinkAsync(noted, CancellationToken.None));
        Tamper("UPDATE places SET lon = 10 WHERE id = 'NA-HAMRIN'");
        Assert.Contains(await _desk.Store.VerifyAsync(CancellationToken.None), finding => finding.Where == "dataset version 1");
    }

    [Fact]
    public async Task A_store_is_verified_while_people_work_at_the_desk()
    {
        await UsedAsync();
        using var leaving = new CancellationTokenSource();
        var working = Task.Run(async () =>
        {
            for (var at = 0; !leaving.IsCancellationRequested; at++)
            {
                await _desk.ChangeAsync("a-0002", "decide 1", submission => submission.Decide(1, at % 2 == 0 ? CardDecision.Rejected : CardDecision.Accepted));
            }
        });

        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
        Assert.Empty(await _desk.Store.VerifyAsync(CancellationToken.None));
        await leaving.CancelAsync();
        await working;
    }

    // An article is published, a second one is in work, a name was learned, an event was retracted.
    private async Task UsedAsync()
    {
        await _desk.PublishAsync(await _desk.SentAsync());
        await _desk.Desk.LearnAsync(new LearnedName("سهل الزمرد", isPlace: true, "NA-HAMRIN"), "amal", CancellationToken.None);
        var opened = await _desk.Desk.OpenAsync("a", id => _desk.Article(id, "amal", DeskStore.Text + ".", new DateOnly(2020, 5, 19)), CancellationToken.None);
        await _desk.ChangeAsync(opened.Submission.Id, "accept 1", submission => submission.Decide(1, CardDecision.Accepted));
        var published = (await _desk.Store.ReadAsync(null, CancellationToken.None)).FindEvent("004-E16")!;
        var correction = await _desk.Desk.OpenAsync("c", id => Corrections.Retract(id, "amal", published) with { Remark = "A slip" }, CancellationToken.None);
        await _desk.PublishAsync(await _desk.ChangeAsync(correction.Submission.Id, "send", submission => submission.Send()));
    }

    private Task<LoadOutcome> LoadAsync() => _desk.Store.LoadAsync(_desk.Geodata.Folder.Files(), _desk.Geodata.Folder.Read, CancellationToken.None);

    // Whoever can write to the file can take the triggers away, and put them back.
    private void Tamper(string sql)
    {
        var path = _desk.Geodata.StorePath;
        using var connection = new SqliteConnection($"Data Source={path};Foreign Keys=False;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";
        var triggers = new List<(string Name, string Sql)>();
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read())
            {
                triggers.Add((rows.GetString(0), rows.GetString(1)));
            }
        }

        EventStoreTests.Sql(path, string.Concat(triggers.Select(trigger => $"DROP TRIGGER {trigger.Name};")) + sql + ";" + string.Concat(triggers.Select(trigger => trigger.Sql + ";")));
    }
}
