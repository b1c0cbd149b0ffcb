using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Blazor.Leaflet;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Data.Publishing;

namespace MapDash.Api;

/// <summary>
/// <c>/data/{version}.bin</c>: what the map draws of a dataset version, as columns. A version never changes, so the answer
/// may be kept for ever.
/// </summary>
internal static class DataEndpoints
{
    private static readonly ConditionalWeakTable<EventIndex, byte[]> Written = [];

    public static void MapData(this IEndpointRouteBuilder routes) => routes.MapMethods(
        "/data/{version:int}.bin",
        [HttpMethods.Get, HttpMethods.Head],
        async (int version, Publisher publisher, HttpResponse response, CancellationToken cancellationToken) =>
        {
            if (await publisher.FindAsync(version, cancellationToken) is not { } index)
            {
                return Results.NotFound();
            }

            Immutable.Mark(response);
            return Results.Bytes(Written.GetValue(index, Write), "application/octet-stream");
        });

    /// <summary>
    /// One row per event and drawn place, one for an event that is not drawn; sorted by first possible day, then event.
    /// Places count in the order of <see cref="Core.Events.Dataset.PlacesInUse"/>, events in that of the index.
    /// </summary>
    internal static IReadOnlyList<SymbolRow> Rows(EventIndex index)
    {
        var dataset = index.Dataset;
        var places = dataset.PlacesInUse.Select((place, at) => (place.Id, At: (ushort)at)).ToDictionary(place => place.Id, place => place.At);
        var glyphs = dataset.Codes.Glyphs.Select((glyph, at) => (glyph.Code, At: (byte)at)).ToDictionary(glyph => glyph.Code, glyph => glyph.At);
        var rows = new List<SymbolRow>(index.Events.Count);
        for (var ordinal = 0; ordinal < index.Events.Count; ordinal++)
        {
            var reported = index.Events[ordinal];
            var row = new SymbolRow(
                ordinal,
                SymbolColumns.NoPlace,
                reported.Period.Start is { } start ? SymbolColumns.Day(start) : SymbolColumns.OpenStart,
                reported.Period.End is { } end ? SymbolColumns.Day(end) : SymbolColumns.OpenEnd,
                glyphs[dataset.Codes.Kind(reported.Kind).Glyph],
                StatusOf(dataset.CorroborationOf(reported)),
                reported.Period.IsUndated);
            var drawn = rows.Count;
            rows.AddRange(dataset.DrawnPlacesOf(reported).Select(place => row with { Place = places[place.Id] }));
            if (rows.Count == drawn)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static SymbolStatus StatusOf(Corroboration corroboration) => corroboration switch
    {
        Corroboration.Echoed => SymbolStatus.Echoed,
        Corroboration.Corroborated => SymbolStatus.Corroborated,
        Corroboration.Disputed => SymbolStatus.Disputed,
        Corroboration.Retracted => SymbolStatus.Retracted,
        _ => SymbolStatus.SingleSource,
    };

    /// <summary>
    /// The address of a snapshot's columns. It carries a checksum: the same version number may hold other events in another
    /// store, and what a browser keeps for ever must not be mistaken for them.
    /// </summary>
    internal static string AddressOf(EventIndex index) => string.Create(
        CultureInfo.InvariantCulture,
        $"/data/{index.Dataset.Version.Number}.bin?sum={Convert.ToHexStringLower(SHA256.HashData(Written.GetValue(index, Write)))[..12]}");

    private static byte[] Write(EventIndex index)
    {
        using var bytes = new MemoryStream();
        SymbolColumns.Write(bytes, Rows(index));
        return bytes.ToArray();
    }
}
