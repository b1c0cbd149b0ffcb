using System.Runtime.InteropServices;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// One mask for each group of lanes, for one block after the other: as bits for counting many events at once, as bytes for
/// looking up a few. For one thread.
/// </summary>
internal sealed class GroupMasks
{
    private static readonly ulong[] Spread = MakeSpread();

    private readonly ulong[] _bits = new ulong[Lanes.Groups * BlockBits.Words];
    private readonly byte[] _bytes = new byte[Lanes.Groups * BlockBits.Capacity];
    private readonly int[] _counts = new int[Lanes.Groups];

    /// <summary>The masks of all groups, 64 words each.</summary>
    public Span<ulong> Bits => _bits;

    /// <summary>The mask of the group that ignores nothing.</summary>
    public Span<ulong> Common => Of(Lanes.Common);

    /// <summary>The mask of a group.</summary>
    public Span<ulong> Of(int group) => _bits.AsSpan(group * BlockBits.Words, BlockBits.Words);

    /// <summary>Groups whose mask is not the common one, as bits.</summary>
    public int Own { get; private set; }

    /// <summary>Events of the block.</summary>
    public int Events { get; private set; }

    /// <summary>The masks as one byte for each event, 0 or 1; after <see cref="Expand"/>.</summary>
    public ReadOnlySpan<byte> AllBytes => _bytes;

    /// <summary>Where the bytes of each group begin.</summary>
    public void BytesBegin(Span<int> begin)
    {
        for (var group = 0; group < Lanes.Groups; group++)
        {
            begin[group] = ((Own >> group & 1) != 0 ? group : Lanes.Common) * BlockBits.Capacity;
        }
    }

    /// <summary>How many events a group's mask leaves; after <see cref="Expand"/>.</summary>
    public int CountOf(int group) => _counts[group];

    /// <summary>Makes the bytes and counts of the masks.</summary>
    /// <param name="own">Groups whose mask is not the common one, as bits; all others share its bytes.</param>
    /// <param name="events">Events of the block.</param>
    public void Expand(int own, int events)
    {
        (Own, Events) = (own, events);
        for (var group = Lanes.Groups - 1; group >= 0; group--)
        {
            if (group != Lanes.Common && (own >> group & 1) == 0)
            {
                _counts[group] = _counts[Lanes.Common];
                continue;
            }

            _counts[group] = BlockBits.Count(Of(group));
            if (_counts[group] > 0)
            {
                var bits = MemoryMarshal.AsBytes(Of(group));
                var bytes = MemoryMarshal.Cast<byte, ulong>(_bytes.AsSpan(group * BlockBits.Capacity, BlockBits.Capacity));
                for (var i = 0; i < bits.Length; i++)
                {
                    bytes[i] = Spread[bits[i]];
                }
            }
            else
            {
                _bytes.AsSpan(group * BlockBits.Capacity, BlockBits.Capacity).Clear();
            }
        }
    }

    // Eight bits as eight bytes.
    private static ulong[] MakeSpread()
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
