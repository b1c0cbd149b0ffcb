using MapDash.Core.Querying;
using Xunit;

namespace MapDash.Tests.Core.Querying;

public sealed class LiveIndexTests
{
    [Fact]
    public void Nothing_can_be_read_before_the_first_snapshot()
    {
        var live = new LiveIndex();
        Assert.False(live.IsReady);
        Assert.Throws<InvalidOperationException>(() => live.Current);
    }

    [Fact]
    public void A_published_snapshot_is_current_when_readers_are_told()
    {
        var live = new LiveIndex();
        var (first, second) = (EventIndex.Build(SampleDataset.Of()), EventIndex.Build(SampleDataset.Of(SampleDataset.Event("a"))));
        var seen = new List<EventIndex>();
        live.Published += (_, _) => seen.Add(live.Current);
        live.Publish(first);
        live.Publish(second);
        Assert.Equal([first, second], seen);
        Assert.True(live.IsReady);
        Assert.Same(second, live.Current);
    }

    [Fact]
    public void A_reader_who_holds_a_snapshot_keeps_it_when_another_is_published()
    {
        var live = new LiveIndex();
        live.Publish(EventIndex.Build(SampleDataset.Of(SampleDataset.Event("a"))));
        var held = live.Current;
        live.Publish(EventIndex.Build(SampleDataset.Of()));
        Assert.Equal(1, held.Query(new EventQuery(EventFilter.Default)).Totals.All);
    }

    [Fact]
    public void There_is_no_snapshot_of_nothing() => Assert.Throws<ArgumentNullException>(() => new LiveIndex().Publish(null!));
}
