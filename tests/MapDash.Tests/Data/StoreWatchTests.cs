using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace MapDash.Tests.Data;

/// <summary>What another process publishes is noticed; the other process is another store object on the same file here.</summary>
public sealed class StoreWatchTests : IDisposable
{
    private readonly SearchedStore _searched = new();
    private readonly LiveIndex _live = new();
    private readonly Publisher _publisher;
    private readonly StoreWatch _watch;

    public StoreWatchTests()
    {
        _publisher = new Publisher(_searched.Store, _live);
        _watch = new StoreWatch(_searched.Store, _publisher, _live);
    }

    public void Dispose()
    {
        _watch.Dispose();
        _publisher.Dispose();
        _searched.Dispose();
    }

    [Fact]
    public async Task A_version_that_another_process_published_is_published_here_once()
    {
        await StartAsync();
        var published = 0;
        _live.Published += (_, _) => published++;

        Assert.False(await _watch.LookAsync(CancellationToken.None));
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"), SearchedStore.Titled("b", "second"));
        Assert.True(await _watch.LookAsync(CancellationToken.None));
        Assert.False(await _watch.LookAsync(CancellationToken.None));
        Assert.Equal((1, 2, 2), (published, _live.Current.Dataset.Version.Number, _live.Current.Events.Count));
        Assert.Equal(["b"], _live.Current.Query(new EventQuery(new EventFilter { Text = "second" })).Page.Select(reported => reported.Id));
    }

    [Fact]
    public async Task What_was_published_here_is_not_published_again()
    {
        await StartAsync();
        await _searched.PublishAsync(SearchedStore.Titled("b", "second"));
        await _publisher.RebuildAsync(CancellationToken.None);

        Assert.False(await _watch.LookAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Before_the_first_snapshot_nothing_is_done()
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"));

        Assert.False(await _watch.LookAsync(CancellationToken.None));
        Assert.False(_live.IsReady);
    }

    [Fact]
    public async Task While_another_process_writes_the_watch_neither_waits_nor_sees_half_of_it()
    {
        await StartAsync();
        await using var writer = new SqliteConnection($"Data Source={_searched.Path};Pooling=false");
        await writer.OpenAsync();
        await using var transaction = writer.BeginTransaction();
        await using var command = writer.CreateCommand();
        command.CommandText = "INSERT INTO dataset_versions SELECT number + 1, published_utc, note, last_revision FROM dataset_versions";
        await command.ExecuteNonQueryAsync();

        Assert.False(await _watch.LookAsync(CancellationToken.None));
        await transaction.CommitAsync();
        Assert.True(await _watch.LookAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_store_that_was_moved_away_is_a_fault_and_is_found_again_when_it_is_back()
    {
        await StartAsync();
        Assert.False(await _watch.LookAsync(CancellationToken.None));
        var held = _live.Current;
        using (var fold = new SqliteConnection($"Data Source={_searched.Path};Pooling=false"))
        {
            fold.Open();
        }

        File.Move(_searched.Path, _searched.Path + ".away");
        await Assert.ThrowsAsync<StoreException>(() => _watch.LookAsync(CancellationToken.None));
        Assert.Same(held, _live.Current);

        File.Move(_searched.Path + ".away", _searched.Path);
        await _searched.PublishAsync(SearchedStore.Titled("b", "second"));
        Assert.True(await _watch.LookAsync(CancellationToken.None));
        Assert.Equal(2, _live.Current.Dataset.Version.Number);
    }

    [Fact]
    public async Task A_store_replaced_by_a_copy_from_before_is_followed_too()
    {
        await StartAsync();
        Fold();
        File.Copy(_searched.Path, _searched.Path + ".copy");
        await _searched.PublishAsync(SearchedStore.Titled("b", "second"));
        Assert.True(await _watch.LookAsync(CancellationToken.None));
        _watch.Dispose();
        Fold();
        File.Move(_searched.Path + ".copy", _searched.Path, overwrite: true);

        Assert.True(await _watch.LookAsync(CancellationToken.None));
        Assert.Equal((1, "a"), (_live.Current.Dataset.Version.Number, Assert.Single(_live.Current.Events).Id));
    }

    [Fact]
    public async Task Looking_writes_nothing_into_the_store()
    {
        await StartAsync();
        await _watch.LookAsync(CancellationToken.None);
        var before = (await File.ReadAllBytesAsync(_searched.Path), File.GetLastWriteTimeUtc(_searched.Path));
        await _watch.LookAsync(CancellationToken.None);
        _watch.Dispose();

        Assert.Equal(before.Item1, await File.ReadAllBytesAsync(_searched.Path));
        Assert.Equal(before.Item2, File.GetLastWriteTimeUtc(_searched.Path));
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(_searched.Path)!, "*-wal"));
    }

    private async Task StartAsync()
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"));
        await _publisher.RebuildAsync(CancellationToken.None);
    }

    // The last connection folds the log into the file.
    private void Fold()
    {
        using var connection = new SqliteConnection($"Data Source={_searched.Path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }
}
