using System.Text.Encodings.Web;
using System.Text.Json;
using MapDash.Core;
using MapDash.Data;
using MapDash.Data.Publishing;

namespace MapDash.Cli;

/// <summary>The report of an import as JSON.</summary>
internal static class ImportReportFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(ImportReport report, string path, CancellationToken cancellationToken)
    {
        await using var file = File.Create(path);
        await using var writer = new Utf8JsonWriter(file, Options);
        writer.WriteStartObject();
        writer.WriteString("file", report.File);
        writer.WriteString("format", CodeName.Of(report.Format).Replace('_', '-'));
        writer.WriteBoolean("dry_run", report.IsDryRun);
        writer.WriteNumber("read", report.Read);
        writer.WriteNumber("added", report.Added);
        writer.WriteNumber("updated", report.Updated);
        writer.WriteNumber("unchanged", report.Unchanged);
        writer.WriteNumber("left_out", report.LeftOut);
        Notes(writer, "refused", report.Refused);
        Notes(writer, "warned", report.Warned);
        writer.WriteStartArray("stacks");
        foreach (var stack in report.Stacks)
        {
            writer.WriteStartObject();
            writer.WriteString("longitude", stack.Longitude);
            writer.WriteString("latitude", stack.Latitude);
            writer.WriteNumber("events", stack.Events);
            writer.WriteStartObject("attached_to");
            foreach (var (place, count) in stack.Places)
            {
                writer.WriteNumber(place, count);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (report.Version is { } version)
        {
            writer.WriteNumber("dataset_version", version);
        }
        else
        {
            writer.WriteNull("dataset_version");
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
    }

    private static void Notes(Utf8JsonWriter writer, string name, IReadOnlyList<RowNote> notes)
    {
        writer.WriteStartArray(name);
        foreach (var note in notes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("row", note.Row);
            writer.WriteString("field", note.Field);
            writer.WriteString("why", note.Why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
