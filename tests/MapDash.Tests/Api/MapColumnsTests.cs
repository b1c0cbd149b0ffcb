using System.Buffers.Binary;
using MapDash.Api;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Tests.Components.Explore;
using Xunit;

namespace MapDash.Tests.Api;

public sealed class MapColumnsTests
{
    [Fact]
    public void Each_event_stands_where_the_dataset_draws_it_and_as_well_corroborated_as_it_says()
    {
        var index = Shipped.Index;
        var bytes = Read(MapColumns.Of(index));
        var rows = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));
        var expected = new List<(int Item, int Place, int Status)>();
        for (var ordinal = 0; ordinal < index.Events.Count; ordinal++)
        {
            var status = Status(index.Dataset.CorroborationOf(index.Events[ordinal]));
            var places = index.Dataset.DrawnPlacesOf(index.Events[ordinal]).Select(place => index.PlacesInUse.ToList().IndexOf(place)).ToArray();
            expected.AddRange((places.Length == 0 ? [65535] : places).Select(place => (ordinal, place, status)));
        }

        Assert.Equal(expected, Enumerable.Range(0, rows).Select(row => (
            (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(12 + (4 * row))),
            (int)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(12 + (4 * rows) + (2 * row))),
            bytes[12 + (11 * rows) + row] >> 1)));
    }

    [Fact]
    public void All_who_ask_get_the_same_bytes()
    {
        var made = new MapColumns[8];
        Parallel.For(0, made.Length, at => made[at] = MapColumns.Of(Shipped.Index));

        Assert.All(made, each => Assert.Same(made[0], each));
        Assert.Equal(made[0].Length, Read(made[0]).Length);
    }

    private static byte[] Read(MapColumns columns)
    {
        using var bytes = new MemoryStream();
        using var open = columns.Open();
        open.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static int Status(Corroboration corroboration) => corroboration switch
    {
        Corroboration.Echoed => 1,
        Corroboration.Corroborated => 2,
        Corroboration.Disputed => 3,
        Corroboration.Retracted => 4,
        _ => 0,
    };
}
