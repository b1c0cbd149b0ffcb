using System.Globalization;
using System.Text.Json;
using MapDash.Core;

namespace MapDash.Data.Exchange;

/// <summary>
/// One JSON object, read field by field: a missing field, a wrong type and, after <see cref="Done"/>, an unknown field are
/// each refused with the file, the item and the field.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly string _path;

    private JsonFields(JsonElement element, string file, string? item, string path)
    {
        File = file;
        Item = item;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ExchangeException(file, item, path, $"an object is expected, not {Name(element)}.");
        }

        _fields = element.EnumerateObject().ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
    }

    public string File { get; }

    public string? Item { get; private set; }

    public static JsonFields Root(JsonElement element, string file) => new(element, file, null, "");

    /// <summary>Names the item that errors below this object belong to.</summary>
    public void IsItem(string item) => Item = item;

    public ExchangeException Refuse(string field, string reason) => new(File, Item, Path(field), reason);

    public string Text(string field)
    {
        var text = TextOrNull(field);
        return string.IsNullOrWhiteSpace(text) ? throw Refuse(field, "a text is expected; it is empty or null.") : text;
    }

    public string? TextOrNull(string field)
    {
        var value = Value(field);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => throw Refuse(field, $"a text is expected, not {Name(value)}."),
        };
    }

    public BilingualText Both(string field) => new(Text($"{field}_en"), Text($"{field}_ar"));

    public BilingualText BothOrEmpty(string field) =>
        new(TextOrNull($"{field}_en") ?? "", TextOrNull($"{field}_ar") ?? "");

    public int Integer(string field)
    {
        var value = Value(field);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw Refuse(field, $"a whole number is expected, not {Name(value)}.");
    }

    public double? NumberOrNull(string field)
    {
        var value = Value(field);
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
            _ => throw Refuse(field, $"a number is expected, not {Name(value)}."),
        };
    }

    public bool Flag(string field)
    {
        var value = Value(field);
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Refuse(field, $"true or false is expected, not {Name(value)}.");
    }

    public DateOnly? DayOrNull(string field)
    {
        var text = TextOrNull(field);
        return text is null ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Refuse(field, $"'{text}' is not a day of the form 2022-05-20.");
    }

    public T Code<T>(string field) where T : struct, Enum => Code<T>(field, Text(field));

    public T Code<T>(string field, string text) where T : struct, Enum =>
        CodeName.TryParse<T>(text) ?? throw Refuse(field, $"'{text}' is not one of {string.Join(", ", Enum.GetValues<T>().Select(CodeName.Of))}.");

    public string OneOf(string field, params ReadOnlySpan<string> codes)
    {
        var text = Text(field);
        return codes.Contains(text) ? text : throw Refuse(field, $"'{text}' is not one of {string.Join(", ", codes!)}.");
    }

    public IReadOnlyList<string> Texts(string field) =>
        [.. Elements(field).Select(element => element.ValueKind == JsonValueKind.String
            ? element.GetString()!
            : throw Refuse(field, $"a list of texts is expected; it holds {Name(element)}."))];

    public JsonFields Object(string field) => new(Value(field), File, Item, Path(field));

    public JsonFields? ObjectOrNull(string field) => Value(field).ValueKind == JsonValueKind.Null ? null : Object(field);

    public IReadOnlyList<JsonFields> Objects(string field) =>
        [.. Elements(field).Select((element, at) => new JsonFields(element, File, Item, $"{Path(field)}[{at}]"))];

    /// <summary>The text as it stands, without marking it as read; null where it is missing or no text.</summary>
    public string? Peek(string field) =>
        _fields.TryGetValue(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Marks a field as known without reading it.</summary>
    public void Skip(string field) => Value(field);

    /// <summary>Refuses a field that nothing has asked for.</summary>
    public void Done()
    {
        if (_fields.Keys.FirstOrDefault(field => !_read.Contains(field)) is { } unknown)
        {
            throw Refuse(unknown, "this field is unknown.");
        }
    }

    private JsonElement.ArrayEnumerator Elements(string field)
    {
        var value = Value(field);
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : throw Refuse(field, $"a list is expected, not {Name(value)}.");
    }

    private JsonElement Value(string field)
    {
        _read.Add(field);
        return _fields.TryGetValue(field, out var value) ? value : throw Refuse(field, "this field is missing.");
    }

    private string Path(string field) => _path.Length == 0 ? field : $"{_path}.{field}";

    private static string Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => $"the number {element.GetRawText()}",
        _ => element.GetRawText(),
    };
}
