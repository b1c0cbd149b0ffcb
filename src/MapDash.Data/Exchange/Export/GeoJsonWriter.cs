using System.Text.Encodings.Web;
using System.Text.Json;
using MapDash.Core.Events;
using MapDash.Data.Exchange.Documents;

namespace MapDash.Data.Exchange.Export;

/// <summary>Writes events as a GeoJSON feature collection (RFC 7946; EPSG:4326, longitude first). Stateless.</summary>
public static class GeoJsonWriter
{
    private const int FlushAt = 1 << 16;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all events to a stream, as they come.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="dataset">Where they are taken from.</param>
    /// <param name="events">The events. Leaving out what may not be passed on is the caller's.</param>
    /// <param name="notes">What the file says of itself.</param>
    /// <param name="cancellationToken">Stops between two events.</param>
    public static async Task WriteAsync(
        Stream target, Dataset dataset, IEnumerable<ReportedEvent> events, ExportNotes notes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(notes);
        await using var writer = new Utf8JsonWriter(target, Options);
        writer.WriteStartObject();
        writer.WriteString("type", "FeatureCollection");
        writer.WriteString("attribution", notes.Attribution);
        writer.WriteString("licence", notes.Licence);
        writer.WriteNumber("dataset_version", notes.Version.Number);
        writer.WriteString("dataset_published", notes.Version.PublishedAt.UtcDateTime);
        writer.WriteString("filter", notes.Filter);
        writer.WriteStartArray("features");
        foreach (var reported in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.WriteStartObject();
            writer.WriteString("type", "Feature");
            writer.WriteString("id", reported.Id);
            writer.WritePropertyName("geometry");
            ShapeDocument.Write(writer, dataset.GeometryOf(reported));
            writer.WriteStartObject("properties");
            EventDocument.Write(writer, reported, dataset);
            writer.WriteEndObject();
            writer.WriteEndObject();
            if (writer.BytesPending > FlushAt)
            {
                await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
