using System.Text.Json;
using MapDash.Core;
using MapDash.Core.Places;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace MapDash.Data.Exchange;

/// <summary>
/// Reads places from the GeoJSON files that the geodata script builds (EPSG:4326, longitude first). A feature without
/// geometry is a place that cannot honestly be drawn. Stateless and safe on any thread.
/// </summary>
public static class GeodataReader
{
    private const int MaxVertices = 10_000;
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Reads one file of places.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="usual">Precision of a feature that names none, e.g. of a governorate; null asks each to name it.</param>
    /// <exception cref="ExchangeException">The file is no feature collection, or a feature is refused: a property is
    /// missing or wrong, a coordinate is not finite or out of range, or the shape is not valid.</exception>
    public static IReadOnlyList<Place> Read(ReadOnlyMemory<byte> bytes, string name, PlacePrecision? usual = null)
    {
        FeatureCollection features;
        try
        {
            var start = bytes.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            features = JsonSerializer.Deserialize<FeatureCollection>(bytes.Span[start..], GeoJson)
                ?? throw new ExchangeException(name, null, null, "this is not a GeoJSON feature collection.");
        }
        catch (Exception error) when (error is JsonException or ArgumentException or NotSupportedException)
        {
            throw new ExchangeException(name, null, null, $"this is not a valid GeoJSON feature collection: {error.Message}", error);
        }

        return [.. features.Select((feature, at) => PlaceOf(new FeatureFields(feature.Attributes, name, at), feature.Geometry, usual))];
    }

    private static Place PlaceOf(FeatureFields fields, Geometry? shape, PlacePrecision? usual)
    {
        var geometry = Checked(fields, shape);
        var precision = usual is not null && fields.TextOrNull("precision") is null
            ? usual.Value
            : CodeName.TryParse<PlacePrecision>(fields.Text("precision"))
                ?? throw fields.Refuse("precision", $"'{fields.Text("precision")}' is not a place precision.");
        return new Place
        {
            Id = fields.Id,
            Name = new BilingualText(fields.Text("name_en"), fields.Text("name_ar")),
            Precision = precision,
            Kind = fields.TextOrEmpty("kind"),
            Variants = [.. fields.Texts("variants_ar").Concat(fields.Texts("name_ku")).Concat(fields.Texts("variants_en")).Distinct()],
            Geometry = geometry,
            LabelPoint = LabelPoint(fields, geometry),
            RadiusKm = fields.Number("radius_km") ?? 0,
            SoftEdgeKm = fields.Number("soft_edge_km") ?? 0,
            Province = fields.TextOrNull("settled_province") ?? fields.TextOrNull("province"),
            ProvinceShares = fields.Shares("provinces"),
            Parents = [.. fields.Texts("parents").Concat(fields.Texts("parent")).Distinct()],
            Foreign = fields.Flag("foreign"),
            Indicative = fields.Flag("indicative"),
            Rank = (int)(fields.Number("rank") ?? 5),
            Definition = new BilingualText(fields.TextOrEmpty("definition_en"), fields.TextOrEmpty("definition_ar")),
            Certainty = fields.TextOrEmpty("certainty"),
            Source = fields.TextOrEmpty("source"),
            Note = fields.TextOrNull("note") ?? fields.TextOrEmpty("notes"),
        };
    }

    private static Geometry? Checked(FeatureFields fields, Geometry? geometry)
    {
        if (geometry is null || geometry.IsEmpty)
        {
            return null;
        }

        if (geometry.NumPoints > MaxVertices)
        {
            throw fields.Refuse("geometry", $"the shape has {geometry.NumPoints} vertices; at most {MaxVertices} are read.");
        }

        foreach (var vertex in geometry.Coordinates)
        {
            if (!(Math.Abs(vertex.X) <= 180 && Math.Abs(vertex.Y) <= 90))
            {
                throw fields.Refuse("geometry", "a coordinate is not a longitude and latitude in degrees.");
            }
        }

        geometry.SRID = 4326;
        return geometry.IsValid ? geometry : throw fields.Refuse("geometry", "the shape is not valid (it crosses itself or is open).");
    }

    private static Coordinate? LabelPoint(FeatureFields fields, Geometry? geometry)
    {
        if (geometry is null)
        {
            return null;
        }

        return (fields.Number("label_lon"), fields.Number("label_lat")) switch
        {
            ({ } lon, { } lat) when Math.Abs(lon) <= 180 && Math.Abs(lat) <= 90 => new Coordinate(lon, lat),
            (null, null) => geometry.InteriorPoint.Coordinate,
            _ => throw fields.Refuse("label_lon", "a label needs a longitude and a latitude in degrees."),
        };
    }
}
