using MapDash.Data.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace MapDash.Tests.Data;

/// <summary>The record cannot be rewritten without showing it.</summary>
public sealed class RevisionChainTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();
    private readonly StoppedClock _clock = new();

    public void Dispose() => _geodata.Dispose();

    [Theory]
    [InlineData("UPDATE revisions SET author = 'Somebody else' WHERE sequence = 40", "revision 40 ")]
    [InlineData("UPDATE revisions SET at_utc = '2020-01-01 00:00:00' WHERE sequence = 1", "revision 1 ")]
    [InlineData("UPDATE revisions SET reason_ar = reason_ar || '.' WHERE sequence = 40", "revision 40 ")]
    [InlineData("UPDATE revisions SET snapshot = replace(snapshot, 'air_strike', 'armed_attack') WHERE event_id = '004-E16'", "(event 004-E16, version 1)")]
    [InlineData("UPDATE revision_chain SET hash = replace(hash, 'a', 'b') WHERE sequence = 40", "revision 4")]
    [InlineData("DELETE FROM revision_chain WHERE sequence = 40", "revision 40 ")]
    [InlineData("DELETE FROM revisions WHERE sequence = 40", "revision 40: it is gone from the record")]
    [InlineData("UPDATE dataset_versions SET note = 'Another note'", "dataset version 1: it is not as it was published.")]
    [InlineData("DELETE FROM version_seals", "dataset version 1: no seal binds it")]
    public async Task Tampering_with_one_row_is_found(string tampering, string where)
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        Tamper(tampering);

        var findings = await store.VerifyAsync(CancellationToken.None);

        Assert.Contains(findings, finding => finding.Check == "chain" && finding.ToString().Contains(where, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_shows_where_it_was_made_and_not_from_there_on()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        Tamper("UPDATE revisions SET author = 'Somebody else' WHERE sequence IN (10, 40)");

        var chain = (await store.VerifyAsync(CancellationToken.None)).Where(finding => finding.Check == "chain");

        Assert.Equal(2, chain.Count());
    }

    [Fact]
    public async Task A_link_that_was_noted_stays_in_the_chain_as_it_grows()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        var noted = await store.LastLinkAsync(CancellationToken.None);
        _geodata.EditEvent("000-E04", reported => reported["title_en"] = "Another title");
        await store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None);

        Assert.Equal(64, noted.Length);
        Assert.NotEqual(noted, await store.LastLinkAsync(CancellationToken.None));
        Assert.True(await store.HoldsLinkAsync(noted, CancellationToken.None));
        Assert.False(await store.HoldsLinkAsync(new string('0', 64), CancellationToken.None));
        Assert.Empty(await store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_store_from_before_the_chain_is_linked_at_the_next_start()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        var link = await store.LastLinkAsync(CancellationToken.None);
        Run("DROP TABLE revision_chain; DROP TABLE version_seals; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_Chain'");

        await store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None);

        Assert.Equal(link, await store.LastLinkAsync(CancellationToken.None));
        Assert.Empty(await store.VerifyAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("UPDATE revision_chain SET hash = ''")]
    [InlineData("DELETE FROM version_seals")]
    public async Task The_database_itself_refuses_to_rewrite_the_chain(string change)
    {
        await _geodata.LoadedStoreAsync(_clock);

        Assert.Throws<SqliteException>(() => Run(change));
    }

    // Whoever can write to the file can take the triggers away first.
    private void Tamper(string sql)
    {
        Run(string.Concat(new[] { "revisions", "revision_chain", "version_seals", "dataset_versions" }.SelectMany(table => new[]
        {
            $"DROP TRIGGER IF EXISTS {table}_refuses_update;", $"DROP TRIGGER IF EXISTS {table}_refuses_delete;",
        })) + sql);
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _geodata.StorePath, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys = OFF;" + sql;
        command.ExecuteNonQuery();
    }
}
