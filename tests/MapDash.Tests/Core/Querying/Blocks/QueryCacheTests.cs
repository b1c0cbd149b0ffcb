using MapDash.Core.Querying;
using MapDash.Core.Querying.Blocks;
using MapDash.Core.Time;
using Xunit;

namespace MapDash.Tests.Core.Querying.Blocks;

public sealed class QueryCacheTests
{
    private static readonly FilterView View = new(new BlockTable([]), new FilterPlan(EventFilter.Default, new Lanes(SampleDataset.Of()), null, null));

    [Fact]
    public void Filters_that_differ_in_days_alone_share_what_is_known()
    {
        var cache = new QueryCache(1000);
        cache.Keep(new EventFilter { Kinds = ["raid"], Text = "" }, View, 10);

        Assert.True(cache.TryGet(new EventFilter { Kinds = ["raid"], Window = new DateWindow(new DateOnly(2024, 1, 1), null) }, out var found));
        Assert.Same(View, found);
        Assert.False(cache.TryGet(new EventFilter { Kinds = ["raid"], Text = "x" }, out _));
    }

    [Fact]
    public void The_filter_that_was_not_asked_for_longest_goes_first()
    {
        var cache = new QueryCache(30);
        foreach (var kind in new[] { "a", "b", "c" })
        {
            cache.Keep(Of(kind), View, 10);
        }

        Assert.True(cache.TryGet(Of("a"), out _));
        cache.Keep(Of("d"), View, 10);

        Assert.Equal(["a", "c", "d"], new[] { "a", "b", "c", "d" }.Where(kind => cache.TryGet(Of(kind), out _)));
        Assert.Equal(30, cache.Bytes);
    }

    [Fact]
    public void What_has_grown_is_counted_anew_and_the_last_one_stays_whatever_it_takes()
    {
        var cache = new QueryCache(30);
        cache.Keep(Of("a"), View, 10);
        cache.Keep(Of("b"), View, 10);
        cache.Grow(Of("b"), 90);
        cache.Grow(Of("c"), 1);

        Assert.False(cache.TryGet(Of("a"), out _));
        Assert.True(cache.TryGet(Of("b"), out _));
        Assert.Equal(100, cache.Bytes);
    }

    private static EventFilter Of(string kind) => new() { Kinds = [kind] };
}
