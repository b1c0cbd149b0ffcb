using MapDash.Core.Querying.Blocks;
using Xunit;

namespace MapDash.Tests.Core.Querying.Blocks;

public sealed class SharedWorkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(2605)]
    public void Every_block_is_taken_once(int blocks)
    {
        var taken = SharedWork<List<int>>.Over(blocks, () => [], (list, number) => list.Add(number));

        Assert.NotEmpty(taken);
        Assert.Equal(Enumerable.Range(0, blocks), taken.SelectMany(list => list).Order());
    }

    [Fact]
    public void Many_who_ask_at_once_do_not_wait_for_each_other() => Parallel.For(0, 200, _ =>
        Assert.Equal(499_500, SharedWork<int[]>.Over(1000, () => new int[1], (sum, number) => sum[0] += number).Sum(sum => sum[0])));

    [Theory]
    [InlineData(0)]
    [InlineData(999)]
    public void What_goes_wrong_at_a_block_comes_out(int wrong)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() =>
            SharedWork<object>.Over(1000, () => new object(), (_, number) => Assert.True(number != wrong ? true : throw new InvalidOperationException($"{number}"))));

        Assert.Equal($"{wrong}", thrown.Message);
    }
}
