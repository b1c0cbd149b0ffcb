using System.Runtime.InteropServices;
using MapDash.Core.Events;

namespace MapDash.Core.Querying.Blocks;

/// <summary>Cuts events into blocks. For one thread.</summary>
internal sealed class BlockWriter(Lanes lanes, EventLanes eventLanes, Func<ReportedEvent, int> textKey, int filled = BlockWriter.Filled)
{
    /// <summary>Events of a new block: a little less than fit, so that most of what is published later finds room.</summary>
    public const int Filled = BlockBits.Capacity - 256;

    private readonly List<ushort>?[] _counted = new List<ushort>[lanes.Counted];
    private readonly List<ushort>?[] _hidden = new List<ushort>[lanes.Hidden];

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
            Put(_counted, counted, at);
            Put(_hidden, hidden, at);
        }

        return new EventBlock(events, Array.ConvertAll(events, reported => textKey(reported)), Take(_counted), Take(_hidden));
    }

    private static void Put(List<ushort>?[] positions, IReadOnlyCollection<int> lanes, int at)
    {
        foreach (var lane in lanes)
        {
            (positions[lane] ??= []).Add((ushort)at);
        }
    }

    private static LaneSet Take(List<ushort>?[] positions)
    {
        var builder = new LaneSetBuilder();
        for (var lane = 0; lane < positions.Length; lane++)
        {
            if (positions[lane] is { Count: > 0 } own)
            {
                builder.Add(lane, CollectionsMarshal.AsSpan(own));
                own.Clear();
            }
        }

        return builder.Build();
    }
}
