using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapDash.Core.Events;
using MapDash.Data.Exchange.Documents;

namespace MapDash.Data.Exchange.Export;

/// <summary>
/// Writes events as MapDash CSV: one event a row, a column for each field of the event document, lists and objects as JSON in their
/// cells. Read back by <see cref="Import.MapDashCsvReader"/>, it gives the same events. Stateless.
/// </summary>
public static class MapDashCsvWriter
{
    private static readonly string[] OfTheFile = ["dataset_version", "export_filter", "attribution"];
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all events to a stream, as they come.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="dataset">Where they are taken from.</param>
    /// <param name="events">The events. Leaving out what may not be passed on is the caller's.</param>
    /// <param name="notes">What the file says of itself, in the last columns.</param>
    /// <param name="cancellationToken">Stops between two events.</param>
    public static async Task WriteAsync(
        Stream target, Dataset dataset, IEnumerable<ReportedEvent> events, ExportNotes notes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(notes);
        string[] last = [notes.Version.Number.ToString(CultureInfo.InvariantCulture), CsvText.Guard(notes.Filter), CsvText.Guard(notes.Attribution)];
        await using var file = new CsvFile(target);
        await file.RowAsync([.. Columns(dataset), .. OfTheFile], cancellationToken).ConfigureAwait(false);
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var reported in events)
        {
            using var document = Document(reported, dataset, bytes);
            await file.RowAsync([.. document.RootElement.EnumerateObject().Select(field => Cell(field.Value)), .. last], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The names of the columns, those of the file itself excluded.</summary>
    internal static IReadOnlyList<string> Columns(Dataset dataset)
    {
        using var document = Document(dataset.Events[0], dataset, new ArrayBufferWriter<byte>());
        return [.. document.RootElement.EnumerateObject().Select(field => field.Name)];
    }

    private static JsonDocument Document(ReportedEvent reported, Dataset dataset, ArrayBufferWriter<byte> bytes)
    {
        bytes.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            EventDocument.Write(writer, reported, dataset);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(bytes.WrittenMemory.ToArray());
    }

    private static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => CsvText.Guard(value.GetString()!),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when value.GetArrayLength() == 0 => "[]",
        _ => value.GetRawText(),
    };
}
