using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using Xunit;

namespace MapDash.Tests.Data;

public sealed class PublisherTests : IDisposable
{
    private readonly SearchedStore _searched = new();
    private readonly LiveIndex _live = new();

    public void Dispose() => _searched.Dispose();

    [Fact]
    public async Task A_rebuild_stands_beside_the_live_snapshot_until_it_is_whole()
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"));
        using var publisher = new Publisher(_searched.Store, _live);
        await publisher.RebuildAsync(CancellationToken.None);
        var held = _live.Current;
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"), SearchedStore.Titled("b", "second"));

        Assert.Same(held, _live.Current);
        await publisher.RebuildAsync(CancellationToken.None);
        Assert.Equal((1, 2), (held.Events.Count, _live.Current.Events.Count));
        Assert.Equal(["b"], _live.Current.Query(new EventQuery(new EventFilter { Text = "second" })).Page.Select(reported => reported.Id));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_live_snapshot()
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"));
        using var publisher = new Publisher(_searched.Store, _live);
        await publisher.RebuildAsync(CancellationToken.None);
        var held = _live.Current;
        File.Delete(_searched.Path);

        await Assert.ThrowsAsync<StoreException>(() => publisher.RebuildAsync(CancellationToken.None));
        Assert.Same(held, _live.Current);
    }

    [Fact]
    public async Task What_is_published_onto_a_snapshot_is_what_a_rebuild_reads()
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"), SearchedStore.Titled("b", "other"));
        using var publisher = new Publisher(_searched.Store, _live);
        await publisher.RebuildAsync(CancellationToken.None);
        var before = _live.Current;
        await _searched.PublishAsync(SearchedStore.Titled("a", "second"), SearchedStore.Titled("b", "other"));
        await publisher.RebuildAsync(CancellationToken.None);
        var changed = _live.Current.Dataset.FindEvent("a")!;
        var published = before.Publish(_live.Current.Dataset.Version, [changed]);

        Assert.Equal(_live.Current.Events.Select(reported => (reported.Id, reported.Version)), published.Events.Select(reported => (reported.Id, reported.Version)));
        Assert.Equal(["a"], published.Query(new EventQuery(new EventFilter { Text = "second" })).Page.Select(reported => reported.Id));
    }
}
