using System.Numerics;
using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Finds a page of matching events without putting all of them in order: newest first, it stops where no block can hold a
/// newer one. For one question.
/// </summary>
internal sealed class PageFinder(BlockTable table, ulong[] matching, DayTest days)
{
    /// <summary>A page.</summary>
    /// <param name="order">Order.</param>
    /// <param name="skip">Events left out before it.</param>
    /// <param name="take">Events on it at most.</param>
    public ReportedEvent[] Page(EventOrder order, int skip, int take)
    {
        var wanted = (int)Math.Min((long)skip + take, table.Count);
        if (wanted <= skip)
        {
            return [];
        }

        return order == EventOrder.OldestFirst ? Oldest(skip, wanted) : [.. Newest(wanted).Skip(skip).Select(found => found.Event)];
    }

    /// <summary>The last that matches and comes before an event; null where none does.</summary>
    public ReportedEvent? Before(ReportedEvent reported, EventOrder order) => Next(reported, order, forward: false);

    /// <summary>The first that matches and comes after an event; null where none does.</summary>
    public ReportedEvent? After(ReportedEvent reported, EventOrder order) => Next(reported, order, forward: true);

    // The nearest on one side, block by block: one pass, since either order may scatter neighbours over blocks.
    private ReportedEvent? Next(ReportedEvent from, EventOrder order, bool forward)
    {
        var newest = order == EventOrder.NewestFirst;
        ReportedEvent? best = null;
        Span<ulong> bits = stackalloc ulong[BlockBits.Words];
        for (var number = 0; number < table.Blocks.Length; number++)
        {
            var block = table.Blocks[number];
            if (days.Misses(block))
            {
                continue;
            }

            Matching(number, bits);
            for (var word = 0; word < BlockBits.Words; word++)
            {
                for (var left = bits[word]; left != 0; left &= left - 1)
                {
                    var other = block.Events[(word << 6) + BitOperations.TrailingZeroCount(left)];
                    if (Compare(other, from) is var by && (forward ? by > 0 : by < 0) &&
                        (best is null || (Compare(other, best) < 0) == forward))
                    {
                        best = other;
                    }
                }
            }
        }

        return best;

        int Compare(ReportedEvent one, ReportedEvent other) => newest
            ? NewestKey.Of(one).CompareTo(NewestKey.Of(other))
            : DayKey.Of(one).CompareTo(DayKey.Of(other));
    }

    private ReportedEvent[] Oldest(int skip, int wanted)
    {
        var page = new List<ReportedEvent>(wanted - skip);
        var seen = 0;
        Span<ulong> bits = stackalloc ulong[BlockBits.Words];
        for (var number = 0; number < table.Blocks.Length && seen < wanted; number++)
        {
            if (days.Misses(table.Blocks[number]))
            {
                continue;
            }

            Matching(number, bits);
            if (BlockBits.Count(bits) is var count && seen + count <= skip)
            {
                seen += count;
                continue;
            }

            for (var word = 0; word < BlockBits.Words; word++)
            {
                for (var left = bits[word]; left != 0 && seen < wanted; left &= left - 1)
                {
                    if (seen++ >= skip)
                    {
                        page.Add(table.Blocks[number].Events[(word << 6) + BitOperations.TrailingZeroCount(left)]);
                    }
                }
            }
        }

        return [.. page];
    }

    private List<Found> Newest(int wanted)
    {
        var found = new List<Found>(Math.Min(2 * wanted, table.Count));
        var oldest = int.MinValue;
        Span<ulong> bits = stackalloc ulong[BlockBits.Words];
        Span<ulong> recent = stackalloc ulong[BlockBits.Words];
        foreach (var number in table.Newest)
        {
            var block = table.Blocks[number];
            if (found.Count >= wanted && block.MaxLast < oldest)
            {
                break;
            }

            if (days.Misses(block))
            {
                continue;
            }

            Matching(number, bits);
            Newer(block, oldest, recent, bits);
            for (var word = BlockBits.Words - 1; word >= 0; word--)
            {
                while (bits[word] != 0)
                {
                    var at = (word << 6) + 63 - BitOperations.LeadingZeroCount(bits[word]);
                    bits[word] &= ~(1UL << at);
                    found.Add(new Found(new NewestKey(block.Start[at], block.End[at], block.Events[at].Id), block.Events[at]));
                    if (found.Count >= 2 * wanted || (found.Count == wanted && oldest == int.MinValue))
                    {
                        oldest = Prune(found, wanted);
                        Newer(block, oldest, recent, bits);
                    }
                }
            }
        }

        Prune(found, wanted);
        return found;
    }

    // Of what is left in a block, only what may still come before the oldest that was found.
    private static void Newer(EventBlock block, int oldest, Span<ulong> recent, Span<ulong> bits)
    {
        if (oldest != int.MinValue)
        {
            BlockBits.Between(block.Start, block.End, int.MaxValue, oldest, recent);
            BlockBits.And(bits, recent);
        }
    }

    private static int Prune(List<Found> found, int wanted)
    {
        found.Sort();
        if (found.Count > wanted)
        {
            found.RemoveRange(wanted, found.Count - wanted);
        }

        return found.Count == wanted && wanted > 0 ? found[^1].Key.Last : int.MinValue;
    }

    private void Matching(int number, Span<ulong> to)
    {
        if (days.TakesAll(table.Blocks[number]))
        {
            matching.AsSpan(number * BlockBits.Words, BlockBits.Words).CopyTo(to);
        }
        else
        {
            days.Passing(table.Blocks[number], to);
            BlockBits.And(to, matching.AsSpan(number * BlockBits.Words, BlockBits.Words));
        }
    }

    private readonly record struct Found(NewestKey Key, ReportedEvent Event) : IComparable<Found>
    {
        public int CompareTo(Found other) => Key.CompareTo(other.Key);
    }
}
