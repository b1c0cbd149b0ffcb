using System.Globalization;

namespace MapDash.Data.Exchange.Import;

/// <summary>A row of a CSV file by the names of its columns. For one row; not kept.</summary>
internal sealed class CsvRow(int number, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>The row in the file, from 1, the header counted.</summary>
    public int Number { get; } = number;

    /// <summary>The cells as read.</summary>
    public IReadOnlyList<string> Cells { get; } = cells;

    /// <summary>The text of a column, trimmed and cleaned; empty where the layout lacks the column.</summary>
    public string Text(string column) => columns.TryGetValue(column, out var at) ? ImportText.Line(Cells[at]) : "";

    /// <summary>The text of a column.</summary>
    /// <exception cref="RefusedRow">It is empty.</exception>
    public string Required(string column) => Text(column) is { Length: > 0 } text ? text : throw new RefusedRow(column, "the field is empty.");

    /// <summary>A whole number, or null where the field is empty.</summary>
    /// <exception cref="RefusedRow">It is no whole number.</exception>
    public int? Integer(string column)
    {
        var text = Text(column);

        // Tables that went through a program without whole numbers have 640.0.
        return text.Length == 0 ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : throw new RefusedRow(column, $"'{Shown(text)}' is not a whole number.");
    }

    /// <summary>Degrees within bounds, or null where the field is empty.</summary>
    /// <exception cref="RefusedRow">It is no number of degrees.</exception>
    public double? Degrees(string column, double bound)
    {
        var text = Text(column);
        return text.Length == 0 ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= bound
            ? degrees
            : throw new RefusedRow(column, $"'{Shown(text)}' is not a number between {-bound} and {bound}.");
    }

    /// <summary>What was not empty, by column, in the order of the file.</summary>
    public IReadOnlyDictionary<string, string> Fields() => columns
        .Where(column => Cells[column.Value].Length > 0)
        .ToDictionary(column => column.Key, column => ImportText.Clean(Cells[column.Value]), StringComparer.Ordinal);

    /// <summary>A text short enough for a message.</summary>
    public static string Shown(string text) => text.Length > 60 ? text[..59] + "…" : text;
}
