using MapDash.Core.Querying.Blocks;
using Xunit;

namespace MapDash.Tests.Core.Querying.Blocks;

public sealed class PreparedTests
{
    private readonly Prepared<int, string> _prepared = new();

    [Fact]
    public async Task It_is_made_once_beside_when_it_has_been_asked_for_often()
    {
        var made = 0;
        for (var asked = 0; asked < 32; asked++)
        {
            Assert.Null(_prepared.For(1, Make));
        }

        Assert.Equal(0, made);
        Assert.Null(_prepared.For(1, Make));
        while (!_prepared.TryGet(1, out _))
        {
            await Task.Delay(1);
        }

        Assert.Equal("made", _prepared.For(1, Make));
        Assert.Equal(1, made);

        string Make()
        {
            made++;
            return "made";
        }
    }

    [Fact]
    public void Another_key_begins_anew()
    {
        _prepared.Keep(1, "one");
        Assert.Equal("one", _prepared.For(1, () => null));
        Assert.Null(_prepared.For(2, () => null));
        Assert.Null(_prepared.For(1, () => null));
    }

    [Fact]
    public void What_comes_after_another_key_was_asked_for_is_not_kept()
    {
        Assert.Null(_prepared.For(2, () => null));
        _prepared.Keep(1, "late");
        Assert.False(_prepared.TryGet(1, out _));
        Assert.False(_prepared.TryGet(2, out _));
    }
}
