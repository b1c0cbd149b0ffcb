using MapDash.Core.Time;

namespace MapDash.Core.Querying.Blocks;

/// <summary>The days of a filter, held against whole blocks before single events. Immutable.</summary>
internal readonly record struct DayTest
{
    /// <summary>Asks for no days.</summary>
    public static readonly DayTest Any = new(EventFilter.Default);

    /// <summary>Takes the days of a filter.</summary>
    public DayTest(EventFilter filter)
    {
        From = filter.Window.From?.DayNumber ?? int.MinValue;
        To = filter.Window.To?.DayNumber ?? int.MaxValue;
        IsUnbounded = filter.Window.IsUnbounded;
        IsCertain = filter.Match == TimeMatch.Certain && !IsUnbounded;
    }

    /// <summary>First day as a day number; less than any where the window is open.</summary>
    public int From { get; }

    /// <summary>Last day, included; more than any where the window is open.</summary>
    public int To { get; }

    /// <summary>Whether every event passes.</summary>
    public bool IsUnbounded { get; }

    /// <summary>Whether the whole interval must lie within, not just a day of it.</summary>
    public bool IsCertain { get; }

    /// <summary>Whether no event of the block can pass.</summary>
    public bool Misses(EventBlock block) => !IsUnbounded && (IsCertain
        ? block.Start[^1] < From || block.MinEnd > To
        : block.Start[0] > To || block.MaxEnd < From);

    /// <summary>Whether every event of the block passes.</summary>
    public bool TakesAll(EventBlock block) => IsUnbounded || (IsCertain
        ? block.Start[0] >= From && block.MaxEnd <= To
        : block.Start[^1] <= To && block.MinEnd >= From);

    /// <summary>The events of a block that pass. Open ends stand at the extremes, which an open side of the window includes.</summary>
    public void Passing(EventBlock block, Span<ulong> to)
    {
        if (TakesAll(block))
        {
            BlockBits.Fill(to, block.Count);
        }
        else if (IsCertain)
        {
            BlockBits.Between(block.End, block.Start, To, From, to);
        }
        else
        {
            BlockBits.Between(block.Start, block.End, To, From, to);
        }
    }
}
