using System.Numerics;
using CsCheck;
using MapDash.Core.Querying.Blocks;
using Xunit;

namespace MapDash.Tests.Core.Querying.Blocks;

/// <summary>Every width of vectors counts and compares as plain loops do.</summary>
public sealed class BlockBitsTests
{
    private static readonly Gen<ulong[]> Sets = Gen.Frequency(
        (4, Gen.ULong), (1, Gen.Const(0UL)), (1, Gen.Const(ulong.MaxValue))).Array[BlockBits.Words];

    // Around the days of real data, and the extremes that stand for open ends.
    private static readonly Gen<int> Days = Gen.Frequency((8, Gen.Int[730_000, 730_040]), (1, Gen.Const(int.MinValue)), (1, Gen.Const(int.MaxValue)));

    public static TheoryData<int> Widths => [.. new[] { 0, 256, 512 }.Where(width => width <= BlockBits.Width)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Bits_set_in_both_are_counted(int width) => Gen.Select(Sets, Sets).Sample((one, other) => At(width, () => Assert.Equal(
        one.Zip(other).Sum(pair => BitOperations.PopCount(pair.First & pair.Second)), BlockBits.CountBoth(one, other))), iter: 200, threads: 1);

    [Theory]
    [MemberData(nameof(Widths))]
    public void Bounds_are_held_against_days_up_to_the_last_event(int width) =>
        Gen.Select(Gen.OneOf(0, 1, 7, 8, 15, 16, 17, 63, 64, 65, 100).SelectMany(length => Gen.Select(Days, Days).Array[length]), Days, Days).Sample((events, most, least) => At(width, () =>
        {
            var to = new ulong[BlockBits.Words];
            Array.Fill(to, ulong.MaxValue);
            BlockBits.Between(Array.ConvertAll(events, pair => pair.Item1), Array.ConvertAll(events, pair => pair.Item2), most, least, to);
            for (var at = 0; at < BlockBits.Capacity; at++)
            {
                Assert.Equal(at < events.Length && events[at].Item1 <= most && events[at].Item2 >= least, (to[at >> 6] >> at & 1) == 1);
            }
        }), iter: 200, threads: 1);

    [Fact]
    public void Sets_are_cut_joined_and_taken_apart() => Gen.Select(Sets, Sets).Sample((one, other) =>
    {
        Check(BlockBits.And, (a, b) => a & b);
        Check(BlockBits.Or, (a, b) => a | b);
        Check(BlockBits.AndNot, (a, b) => a & ~b);

        void Check(Combine combine, Func<ulong, ulong, ulong> expected)
        {
            var to = one.ToArray();
            combine(to, other);
            Assert.Equal(one.Zip(other, expected), to);
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(BlockBits.Capacity)]
    public void The_first_bits_are_set_and_no_others(int count)
    {
        var to = new ulong[BlockBits.Words];
        Array.Fill(to, 0xAAAAUL);
        BlockBits.Fill(to, count);
        Assert.Equal(count, BlockBits.Count(to));
        Assert.True(count == 0 || (to[(count - 1) >> 6] >> (count - 1) & 1) == 1);
    }

    private delegate void Combine(Span<ulong> to, ReadOnlySpan<ulong> other);

    private static void At(int width, Action check)
    {
        var before = BlockBits.Width;
        try
        {
            BlockBits.Width = width;
            check();
        }
        finally
        {
            BlockBits.Width = before;
        }
    }
}
