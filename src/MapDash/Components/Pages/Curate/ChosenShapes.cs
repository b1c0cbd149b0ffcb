using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Data.Exchange.Documents;
using NetTopologySuite.Simplify;

namespace MapDash.Components.Pages.Curate;

/// <summary>The places of a card as GeoJSON, for what the layers of the map do not draw by themselves. Pure.</summary>
internal static class ChosenShapes
{
    /// <summary>Nothing chosen.</summary>
    public const string None = """{"type":"FeatureCollection","features":[]}""";

    private const double KilometresPerDegree = 111.2;

    // An outline on a small map: what is finer than this is less than a pixel of it.
    private const double Tolerance = 0.01;

    /// <summary>Towns: each as large as it is, a circle of its true radius, never a mere point.</summary>
    public static string Towns(IEnumerable<Place> chosen) => Collection(chosen
        .Where(place => place.Precision is PlacePrecision.Exact or PlacePrecision.Settlement && place.LabelPoint is not null)
        .Select(place =>
        {
            var (lon, lat, km) = (place.LabelPoint!.X, place.LabelPoint.Y, Math.Max(1.5, place.RadiusKm));
            var ring = Enumerable.Range(0, 33).Select(step => step % 32 * Math.PI / 16).Select(turn => string.Create(
                CultureInfo.InvariantCulture,
                $"[{lon + (km / KilometresPerDegree / Math.Cos(lat * Math.PI / 180) * Math.Cos(turn)):0.#####},{lat + (km / KilometresPerDegree * Math.Sin(turn)):0.#####}]"));
            return Feature(place, $$"""{"type":"Polygon","coordinates":[[{{string.Join(',', ring)}}]]}""");
        }));

    /// <summary>Governorates and areas besides the one of each that a layer of the map has selected.</summary>
    public static string Others(IEnumerable<Place> chosen, params string?[] selected) => Collection(chosen
        .Where(place => place.Precision is PlacePrecision.Province or PlacePrecision.NamedArea or PlacePrecision.District && place.Geometry is not null && !selected.Contains(place.Id))
        .Select(place => Feature(place, Shape(place))));

    private static string Shape(Place place)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            ShapeDocument.Write(writer, TopologyPreservingSimplifier.Simplify(place.Geometry!, Tolerance));
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string Feature(Place place, string geometry) => $$"""{"type":"Feature","properties":{"id":{{JsonSerializer.Serialize(place.Id)}}},"geometry":{{geometry}}}""";

    private static string Collection(IEnumerable<string> features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";
}
