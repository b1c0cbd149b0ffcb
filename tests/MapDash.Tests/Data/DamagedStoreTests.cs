using MapDash.Data.Store;
using Xunit;

namespace MapDash.Tests.Data;

public sealed class DamagedStoreTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();

    private EventStore Store => new(_geodata.StorePath, new StoppedClock());

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_geodata.StorePath)!);
        File.WriteAllText(_geodata.StorePath, new string('x', 5000));

        var refused = await Assert.ThrowsAsync<StoreException>(LoadAsync);

        Assert.Contains(_geodata.StorePath, refused.Message, StringComparison.Ordinal);
        Assert.Contains("not a SQLite database", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Move it away", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(_geodata.StorePath));
    }

    [Fact]
    public async Task A_damaged_database_is_refused()
    {
        await _geodata.LoadedStoreAsync(new StoppedClock());
        var bytes = File.ReadAllBytes(_geodata.StorePath);
        Array.Fill(bytes, (byte)0x5A, 8192, bytes.Length / 2);
        File.WriteAllBytes(_geodata.StorePath, bytes);

        Assert.Contains("damaged", (await Assert.ThrowsAsync<StoreException>(LoadAsync)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("event_words_data")]
    [InlineData("IX_revisions_event_id_version")]
    public async Task A_damaged_page_of_any_table_is_found_at_the_start(string table)
    {
        await _geodata.LoadedStoreAsync(new StoppedClock());
        var (page, size) = (await RootOfAsync(table), 4096);
        var bytes = File.ReadAllBytes(_geodata.StorePath);
        Array.Fill(bytes, (byte)0x5A, (page - 1) * size, size);
        File.WriteAllBytes(_geodata.StorePath, bytes);

        Assert.Contains("damaged", (await Assert.ThrowsAsync<StoreException>(LoadAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_geodata.StorePath)!);
        EventStoreTests.Sql(_geodata.StorePath, "CREATE TABLE recipes (id INTEGER)");

        Assert.Contains("another program", (await Assert.ThrowsAsync<StoreException>(LoadAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_of_a_newer_program_is_refused()
    {
        await _geodata.LoadedStoreAsync(new StoppedClock());
        EventStoreTests.Sql(_geodata.StorePath, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')");

        Assert.Contains("newer MapDash", (await Assert.ThrowsAsync<StoreException>(LoadAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        Directory.CreateDirectory(_geodata.Root);
        File.WriteAllText(Path.Combine(_geodata.Root, "data"), "a file where the folder should be");

        var refused = await Assert.ThrowsAsync<StoreException>(LoadAsync);

        Assert.Contains(_geodata.StorePath, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--store", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_store_is_named_and_not_made_by_reading()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.VerifyAsync(CancellationToken.None));

        Assert.Contains("no such file", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_geodata.StorePath));
    }

    [Theory]
    [InlineData("UPDATE events SET title_en = 'Forged' WHERE id = '000-E01'", "revisions: event 000-E01")]
    [InlineData("UPDATE events SET version = 2 WHERE id = '000-E01'", "revisions: event 000-E01")]
    [InlineData("DROP TRIGGER revisions_refuses_delete; DELETE FROM revisions WHERE event_id = '000-E01'", "revisions: event 000-E01")]
    [InlineData("DELETE FROM claims WHERE event_id = '000-E01'", "references: dataset version 1: Event '000-E01', claims")]
    [InlineData("UPDATE claims SET quote_end = quote_end + 1 WHERE event_id = '000-E01' AND ordinal = 0", "quotes: event 000-E01")]
    [InlineData("UPDATE event_places SET place_id = 'NOWHERE' WHERE event_id = '000-E01' AND ordinal = 0", "references: dataset version 1: Event '000-E01', place")]
    [InlineData("UPDATE event_links SET other_id = 'NOTHING' WHERE event_id = '000-E01'", "references: table event_links")]
    [InlineData("DROP TRIGGER places_refuses_update; UPDATE places SET shape = x'0102' WHERE id = 'IQ-BG'", "geometry: place IQ-BG")]
    [InlineData("DROP TRIGGER load_log_refuses_update; UPDATE load_log SET sha256 = 'none' WHERE sequence = 1", "load log")]
    [InlineData("DROP TRIGGER dataset_versions_refuses_delete; DELETE FROM dataset_versions", "versions: dataset")]
    [InlineData("DROP TRIGGER event_texts_refuses_delete; DELETE FROM event_texts WHERE event_id = '000-E01'", "search: event 000-E01: version 1 has no text")]
    [InlineData("PRAGMA writable_schema = ON; DELETE FROM event_words_data WHERE id > 1000", "search: texts: the words cannot be read")]
    [InlineData("INSERT INTO event_words (event_words) VALUES ('delete-all')", "search: texts: 82 of 82 have no words")]
    public async Task Verifying_finds(string damage, string finding)
    {
        await _geodata.LoadedStoreAsync(new StoppedClock());
        EventStoreTests.Sql(_geodata.StorePath, damage);

        var findings = await Store.VerifyAsync(CancellationToken.None);

        Assert.Contains(findings, found => found.ToString().StartsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_left_beside_a_deleted_store_does_not_damage_the_next()
    {
        var wal = await WalOfAsync("UPDATE events SET title_en = 'From before'");
        File.Delete(_geodata.StorePath);
        File.WriteAllBytes(_geodata.StorePath + "-wal", wal);
        File.WriteAllText(_geodata.StorePath + "-shm", "stale");
        File.WriteAllText(_geodata.StorePath + "-journal", "stale");

        Assert.True((await LoadAsync()).Created);

        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
        Assert.False(File.Exists(_geodata.StorePath + "-journal"));
    }

    [Fact]
    public async Task A_store_from_which_the_versions_are_gone_is_refused()
    {
        await _geodata.LoadedStoreAsync(new StoppedClock());
        EventStoreTests.Sql(_geodata.StorePath, "DROP TRIGGER dataset_versions_refuses_delete; DELETE FROM dataset_versions");

        Assert.Contains("no dataset version", (await Assert.ThrowsAsync<StoreException>(LoadAsync)).Message, StringComparison.Ordinal);
        Assert.Contains("no dataset version", (await Assert.ThrowsAsync<StoreException>(() => Store.ReadAsync(null, CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'events'", "UPDATE events SET title_en = NULL WHERE id = '000-E01'")]
    [InlineData("DROP TRIGGER actors_refuses_update", "UPDATE actors SET body = 'no JSON'")]
    [InlineData("DROP TRIGGER dataset_versions_refuses_update", "UPDATE dataset_versions SET published_utc = 'yesterday'")]
    public async Task A_value_that_cannot_be_read_is_said(string before, string damage)
    {
        await _geodata.LoadedStoreAsync(new StoppedClock());
        EventStoreTests.Sql(_geodata.StorePath, before);
        EventStoreTests.Sql(_geodata.StorePath, damage);

        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.ReadAsync(null, CancellationToken.None));

        Assert.Contains("an entry cannot be read", refused.Message, StringComparison.Ordinal);
    }

    private async Task<int> RootOfAsync(string table)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_geodata.StorePath};Pooling=False");
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rootpage FROM sqlite_schema WHERE name = $1";
        command.Parameters.AddWithValue("$1", table);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    // The log that a program killed after a commit leaves behind.
    private async Task<byte[]> WalOfAsync(string sql)
    {
        await _geodata.LoadedStoreAsync(new StoppedClock());
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_geodata.StorePath};Pooling=False");
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
        using var log = new FileStream(_geodata.StorePath + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[log.Length];
        await log.ReadExactlyAsync(bytes);
        return bytes;
    }

    private Task<LoadOutcome> LoadAsync() => Store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None);
}
