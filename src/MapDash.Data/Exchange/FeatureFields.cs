using System.Globalization;
using NetTopologySuite.Features;

namespace MapDash.Data.Exchange;

/// <summary>Properties of one GeoJSON feature, read by name; refusals name file, place and property.</summary>
internal sealed class FeatureFields
{
    private readonly IAttributesTable? _table;
    private readonly string _file;
    private readonly string _item;

    public FeatureFields(IAttributesTable? table, string file, int at)
    {
        (_table, _file, _item) = (table, file, $"feature {at + 1}");
        Id = Text("id");
        _item = $"place {Id}";
    }

    public string Id { get; }

    public ExchangeException Refuse(string field, string reason) => new(_file, _item, field, reason);

    public string Text(string field) =>
        TextOrNull(field) is { Length: > 0 } text ? text : throw Refuse(field, "a text is expected; it is missing or empty.");

    public string TextOrEmpty(string field) => TextOrNull(field) ?? "";

    public string? TextOrNull(string field) => Value(field) switch
    {
        null => null,
        string text => text,
        var other => throw Refuse(field, $"a text is expected, not {other}."),
    };

    public bool Flag(string field) => Value(field) switch
    {
        null => false,
        bool flag => flag,
        var other => throw Refuse(field, $"true or false is expected, not {other}."),
    };

    public double? Number(string field) => Value(field) is { } value ? Number(field, value) : null;

    // A list of texts; a single text stands for a list of one.
    public IReadOnlyList<string> Texts(string field) => Value(field) switch
    {
        null => [],
        string text => [text],
        IEnumerable<object?> list => [.. list.Select(value => value as string ?? throw Refuse(field, "a list of texts is expected."))],
        var other => throw Refuse(field, $"a list of texts is expected, not {other}."),
    };

    public IReadOnlyDictionary<string, double> Shares(string field) => Value(field) switch
    {
        null => new Dictionary<string, double>(),
        IAttributesTable table => table.GetNames().ToDictionary(name => name, name => Number(field, table[name]), StringComparer.Ordinal),
        var other => throw Refuse(field, $"an object of shares is expected, not {other}."),
    };

    private double Number(string field, object value)
    {
        if (value is IConvertible and not (string or bool))
        {
            var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
            if (double.IsFinite(number))
            {
                return number;
            }
        }

        throw Refuse(field, $"a number is expected, not {value}.");
    }

    private object? Value(string field) => _table is not null && _table.Exists(field) ? _table[field] : null;
}
