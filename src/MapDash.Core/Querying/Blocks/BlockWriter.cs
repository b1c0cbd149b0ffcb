using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>Cuts events into blocks. For one thread.</summary>
internal sealed class BlockWriter(EventLanes eventLanes, Func<ReportedEvent, int> textKey, int filled = BlockWriter.Filled)
{
    /// <summary>Events of a new block: a little less than fit, so that most of what is published later finds room.</summary>
    public const int Filled = BlockBits.Capacity - 256;

    private readonly LaneSetBuilder _counted = new();
    private readonly LaneSetBuilder _hidden = new();

    /// <summary>The blocks of events.</summary>
    /// <param name="sorted">Events in order of their <see cref="DayKey"/>.</param>
    public EventBlock[] Blocks(ReportedEvent[] sorted) => [.. sorted.Chunk(filled).Select(Block)];

    /// <summary>What a block keeps of an event.</summary>
    public BlockEntry Entry(ReportedEvent reported)
    {
        var (counted, hidden) = eventLanes.Of(reported);
        return new BlockEntry(reported, textKey(reported), [.. counted], [.. hidden]);
    }

    /// <summary>One block of events, of which there are no more than fit.</summary>
    public EventBlock Block(ReportedEvent[] events)
    {
        for (var at = 0; at < events.Length; at++)
        {
            var (counted, hidden) = eventLanes.Of(events[at]);
            _counted.Add(at, counted);
            _hidden.Add(at, hidden);
        }

        return new EventBlock(events, Array.ConvertAll(events, reported => textKey(reported)), _counted.Take(), _hidden.Take());
    }
}
