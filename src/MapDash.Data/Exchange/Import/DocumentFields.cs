using System.Globalization;
using System.Text.Json;
using MapDash.Core;
using MapDash.Core.Events;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// One object of an event document, read field by field. A field may be missing or null, which is its default; one that is there
/// but means nothing refuses the row. For one row.
/// </summary>
internal sealed class DocumentFields
{
    /// <summary>Why a text is refused that JSON can write and no text can hold.</summary>
    public const string HalfCharacter = "a text or a name holds half of a character (a lone surrogate).";

    private readonly JsonElement _object;
    private readonly string _path;

    public DocumentFields(JsonElement item, string path)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new RefusedRow(path, "an object is expected.");
        }

        (_object, _path) = (item, path);
    }

    /// <summary>Whether an error is that of a text that holds half of a character.</summary>
    public static bool IsHalfCharacter(InvalidOperationException error) => error.Source?.StartsWith("System.Text.Json", StringComparison.Ordinal) is true;

    /// <summary>The path of a field, for messages.</summary>
    public string Path(string field) => _path.Length == 0 ? field : $"{_path}.{field}";

    public RefusedRow Refuse(string field, string why) => new(Path(field), why);

    public bool Has(string field) => Find(field) is not null;

    public string? TextOrNull(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => ImportText.Clean(value.GetString()!),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => throw Refuse(field, "a text is expected."),
    };

    public string Text(string field) => TextOrNull(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Refuse(field, "the field is empty.");

    /// <summary>A text in both languages; one column without a language is told by its letters.</summary>
    public BilingualText Both(string field)
    {
        var (en, ar) = (TextOrNull($"{field}_en") ?? "", TextOrNull($"{field}_ar") ?? "");
        return en.Length + ar.Length > 0 || Find(field) is not { ValueKind: JsonValueKind.String } plain ? new BilingualText(en, ar)
            : ImportText.Clean(plain.GetString()!) is var text && text.Any(letter => letter is >= '\u0600' and <= '\u06FF') ? new BilingualText("", text)
            : new BilingualText(text, "");
    }

    /// <summary>Names of the fields that are not among the given ones.</summary>
    public IEnumerable<string> Beyond(IReadOnlySet<string> known) => _object.EnumerateObject().Select(field => field.Name).Where(name => !known.Contains(name));

    public T Code<T>(string field, T usual) where T : struct, Enum => TextOrNull(field) is not { Length: > 0 } code ? usual
        : CodeName.TryParse<T>(code) ?? throw Refuse(field, $"'{CsvRow.Shown(code)}' is not one of {string.Join(", ", Enum.GetValues<T>().Select(CodeName.Of))}.");

    public string OneOf(string field, string usual, params string[] allowed) => TextOrNull(field) is not { Length: > 0 } text ? usual
        : allowed.Contains(text, StringComparer.Ordinal) ? text : throw Refuse(field, $"'{CsvRow.Shown(text)}' is not one of {string.Join(", ", allowed)}.");

    public bool Flag(string field) => Find(field) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } value when bool.TryParse(value.GetString(), out var flag) => flag,
        _ => throw Refuse(field, "true or false is expected."),
    };

    public double? Number(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        _ => throw Refuse(field, "a finite number is expected."),
    };

    public int? Integer(string field) => Number(field) is not { } number ? null
        : number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? (int)number : throw Refuse(field, "a whole number is expected.");

    /// <summary>A day, or the first and last day of a month or a year; null where the field is empty.</summary>
    public (DateOnly First, DateOnly Last)? Days(string field)
    {
        if (TextOrNull(field) is not { Length: > 0 } text)
        {
            return null;
        }

        static bool Is(string text, string format, out DateOnly day) => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        return Is(text, "yyyy-MM-dd", out var day) ? (day, day)
            : Is(text, "yyyy-MM", out var month) ? (month, month.AddMonths(1).AddDays(-1))
            : Is(text, "yyyy", out var year) && year.Year > 1000 ? (year, new DateOnly(year.Year, 12, 31))
            : throw Refuse(field, $"'{CsvRow.Shown(text)}' is not a day, month or year such as 2020-05-18, 2020-05 or 2020.");
    }

    public IReadOnlyList<string> Texts(string field) => [.. Items(field).Select(item => item.Value.ValueKind == JsonValueKind.String
        ? ImportText.Clean(item.Value.GetString()!)
        : throw new RefusedRow(item.Path, "a text is expected."))];

    public IEnumerable<DocumentFields> Objects(string field) => Items(field).Select(item => new DocumentFields(item.Value, item.Path));

    public DocumentFields? Object(string field) => Find(field) is { } value ? new DocumentFields(value, Path(field)) : null;

    /// <summary>The members of an object whose values are texts, in their order.</summary>
    public IReadOnlyDictionary<string, string> Members(string field)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Object(field)?._object.EnumerateObject() ?? default)
        {
            members[member.Name] = member.Value.ValueKind == JsonValueKind.String
                ? ImportText.Clean(member.Value.GetString()!)
                : throw new RefusedRow($"{Path(field)}.{member.Name}", "a text is expected.");
        }

        return members;
    }

    /// <summary>Words of a report with their code points, or null.</summary>
    public TextSpan? Words(string field) => Object(field) is { } words
        ? Span(words.TextOrNull("text"), words.Integer("start"), words.Integer("end"), field)
        : null;

    /// <summary>Words of a report with their code points; null where there are none.</summary>
    public TextSpan? Span(string? text, int? start, int? end, string field)
    {
        if (text is null)
        {
            return null;
        }

        return start is { } first && end is { } last && first >= 0 && last - first == text.EnumerateRunes().Count()
            ? new TextSpan(text, first, last)
            : throw Refuse(field, $"the words are {text.EnumerateRunes().Count()} code points long, but stand at {start} to {end}.");
    }

    private JsonElement? Find(string field) =>
        _object.TryGetProperty(field, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private IEnumerable<(JsonElement Value, string Path)> Items(string field)
    {
        if (Find(field) is not { } list)
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((item, at) => (item, string.Create(CultureInfo.InvariantCulture, $"{Path(field)}[{at}]")))
            : throw Refuse(field, "a list is expected.");
    }
}
