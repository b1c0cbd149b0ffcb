using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Data.Exchange.Documents;
using NetTopologySuite.Geometries;

namespace MapDash.Data.Exchange.Export.GeoPackage;

/// <summary>
/// Writes events as a GeoPackage: tables of events and places with shapes (EPSG:4326, longitude first), of claims and figures without,
/// with styles and with what the file says of itself as metadata. Stateless.
/// </summary>
public static class GeoPackageWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["version"] = "INTEGER", ["origin_count"] = "INTEGER", ["period_start"] = "DATE", ["period_end"] = "DATE", ["retracted"] = "BOOLEAN",
    };

    /// <summary>Writes a new file.</summary>
    /// <param name="path">Where to; there must be nothing yet.</param>
    /// <param name="dataset">Where the events are taken from.</param>
    /// <param name="events">The events. Leaving out what may not be passed on is the caller's.</param>
    /// <param name="notes">What the file says of itself.</param>
    /// <param name="cancellationToken">Stops between two events.</param>
    public static void Write(string path, Dataset dataset, IReadOnlyList<ReportedEvent> events, ExportNotes notes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(notes);
        using var file = new GeoPackageFile(path);
        Events(file, dataset, events, cancellationToken);
        Places(file, dataset, events);
        Claims(file, events);
        Figures(file, events);
        GeoPackageStyles.Write(file);
        Metadata(file, notes);
        file.Commit();
    }

    private static void Events(GeoPackageFile file, Dataset dataset, IReadOnlyList<ReportedEvent> events, CancellationToken cancellationToken)
    {
        var columns = MapDashCsvWriter.Columns(dataset);
        file.Table("event", string.Join(", ", columns.Select(column => $"\"{column}\" {Types.GetValueOrDefault(column, "TEXT")}")) + ", family TEXT, label TEXT",
            "Reported events: what somebody claims happened", Bounds(events.Select(dataset.GeometryOf)));
        using var insert = file.Insert("event", ["geom", .. columns, "family", "label"]);
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var reported in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(bytes, Options))
            {
                writer.WriteStartObject();
                EventDocument.Write(writer, reported, dataset);
                writer.WriteEndObject();
            }

            using var document = JsonDocument.Parse(bytes.WrittenMemory);
            GeoPackageFile.Add(insert, [
                GeoPackageFile.Blob(dataset.GeometryOf(reported)),
                .. document.RootElement.EnumerateObject().Select(field => Value(field.Value)),
                dataset.Codes.Kind(reported.Kind).Family,
                reported.Title.En]);
        }
    }

    private static void Places(GeoPackageFile file, Dataset dataset, IReadOnlyList<ReportedEvent> events)
    {
        var counts = events.SelectMany(reported => reported.Places.Where(place => place.IsWhere).Select(place => place.PlaceId).Distinct())
            .GroupBy(id => id).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var places = events.SelectMany(reported => reported.Places).Select(place => place.PlaceId).Distinct().Order(StringComparer.Ordinal)
            .Select(id => dataset.Gazetteer.Find(id)!).ToArray();
        file.Table("place", "id TEXT NOT NULL UNIQUE, name_en TEXT, name_ar TEXT, place_precision TEXT, kind TEXT, province TEXT, radius_km REAL, soft_edge_km REAL, definition_en TEXT, definition_ar TEXT, certainty TEXT, source TEXT, events INTEGER",
            "Places that the events name, each as exact as its name and no more", Bounds(places.Select(place => place.Geometry)));
        using var insert = file.Insert("place", "geom", "id", "name_en", "name_ar", "place_precision", "kind", "province", "radius_km", "soft_edge_km", "definition_en", "definition_ar", "certainty", "source", "events");
        foreach (var place in places)
        {
            GeoPackageFile.Add(insert, GeoPackageFile.Blob(place.Geometry), place.Id, place.Name.En, place.Name.Ar, CodeName.Of(place.Precision), place.Kind,
                (object?)place.Province ?? DBNull.Value, place.RadiusKm, place.SoftEdgeKm, place.Definition.En, place.Definition.Ar, place.Certainty, place.Source, counts.GetValueOrDefault(place.Id));
        }
    }

    private static void Claims(GeoPackageFile file, IReadOnlyList<ReportedEvent> events)
    {
        file.Table("claim", "event_id TEXT NOT NULL, field TEXT, value_en TEXT, value_ar TEXT, claimant TEXT, mode TEXT, report_id TEXT, quote TEXT, quote_start INTEGER, quote_end INTEGER",
            "Who claims what of which event, in which report and words", null);
        using var insert = file.Insert("claim", "event_id", "field", "value_en", "value_ar", "claimant", "mode", "report_id", "quote", "quote_start", "quote_end");
        object none = DBNull.Value;
        foreach (var (reported, claim) in events.SelectMany(reported => reported.Claims.Select(claim => (reported, claim))))
        {
            GeoPackageFile.Add(insert, reported.Id, claim.Field, claim.Value.En, claim.Value.Ar, claim.Claimant, CodeName.Of(claim.Mode), claim.ReportId,
                claim.Quote?.Text ?? none, claim.Quote?.Start ?? none, claim.Quote?.End ?? none);
        }
    }

    private static void Figures(GeoPackageFile file, IReadOnlyList<ReportedEvent> events)
    {
        file.Table("figure", "event_id TEXT NOT NULL, value REAL, low REAL, high REAL, unit TEXT, qualifier TEXT, of_en TEXT, of_ar TEXT, claimed_by TEXT",
            "Figures as claimed: whose they are stands with each", null);
        using var insert = file.Insert("figure", "event_id", "value", "low", "high", "unit", "qualifier", "of_en", "of_ar", "claimed_by");
        object none = DBNull.Value;
        foreach (var (reported, figure) in events.SelectMany(reported => reported.Figures.Select(figure => (reported, figure))))
        {
            GeoPackageFile.Add(insert, reported.Id, figure.Value ?? none, figure.Low ?? none, figure.High ?? none, figure.Unit, figure.Qualifier, figure.Of.En, figure.Of.Ar, figure.ClaimedBy);
        }
    }

    private static void Metadata(GeoPackageFile file, ExportNotes notes)
    {
        using (var insert = file.Insert("gpkg_metadata", "id", "md_scope", "md_standard_uri", "mime_type", "metadata"))
        {
            var about = JsonSerializer.Serialize(
                new { attribution = notes.Attribution, licence = notes.Licence, dataset_version = notes.Version.Number, dataset_published = notes.Version.PublishedAt, filter = notes.Filter },
                Json);
            GeoPackageFile.Add(insert, 1, "dataset", "https://www.rfc-editor.org/rfc/rfc8259", "application/json", about);
        }

        using var reference = file.Insert("gpkg_metadata_reference", "reference_scope", "md_file_id");
        GeoPackageFile.Add(reference, "geopackage", 1);
    }

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => value.GetRawText(),
    };

    private static Envelope Bounds(IEnumerable<Geometry?> shapes)
    {
        var bounds = new Envelope();
        foreach (var shape in shapes.OfType<Geometry>())
        {
            bounds.ExpandToInclude(shape.EnvelopeInternal);
        }

        return bounds.IsNull ? new Envelope(38.7, 48.7, 29, 37.4) : bounds;
    }
}
