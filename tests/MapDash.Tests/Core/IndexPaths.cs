using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Querying.Blocks;

namespace MapDash.Tests.Core;

/// <summary>The same dataset by every way that the index can go: block sizes on and off the edges, with and without vectors.</summary>
internal static class IndexPaths
{
    public static IEnumerable<EventIndex> Of(Dataset dataset)
    {
        var widest = BlockBits.Width;
        try
        {
            foreach (var (events, width) in new[] { (BlockWriter.Filled, widest), (64, Math.Min(widest, 256)), (7, 0) })
            {
                BlockBits.Width = width;
                yield return EventIndex.Build(dataset, new WordsInMemory(dataset), events);
            }
        }
        finally
        {
            BlockBits.Width = widest;
        }
    }
}
