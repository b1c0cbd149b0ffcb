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
    private int _own;

    /// <summary>The masks of all groups, 64 words each.</summary>
    public Span<ulong> Bits => _bits;

    /// <summary>The mask of the group that ignores nothing.</summary>
    public Span<ulong> Common => Of(Lanes.Common);

    /// <summary>The mask of a group.</summary>
    public Span<ulong> Of(int group) => _bits.AsSpan(group * BlockBits.Words, BlockBits.Words);

    /// <summary>The mask of a group as one byte for each event, 0 or 1; after <see cref="Expand"/>.</summary>
    public ReadOnlySpan<byte> Bytes(int group) =>
        _bytes.AsSpan(((_own >> group & 1) != 0 ? group : Lanes.Common) * BlockBits.Capacity, BlockBits.Capacity);

    /// <summary>Makes the bytes of the masks.</summary>
    /// <param name="own">Groups whose mask is not the common one, as bits; all others share its bytes.</param>
    public void Expand(int own)
    {
        _own = own;
        for (var group = 0; group < Lanes.Groups; group++)
        {
            if (group == Lanes.Common || (own >> group & 1) != 0)
            {
                var bits = MemoryMarshal.AsBytes(Of(group));
                var bytes = MemoryMarshal.Cast<byte, ulong>(_bytes.AsSpan(group * BlockBits.Capacity, BlockBits.Capacity));
                for (var i = 0; i < bits.Length; i++)
                {
                    bytes[i] = Spread[bits[i]];
                }
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
