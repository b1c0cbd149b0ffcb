using System.Text.Json;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// Reads events from GeoJSON (RFC 7946; degrees, longitude first): the properties are the fields of an event document. Where a
/// feature names no place, its geometry gives one, and no more exactly than place_precision says. Not thread-safe; one a file.
/// </summary>
public sealed class GeoJsonEventReader(ImportContext context)
{
    /// <summary>The collection of its events.</summary>
    public const string Format = "geojson";

    private const long MostBytes = 50L << 20;
    private readonly ShapeReader _shapes = new();
    private readonly OwnGeometry _own = new(context, "imported GeoJSON");
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>Reads a file feature by feature.</summary>
    /// <param name="content">The file, UTF-8; stays open.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ExchangeException">The file is no feature collection, or larger than 50 MB.</exception>
    public IEnumerable<ImportRow> Read(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length - content.Position > MostBytes)
        {
            throw new ExchangeException(name, null, null, "the file is larger than 50 MB. Split it, or use CSV.");
        }

        using var file = Parse(content, name);
        var features = Features(file.RootElement, name);

        var documents = new EventDocumentReader(context, Format, name);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var feature in features.EnumerateArray())
        {
            yield return Row(documents, ++number, feature, seen);
        }
    }

    private static JsonElement Features(JsonElement root, string name)
    {
        try
        {
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array
                ? features
                : throw new ExchangeException(name, null, "features", "this is not a GeoJSON feature collection.");
        }
        catch (InvalidOperationException error) when (DocumentFields.IsHalfCharacter(error))
        {
            throw new ExchangeException(name, null, null, DocumentFields.HalfCharacter, error);
        }
    }

    private ImportRow Row(EventDocumentReader documents, int number, JsonElement feature, HashSet<string> seen)
    {
        try
        {
            var whole = new DocumentFields(feature, "");
            var fields = whole.Object("properties") is not null
                ? new DocumentFields(feature.GetProperty("properties"), "")
                : throw new RefusedRow("properties", "the feature has no properties.");
            var shape = feature.TryGetProperty("geometry", out var geometry) ? _shapes.Read(geometry) : null;
            var warned = new List<RowNote>();
            var where = shape is null ? null : _own.Where(fields, shape, number, warned);
            warned.AddRange(fields.Beyond(EventDocumentReader.Fields).Where(_unread.Add).Select(field => new RowNote(number, field, "no such property is read.")));
            var imported = documents.Read(fields, number, where, whole.TextOrNull("id"));
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

    private static JsonDocument Parse(Stream content, string name)
    {
        try
        {
            return JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException error)
        {
            throw new ExchangeException(name, $"line {error.LineNumber + 1}", null, "this is not valid JSON.", error);
        }
    }
}
