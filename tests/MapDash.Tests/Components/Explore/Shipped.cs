using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Data.Exchange;
using MapDash.Tests.Core;

namespace MapDash.Tests.Components.Explore;

/// <summary>The shipped five reports as a snapshot, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<EventIndex> Lazily = new(() =>
    {
        var content = new GeodataFolder(Path.Combine(ContentRoot.Find(), "geodata")).Read();
        return WordsInMemory.Index(new Dataset(
            new DatasetVersion(1, DateTimeOffset.UnixEpoch, ""), content.Codes, content.Actors, content.Gazetteer, content.Reports, content.Events));
    });

    public static EventIndex Index => Lazily.Value;

    public static Dataset Dataset => Index.Dataset;
}
