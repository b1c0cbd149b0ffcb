using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Blazor.Leaflet;
using MapDash.Core.Events;
using MapDash.Core.Querying;

namespace MapDash.Api;

/// <summary>
/// What the map draws of a snapshot, as columns: made and compressed once, for the first who asks, and gone with the snapshot.
/// One row per event and drawn place, one for an event that is not drawn; events in the order of the index, places numbered as
/// <see cref="EventIndex.PlacesInUse"/>. Immutable and safe to share between threads.
/// </summary>
internal sealed class MapColumns
{
    // Five is where Brotli begins to look far back, and a third smaller than four; seven takes twice as long for nothing.
    private const int Quality = 5;

    private static readonly ConditionalWeakTable<EventIndex, Lazy<MapColumns>> Made = [];
    private static readonly Corroboration[] Told =
        [Corroboration.Echoed, Corroboration.Corroborated, Corroboration.Disputed, Corroboration.Retracted];

    private readonly byte[] _compressed;

    private MapColumns(SymbolColumnsBuilder rows)
    {
        using var sum = SHA256.Create();
        using (var hashing = new CryptoStream(Stream.Null, sum, CryptoStreamMode.Write))
        {
            rows.Write(hashing);
        }

        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true))
        {
            rows.Write(brotli);
        }

        (Sum, Length, _compressed) = (Convert.ToHexStringLower(sum.Hash!)[..12], rows.Length, bytes.ToArray());
    }

    /// <summary>First twelve hex digits of the checksum of the columns.</summary>
    public string Sum { get; }

    /// <summary>Bytes of the columns as the browser lays arrays over them.</summary>
    public long Length { get; }

    /// <summary>The columns compressed with Brotli. All who ask get the same bytes.</summary>
    public ReadOnlyMemory<byte> Compressed => _compressed;

    /// <summary>The columns of a snapshot. Who asks while they are made waits for them.</summary>

    public static MapColumns Of(EventIndex index) =>
        Made.GetValue(index, static key => new Lazy<MapColumns>(() => new MapColumns(Rows(key)))).Value;

    /// <summary>The columns, not compressed, for the few who do not read Brotli.</summary>
    public Stream Open() => new BrotliStream(new MemoryStream(_compressed, writable: false), CompressionMode.Decompress);

    // One pass over the index, in its order, which is that of the first possible day; no object per event.
    private static SymbolColumnsBuilder Rows(EventIndex index)
    {
        var signs = SignsOf(index);
        var placeAt = index.PlacesInUse.Select((place, at) => (place.Id, At: (ushort)at)).ToDictionary(place => place.Id, place => place.At, StringComparer.Ordinal);
        var told = Told.Select(each => index.MatchesIgnoringTime(EventFilter.Default with { Corroborations = [each], IncludeBackground = true })).ToArray();
        var rows = new SymbolColumnsBuilder(index.Events.Count + (index.Events.Count / 4));
        Span<ushort> drawn = stackalloc ushort[64];
        var ordinal = 0;
        foreach (var reported in index.Events)
        {
            var (glyph, isDrawn) = signs[reported.Kind];
            var row = new SymbolRow(
                ordinal,
                SymbolColumns.NoPlace,
                reported.Period.Start is { } start ? SymbolColumns.Day(start) : SymbolColumns.OpenStart,
                reported.Period.End is { } end ? SymbolColumns.Day(end) : SymbolColumns.OpenEnd,
                glyph,
                StatusOf(told, ordinal),
                reported.Period.IsUndated);
            var places = reported.Places;
            if (places.Count > drawn.Length)
            {
                drawn = new ushort[places.Count];
            }

            var found = isDrawn && reported.Status != ReportedStatus.Denied ? DrawnAt(places, placeAt, drawn) : 0;
            foreach (var place in drawn[..found])
            {
                rows.Add(row with { Place = place });
            }

            if (found == 0)
            {
                rows.Add(row);
            }

            ordinal++;
        }

        return rows;
    }

    // What Dataset.DrawnPlacesOf says, a million times and without an object: a place that is in use can be drawn. A test
    // holds the two together.
    private static int DrawnAt(IReadOnlyList<EventPlace> places, Dictionary<string, ushort> placeAt, Span<ushort> drawn)
    {
        var found = 0;
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] is { IsWhere: true, Implicit: false } place && placeAt.TryGetValue(place.PlaceId, out var at) && !drawn[..found].Contains(at))
            {
                drawn[found++] = at;
            }
        }

        return found;
    }

    private static Dictionary<string, (byte Glyph, bool IsDrawn)> SignsOf(EventIndex index)
    {
        var codes = index.Dataset.Codes;
        var glyphs = codes.Glyphs.Select((glyph, at) => (glyph.Code, At: (byte)at)).ToDictionary(glyph => glyph.Code, glyph => glyph.At, StringComparer.Ordinal);
        return codes.Kinds.ToDictionary(kind => kind.Code, kind => (glyphs[kind.Glyph], kind.Drawn), StringComparer.Ordinal);
    }

    // The index keeps a set per corroboration; asking it for four is far less than counting origins a million times.
    private static SymbolStatus StatusOf(byte[][] told, int ordinal)
    {
        for (var i = 0; i < told.Length; i++)
        {
            if (((told[i][ordinal >> 3] >> (ordinal & 7)) & 1) != 0)
            {
                return Told[i] switch
                {
                    Corroboration.Echoed => SymbolStatus.Echoed,
                    Corroboration.Corroborated => SymbolStatus.Corroborated,
                    Corroboration.Disputed => SymbolStatus.Disputed,
                    _ => SymbolStatus.Retracted,
                };
            }
        }

        return SymbolStatus.SingleSource;
    }
}
