using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// The lists of a <see cref="LaneSet"/> the other way round: for each event the lanes with few events that it stands in.
/// Counting costs what a mask leaves, not what there is. Immutable.
/// </summary>
internal sealed class LaneRows
{
    /// <summary>Rows pay where a mask leaves less than one event in so many.</summary>
    public const int Sparse = 12;

    private readonly ushort[] _from;
    private readonly ushort[] _rows;

    private LaneRows(ushort[] from, ushort[] rows) => (_from, _rows) = (from, rows);

    /// <summary>Whether the rows hold all lists; where they would be too long they hold nothing.</summary>
    public bool IsWhole => _from.Length > 0;

    /// <summary>Bytes held.</summary>
    public long Bytes => (_from.Length + _rows.Length) * (long)sizeof(ushort);

    /// <summary>Turns lists around.</summary>
    /// <param name="set">The lists.</param>
    /// <param name="events">Number of events of the block.</param>
    public static LaneRows Of(LaneSet set, int events)
    {
        var from = new int[events + 1];
        for (var i = 0; i < set.Few.Length; i++)
        {
            foreach (var at in set.List(i))
            {
                from[at + 1]++;
            }
        }

        for (var at = 0; at < events; at++)
        {
            from[at + 1] += from[at];
        }

        if (from[events] > ushort.MaxValue || set.Few.Length > ushort.MaxValue)
        {
            return new LaneRows([], []);
        }

        var rows = new ushort[from[events]];
        var next = from.AsSpan().ToArray();
        for (var i = 0; i < set.Few.Length; i++)
        {
            foreach (var at in set.List(i))
            {
                rows[next[at]++] = (ushort)i;
            }
        }

        return new LaneRows(Array.ConvertAll(from, begin => (ushort)begin), rows);
    }

    /// <summary>Adds to the counts of the lanes of some groups.</summary>
    /// <param name="few">The lanes that rows name by index.</param>
    /// <param name="groups">Group of each lane.</param>
    /// <param name="masks">The groups' masks.</param>
    /// <param name="wanted">The groups, as bits.</param>
    /// <param name="counts">Counts by lane.</param>
    public void Count(ReadOnlySpan<int> few, ReadOnlySpan<byte> groups, GroupMasks masks, int wanted, Span<int> counts)
    {
        // Groups that have no mask of their own share one pass.
        var shared = wanted & ~masks.Own;
        if (shared != 0)
        {
            Count(few, groups, masks.Of(Lanes.Common), shared, counts);
        }

        for (var own = wanted & masks.Own; own != 0; own &= own - 1)
        {
            var group = BitOperations.TrailingZeroCount(own);
            Count(few, groups, masks.Of(group), 1 << group, counts);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(ReadOnlySpan<int> few, ReadOnlySpan<byte> groups, ReadOnlySpan<ulong> mask, int wanted, Span<int> counts)
    {
        ref var begin = ref MemoryMarshal.GetArrayDataReference(_from);
        ref var row = ref MemoryMarshal.GetArrayDataReference(_rows);
        for (var word = 0; word < BlockBits.Words; word++)
        {
            for (var bits = mask[word]; bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                for (int i = Unsafe.Add(ref begin, at), end = Unsafe.Add(ref begin, at + 1); i < end; i++)
                {
                    var lane = few[Unsafe.Add(ref row, i)];
                    counts[lane] += wanted >> groups[lane] & 1;
                }
            }
        }
    }
}
