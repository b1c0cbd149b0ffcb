using MapDash.Core.Querying.Blocks;
using Xunit;

namespace MapDash.Tests.Core.Querying.Blocks;

public sealed class EventSetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(EventSet.MostFew)]
    [InlineData(EventSet.MostFew + 1)]
    [InlineData(BlockBits.Capacity)]
    public void It_holds_the_same_as_words_and_as_positions(int count)
    {
        var expected = new ulong[BlockBits.Words];
        for (var at = 0; at < count; at++)
        {
            var position = (int)((long)at * BlockBits.Capacity / count);
            expected[position >> 6] |= 1UL << (position & 63);
        }

        var set = new EventSet(2, (number, to) => expected.CopyTo(number == 1 ? to : new ulong[BlockBits.Words]));
        var (copied, narrowed) = (new ulong[BlockBits.Words], new ulong[BlockBits.Words]);
        Array.Fill(copied, ulong.MaxValue);
        Array.Fill(narrowed, 0x5555_5555_5555_5555UL);
        set.CopyTo(1, copied);
        set.Narrow(1, narrowed);

        Assert.Equal(expected, copied);
        Assert.Equal(expected.Select(word => word & 0x5555_5555_5555_5555UL), narrowed);
        Assert.Equal(count <= EventSet.MostFew, set.AreFew(1, out var positions));
        Assert.Equal(count <= EventSet.MostFew ? count : 0, positions.Length);
        Assert.True(set.AreFew(0, out var none));
        Assert.True(none.IsEmpty);
    }

    [Fact]
    public void A_block_is_worked_out_when_it_is_looked_at()
    {
        var made = new List<int>();
        var set = new EventSet(3, (number, _) => made.Add(number));
        set.AreFew(2, out _);
        set.CopyTo(2, new ulong[BlockBits.Words]);
        Assert.Equal([2], made);

        set.Complete();
        Assert.Equal([0, 1, 2], made.Order());
    }
}
