using MapDash.Data.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace MapDash.Tests.Data;

public sealed class BackupTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();
    private readonly StoppedClock _clock = new();

    private string Copy => Path.Combine(Path.GetDirectoryName(_geodata.StorePath)!, "copy.db");

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task A_backup_is_one_file_that_verifies_and_ends_as_the_store_does()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);

        Assert.Empty(await store.BackupAsync(Copy, CancellationToken.None));

        var copy = new EventStore(Copy, _clock);
        Assert.Equal(await store.LastLinkAsync(CancellationToken.None), await copy.LastLinkAsync(CancellationToken.None));
        Assert.Equal([Copy], Directory.GetFiles(Path.GetDirectoryName(Copy)!, "copy.db*"));
    }

    [Fact]
    public async Task A_backup_holds_what_another_connection_committed_before_it()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        using var reader = new SqliteConnection($"Data Source={_geodata.StorePath};Pooling=False");
        reader.Open();
        using var reading = reader.BeginTransaction(deferred: true);
        _geodata.EditEvent("000-E04", reported => reported["title_en"] = "Another title");
        await store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None);

        await store.BackupAsync(Copy, CancellationToken.None);

        Assert.Equal("Another title", (await new EventStore(Copy, _clock).ReadAsync(null, CancellationToken.None)).FindEvent("000-E04")!.Title.En);
    }

    [Fact]
    public async Task A_backup_never_takes_the_place_of_a_file()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        await File.WriteAllTextAsync(Copy, "mine");

        var refused = await Assert.ThrowsAsync<StoreException>(() => store.BackupAsync(Copy, CancellationToken.None));

        Assert.Contains("exists already", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Copy));
    }

    [Fact]
    public async Task Restoring_gives_the_store_back_and_keeps_the_one_that_was_there()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        await store.BackupAsync(Copy, CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(Copy);
        _geodata.EditEvent("000-E04", reported => reported["title_en"] = "A mistake");
        await store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None);

        var (findings, kept) = await store.RestoreAsync(Copy, CancellationToken.None);

        Assert.Empty(findings);
        Assert.Equal(1, (await store.ReadAsync(null, CancellationToken.None)).Version.Number);
        Assert.Equal("A mistake", (await new EventStore(kept!, _clock).ReadAsync(null, CancellationToken.None)).FindEvent("000-E04")!.Title.En);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Copy));
    }

    [Fact]
    public async Task A_copy_that_does_not_verify_is_refused_and_nothing_is_changed()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        await store.BackupAsync(Copy, CancellationToken.None);
        using (var connection = new SqliteConnection($"Data Source={Copy};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER revisions_refuses_update; UPDATE revisions SET author = 'x' WHERE sequence = 3;";
            command.ExecuteNonQuery();
        }

        var before = await File.ReadAllBytesAsync(_geodata.StorePath);
        var (findings, kept) = await store.RestoreAsync(Copy, CancellationToken.None);

        Assert.Contains(findings, finding => finding.Check == "chain");
        Assert.Null(kept);
        Assert.Equal(before, await File.ReadAllBytesAsync(_geodata.StorePath));
    }

    [Fact]
    public async Task What_is_no_store_is_refused()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        await File.WriteAllTextAsync(Copy, "This is no database, and long enough to look at: " + new string('x', 200));

        await Assert.ThrowsAsync<StoreException>(() => store.RestoreAsync(Copy, CancellationToken.None));
        await Assert.ThrowsAsync<StoreException>(() => store.RestoreAsync(Copy + ".missing", CancellationToken.None));

        Assert.Empty(await store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_damaged_store_can_be_replaced()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        await store.BackupAsync(Copy, CancellationToken.None);
        await File.WriteAllTextAsync(_geodata.StorePath, "damaged " + new string('x', 5000));

        var (findings, kept) = await store.RestoreAsync(Copy, CancellationToken.None);

        Assert.Empty(findings);
        Assert.StartsWith("damaged", await File.ReadAllTextAsync(kept!), StringComparison.Ordinal);
        Assert.Empty(await store.VerifyAsync(CancellationToken.None));
    }
}
