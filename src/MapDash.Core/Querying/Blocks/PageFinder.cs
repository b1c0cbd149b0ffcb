using System.Numerics;
using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>
/// Finds a page of matching events without putting all of them in order: newest first, it stops where no block can hold a
/// newer one. For one question.
/// </summary>
internal sealed class PageFinder(BlockTable table, EventSet matching, DayTest days)
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
        var origin = Key(DayKey.Of(from));
        (NewestKey New, DayKey Day)? best = null;
        ReportedEvent? found = null;
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
                    var at = (word << 6) + BitOperations.TrailingZeroCount(left);
                    var other = Key(new DayKey(block.Start[at], block.End[at], block.Events[at].Id));
                    if (Compare(other, origin) is var by && (forward ? by > 0 : by < 0) &&
                        (best is null || (Compare(other, best.Value) < 0) == forward))
                    {
                        (best, found) = (other, block.Events[at]);
                    }
                }
            }
        }

        return found;

        static (NewestKey New, DayKey Day) Key(DayKey key) => (new NewestKey(key.Start, key.End, key.Id), key);
        int Compare((NewestKey New, DayKey Day) one, (NewestKey New, DayKey Day) other) =>
            newest ? one.New.CompareTo(other.New) : one.Day.CompareTo(other.Day);
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
        Found? worst = null;
        Span<ulong> bits = stackalloc ulong[BlockBits.Words];
        foreach (var number in table.Newest)
        {
            var block = table.Blocks[number];
            if (worst is { } last && block.MaxLast < last.Last)
            {
                break;
            }

            if (days.Misses(block))
            {
                continue;
            }

            Matching(number, bits);
            KeepNewest(block, bits, wanted, worst?.Last);
            for (var word = 0; word < BlockBits.Words; word++)
            {
                for (var left = bits[word]; left != 0; left &= left - 1)
                {
                    var at = (word << 6) + BitOperations.TrailingZeroCount(left);
                    var candidate = new Found(block, at, table.BaseOf(number) + at);
                    if (worst is { } limit && candidate.CompareTo(limit) >= 0)
                    {
                        continue;
                    }

                    found.Add(candidate);
                    if (found.Count >= 2 * wanted || (found.Count == wanted && worst is null))
                    {
                        worst = Prune(found, wanted);
                    }
                }
            }
        }

        Prune(found, wanted);
        return found;
    }

    // Of the matching events of a block, only those that may come before the last of the wanted: later than the worst that is
    // known, or else than the earliest of as many as are wanted, which the end of the block holds.
    private static void KeepNewest(EventBlock block, Span<ulong> bits, int wanted, int? worst)
    {
        var day = worst ?? int.MaxValue;
        var needed = worst is null ? wanted : 0;
        for (var word = BlockBits.Words - 1; word >= 0 && needed > 0; word--)
        {
            for (var left = bits[word]; left != 0 && needed > 0; needed--)
            {
                var bit = 63 - BitOperations.LeadingZeroCount(left);
                left &= ~(1UL << bit);
                var at = (word << 6) + bit;
                day = Math.Min(day, DayKey.Last(block.Start[at], block.End[at]));
            }
        }

        if (needed == 0 && wanted > 0)
        {
            Span<ulong> recent = stackalloc ulong[BlockBits.Words];
            BlockBits.Between(block.Start, block.End, int.MaxValue, day, recent);
            BlockBits.And(bits, recent);
        }
    }

    private static Found? Prune(List<Found> found, int wanted)
    {
        found.Sort();
        if (found.Count > wanted)
        {
            found.RemoveRange(wanted, found.Count - wanted);
        }

        return found.Count == wanted && wanted > 0 ? found[^1] : null;
    }

    private void Matching(int number, Span<ulong> to)
    {
        if (days.TakesAll(table.Blocks[number]))
        {
            matching.CopyTo(number, to);
        }
        else
        {
            days.Passing(table.Blocks[number], to);
            matching.Narrow(number, to);
        }
    }

    // Within a block the same days stand in order of ids, so that the ordinal decides; only an event with an open start
    // stands apart from one that is as new.
    private readonly struct Found(EventBlock block, int at, int ordinal) : IComparable<Found>
    {
        private readonly int _first = DayKey.First(block.Start[at], block.End[at]);
        private readonly int _ordinal = ordinal;
        private readonly EventBlock _block = block;
        private readonly int _at = at;

        public int Last { get; } = DayKey.Last(block.Start[at], block.End[at]);

        public ReportedEvent Event => _block.Events[_at];

        private bool IsOpen => _block.Start[_at] == DayKey.OpenStart;

        public int CompareTo(Found other)
        {
            var by = other.Last.CompareTo(Last);
            by = by != 0 ? by : other._first.CompareTo(_first);
            return by != 0 ? by : IsOpen == other.IsOpen ? _ordinal.CompareTo(other._ordinal) : string.CompareOrdinal(Event.Id, other.Event.Id);
        }
    }
}
