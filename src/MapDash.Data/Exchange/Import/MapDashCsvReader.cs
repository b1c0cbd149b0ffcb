using System.Text.Json;
using MapDash.Data.Exchange.Export;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// Reads MapDash CSV: one event a row, columns named as the fields of an event document, lists and objects as JSON in their cells.
/// Columns may be missing and in any order. Not thread-safe; one a file.
/// </summary>
public sealed class MapDashCsvReader(ImportContext context)
{
    /// <summary>The collection of its events.</summary>
    public const string Format = "mapdash";

    private readonly OwnGeometry _own = new(context, "imported CSV");
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "place_ids", "province_ids" };

    private static readonly HashSet<string> Nested = new(StringComparer.Ordinal)
    {
        "actors", "figures", "claims", "reports", "dating", "places", "related", "added_places", "added_actors", "record",
    };

    /// <summary>Whether a first row is a header of this layout.</summary>
    public static bool Recognises(IReadOnlyList<string> first)
    {
        ArgumentNullException.ThrowIfNull(first);
        var names = first.Select(Named).ToHashSet(StringComparer.Ordinal);
        return names.Contains("id") && names.Contains("kind") && (names.Contains("title_en") || names.Contains("title_ar") || names.Contains("title"));
    }

    /// <summary>Reads a file row by row.</summary>
    /// <param name="content">The file, UTF-8; stays open.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ExchangeException">The file is not of this layout, or cannot be read as CSV.</exception>
    public IEnumerable<ImportRow> Read(Stream content, string name)
    {
        string[]? columns = null;
        var documents = new EventDocumentReader(context, Format, name);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, cells) in CsvRows.Read(content, name))
        {
            if (columns is null)
            {
                columns = Columns(cells, name);
            }
            else
            {
                yield return cells.Length == columns.Length
                    ? Row(documents, number, columns, cells, seen)
                    : ImportRow.Refuse(number, "", $"the row has {cells.Length} cells and the header {columns.Length}.");
            }
        }

        if (columns is null)
        {
            throw new ExchangeException(name, null, null, "the file is empty.");
        }
    }

    private ImportRow Row(EventDocumentReader documents, int number, string[] columns, string[] cells, HashSet<string> seen)
    {
        try
        {
            using var document = Document(columns, cells);
            var fields = new DocumentFields(document.RootElement, "");
            var warned = new List<RowNote>();
            var imported = documents.Read(fields, number, _own.Where(fields, number, warned));
            warned.AddRange(fields.Beyond(EventDocumentReader.Fields).Where(_unread.Add).Select(field => new RowNote(number, field, "no such column is read.")));
            return seen.Add(imported.Event.Id)
                ? new ImportRow(imported, [], warned)
                : ImportRow.Refuse(number, "id", $"'{imported.Event.Id}' stands twice in the file.");
        }
        catch (RefusedRow refused)
        {
            return ImportRow.Refuse(number, refused.Field, refused.Message);
        }
        catch (InvalidOperationException error) when (DocumentFields.IsHalfCharacter(error))
        {
            return ImportRow.Refuse(number, "", DocumentFields.HalfCharacter);
        }
    }

    private static JsonDocument Document(string[] columns, string[] cells)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            for (var at = 0; at < columns.Length; at++)
            {
                if (cells[at].Length > 0)
                {
                    writer.WritePropertyName(columns[at]);
                    Value(writer, columns[at], cells[at]);
                }
            }

            writer.WriteEndObject();
        }

        return JsonDocument.Parse(bytes.ToArray());
    }

    private static void Value(Utf8JsonWriter writer, string column, string cell)
    {
        if (Lists.Contains(column) && !cell.TrimStart().StartsWith('['))
        {
            // By hand one writes NA-HAMRIN; IQ-DI.
            writer.WriteStartArray();
            foreach (var part in cell.Split([';', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                writer.WriteStringValue(part);
            }

            writer.WriteEndArray();
        }
        else if (column == "actors" && !cell.TrimStart().StartsWith('[') && !cell.TrimStart().StartsWith('{'))
        {
            // By hand one writes CTS; ISIS.
            writer.WriteStartArray();
            foreach (var part in cell.Split([';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                writer.WriteStartObject();
                writer.WriteString("id", part);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
        else if (Lists.Contains(column) || Nested.Contains(column))
        {
            try
            {
                using var value = JsonDocument.Parse(cell, new JsonDocumentOptions { MaxDepth = 16 });
                writer.WriteRawValue(cell);
            }
            catch (JsonException error)
            {
                throw new RefusedRow(column, $"the cell is not valid JSON (at character {error.BytePositionInLine}).");
            }
        }
        else
        {
            writer.WriteStringValue(CsvText.Unguard(cell));
        }
    }

    private static string[] Columns(string[] first, string name)
    {
        if (!Recognises(first))
        {
            throw new ExchangeException(name, "row 1", null, "this is no MapDash CSV: its header needs at least id, kind and title (or title_en, title_ar).");
        }

        var columns = first.Select(Named).ToArray();
        return columns.GroupBy(column => column).FirstOrDefault(group => group.Key.Length == 0 || group.Count() > 1) is { } twice
            ? throw new ExchangeException(name, "row 1", twice.Key, twice.Key.Length == 0 ? "a column has no name." : "this column stands twice in the header.")
            : columns;
    }

    private static string Named(string cell) => cell.Trim().Trim('\uFEFF').ToLowerInvariant();
}
