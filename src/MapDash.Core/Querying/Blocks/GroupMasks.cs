using System.Numerics;
using System.Runtime.InteropServices;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// One mask for each group of lanes, for one block after the other: as bits for counting many events at once, as bytes for
/// looking up a few. For one thread.
/// </summary>
internal sealed class GroupMasks
{
    private static readonly ulong[] EightBytes = MakeEightBytes();

    private readonly ulong[] _bits = new ulong[Lanes.Groups * BlockBits.Words];
    private readonly byte[] _bytes = new byte[Lanes.Groups * BlockBits.Capacity];
    private readonly int[] _counts = new int[Lanes.Groups];
    private readonly ushort[] _handfuls = new ushort[Lanes.Groups * LaneWords.Handful];

    /// <summary>The masks of the groups that have their own, at <see cref="WordsBegin"/>.</summary>
    public Span<ulong> Bits => _bits;

    /// <summary>Groups whose mask is not the common one, as bits; all others share it.</summary>
    public int Own { get; private set; }

    /// <summary>Events of the block.</summary>
    public int Events { get; private set; }

    /// <summary>The masks as one byte for each event, 0 or 1; after <see cref="Expand"/>.</summary>
    public ReadOnlySpan<byte> AllBytes => _bytes;

    /// <summary>The mask of a group.</summary>
    public Span<ulong> Of(int group) => _bits.AsSpan(Holder(group) * BlockBits.Words, BlockBits.Words);

    /// <summary>Where the words of each group begin.</summary>
    public void WordsBegin(Span<int> begin)
    {
        for (var group = 0; group < Lanes.Groups; group++)
        {
            begin[group] = Holder(group) * BlockBits.Words;
        }
    }

    /// <summary>Where the bytes of each group begin.</summary>
    public void BytesBegin(Span<int> begin)
    {
        for (var group = 0; group < Lanes.Groups; group++)
        {
            begin[group] = Holder(group) * BlockBits.Capacity;
        }
    }

    /// <summary>How many events a group's mask leaves; after <see cref="Prepare"/>.</summary>
    public int CountOf(int group) => _counts[group];

    /// <summary>The events that a group's mask leaves, where they are no more than <see cref="LaneWords.Handful"/>; after
    /// <see cref="Prepare"/>.</summary>
    public ReadOnlySpan<ushort> Handful(int group) => _handfuls.AsSpan(Holder(group) * LaneWords.Handful, _counts[group]);

    /// <summary>Begins with the next block.</summary>
    /// <param name="own">Groups whose mask is not the common one, as bits; all others share it.</param>
    /// <param name="events">Events of the block.</param>
    public void Begin(int own, int events) => (Own, Events) = (own, events);

    /// <summary>Counts what the masks leave.</summary>
    /// <returns>Whether that is anything.</returns>
    public bool Prepare()
    {
        var any = 0;
        for (var group = Lanes.Groups - 1; group >= 0; group--)
        {
            if (Holder(group) != group)
            {
                _counts[group] = _counts[Lanes.Common];
                continue;
            }

            _counts[group] = BlockBits.Count(Of(group));
            any |= _counts[group];
            if (_counts[group] is > 0 and <= LaneWords.Handful)
            {
                List(Of(group), _handfuls.AsSpan(group * LaneWords.Handful));
            }
        }

        return any != 0;
    }

    /// <summary>Makes the bytes of the masks of some groups, given as bits; after <see cref="Prepare"/>.</summary>
    public void Expand(int groups)
    {
        if ((groups & ~Own) != 0)
        {
            Spread(Lanes.Common);
        }

        for (var left = groups & Own; left != 0; left &= left - 1)
        {
            Spread(BitOperations.TrailingZeroCount(left));
        }
    }

    private static void List(ReadOnlySpan<ulong> set, Span<ushort> to)
    {
        var next = 0;
        for (var word = 0; word < BlockBits.Words; word++)
        {
            for (var bits = set[word]; bits != 0; bits &= bits - 1)
            {
                to[next++] = (ushort)((word << 6) + BitOperations.TrailingZeroCount(bits));
            }
        }
    }

    private int Holder(int group) => (Own >> group & 1) != 0 ? group : Lanes.Common;

    private void Spread(int group)
    {
        var bits = MemoryMarshal.AsBytes(Of(group));
        var bytes = MemoryMarshal.Cast<byte, ulong>(_bytes.AsSpan(group * BlockBits.Capacity, BlockBits.Capacity));
        for (var i = 0; i < bits.Length; i++)
        {
            bytes[i] = EightBytes[bits[i]];
        }
    }

    // Eight bits as eight bytes.
    private static ulong[] MakeEightBytes()
    {
        var spread = new ulong[256];
        for (var bits = 0; bits < spread.Length; bits++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                spread[bits] |= (ulong)(bits >> bit & 1) << (8 * bit);
            }
        }

        return spread;
    }
}
