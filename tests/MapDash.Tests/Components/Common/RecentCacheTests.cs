using MapDash.Components.Shared;
using Xunit;

namespace MapDash.Tests.Components.Common;

public sealed class RecentCacheTests
{
    [Fact]
    public void Who_asks_for_the_same_gets_the_same()
    {
        var cache = new RecentCache<int, object>(4);
        Assert.Same(Ask(cache, 1), Ask(cache, 1));
    }

    [Fact]
    public void What_nobody_asks_for_any_more_is_let_go_of()
    {
        var cache = new RecentCache<int, object>(4);
        var (first, kept) = (Ask(cache, -1), Ask(cache, -2));
        for (var i = 0; i < 100; i++)
        {
            Ask(cache, i);
            Assert.Same(kept, Ask(cache, -2));
            Assert.InRange(cache.Count, 1, 8);
        }

        Assert.NotSame(first, Ask(cache, -1));
    }

    private static object Ask(RecentCache<int, object> cache, int key) => cache.GetOrAdd(key, static _ => new object(), key);
}
