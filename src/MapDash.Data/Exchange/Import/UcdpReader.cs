using MapDash.Data.Exchange.Export;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// Reads UCDP GED: the global layout of 49 columns, with or without header, and the country layouts, by the names of their
/// columns. Every row is UCDP's coding of what the press reported, so UCDP is the claimant, and what is vague in it stays vague.
/// Not thread-safe; one a file.
/// </summary>
public sealed class UcdpReader(ImportContext context)
{
    /// <summary>The collection, and the format of the record that each event keeps.</summary>
    public const string Format = "ucdp-ged";

    private readonly UcdpEvent _events = new(context);

    /// <summary>Whether a first row is of this layout: a header of its names, or 49 cells that begin like an event.</summary>
    public static bool Recognises(IReadOnlyList<string> first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return IsHeader(first) || IsHeaderless(first);
    }

    /// <summary>Reads a file row by row.</summary>
    /// <param name="content">The file, UTF-8; stays open.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ExchangeException">The file is not of this layout, or cannot be read as CSV.</exception>
    public IEnumerable<ImportRow> Read(Stream content, string name)
    {
        Dictionary<string, int>? columns = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, cells) in CsvRows.Read(content, name))
        {
            if (columns is null)
            {
                columns = Columns(cells, name);
                if (IsHeader(cells))
                {
                    continue;
                }
            }

            // A second header of tags, as the Humanitarian Data Exchange adds it.
            if (cells.All(cell => cell.Length == 0 || cell.StartsWith('#')))
            {
                continue;
            }

            yield return cells.Length != columns.Count
                ? ImportRow.Refuse(number, "", $"the row has {cells.Length} cells and the header {columns.Count}.")
                : Row(new CsvRow(number, columns, [.. cells.Select(CsvText.Unguard)]), seen); // our own exports guard against formulas
        }

        if (columns is null)
        {
            throw new ExchangeException(name, null, null, "the file is empty.");
        }
    }

    private ImportRow Row(CsvRow row, HashSet<string> seen)
    {
        if (!context.Wants(row.Text("country")))
        {
            return ImportRow.LeftOut;
        }

        try
        {
            var id = row.Required("id");
            if (id.Length > 12 || !id.All(char.IsAsciiDigit))
            {
                throw new RefusedRow("id", $"'{CsvRow.Shown(id)}' is not an id of UCDP, which is a whole number.");
            }

            if (!seen.Add(id))
            {
                throw new RefusedRow("id", $"{id} stands twice in the file.");
            }

            var warned = new List<RowNote>();
            return new ImportRow(_events.Read(row, id, warned), [], warned);
        }
        catch (RefusedRow refused)
        {
            return ImportRow.Refuse(row.Number, refused.Field, refused.Message);
        }
    }

    private static Dictionary<string, int> Columns(string[] first, string name)
    {
        if (!IsHeader(first))
        {
            return IsHeaderless(first)
                ? UcdpColumns.All.Select((column, at) => (column, at)).ToDictionary(pair => pair.column, pair => pair.at, StringComparer.Ordinal)
                : throw new ExchangeException(name, "row 1", null, $"this is no UCDP GED: it has neither the names of its columns nor {UcdpColumns.All.Count} cells that begin like an event.");
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < first.Length; at++)
        {
            if (!columns.TryAdd(Named(first[at]), at))
            {
                throw new ExchangeException(name, "row 1", Named(first[at]), "this column stands twice in the header.");
            }
        }

        var missing = UcdpColumns.Required.Where(column => !columns.ContainsKey(column)).ToArray();
        return missing.Length == 0 ? columns : throw new ExchangeException(name, "row 1", null, $"the header lacks {string.Join(", ", missing)}.");
    }

    private static bool IsHeader(IReadOnlyList<string> cells) =>
        cells.Count(cell => UcdpColumns.All.Contains(Named(cell), StringComparer.Ordinal)) >= 10 && cells.Any(cell => Named(cell) == "type_of_violence");

    private static bool IsHeaderless(IReadOnlyList<string> cells) => cells.Count == UcdpColumns.All.Count &&
        cells[0].Length is > 0 and <= 12 && cells[0].All(char.IsAsciiDigit) && cells[5].Trim() is "1" or "2" or "3";

    private static string Named(string cell) => cell.Trim().Trim('\uFEFF').ToLowerInvariant();
}
