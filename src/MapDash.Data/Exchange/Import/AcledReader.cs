namespace MapDash.Data.Exchange.Import;

/// <summary>
/// Reads ACLED, by the names of its columns: the layout of 31 and older ones that have more or fewer. Its terms forbid passing rows
/// on: every event is marked so, and left out of what goes out. Not thread-safe; one a file.
/// </summary>
public sealed class AcledReader(ImportContext context)
{
    /// <summary>The collection, and the format of the record that each event keeps.</summary>
    public const string Format = "acled";

    private static readonly string[] Needed = ["event_date", "event_type", "sub_event_type", "actor1", "latitude", "longitude", "location"];

    private readonly AcledEvent _events = new(context);

    /// <summary>Whether a first row is a header of this layout.</summary>
    public static bool Recognises(IReadOnlyList<string> first)
    {
        ArgumentNullException.ThrowIfNull(first);
        var names = first.Select(Named).ToHashSet(StringComparer.Ordinal);
        return names.Contains("event_date") && names.Contains("sub_event_type") && (names.Contains("event_id_cnty") || names.Contains("data_id"));
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
            }
            else
            {
                yield return cells.Length == columns.Count
                    ? Row(new CsvRow(number, columns, cells), seen)
                    : ImportRow.Refuse(number, "", $"the row has {cells.Length} cells and the header {columns.Count}.");
            }
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
            var id = row.Text("event_id_cnty") is { Length: > 0 } named ? named : row.Required("data_id");
            if (id.Length > 24 || !id.All(char.IsAsciiLetterOrDigit))
            {
                throw new RefusedRow("event_id_cnty", $"'{CsvRow.Shown(id)}' is not an id of ACLED.");
            }

            if (!seen.Add(id))
            {
                throw new RefusedRow("event_id_cnty", $"{id} stands twice in the file.");
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
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < first.Length; at++)
        {
            if (!columns.TryAdd(Named(first[at]), at))
            {
                throw new ExchangeException(name, "row 1", Named(first[at]), "this column stands twice in the header.");
            }
        }

        var missing = Needed.Where(column => !columns.ContainsKey(column)).ToArray();
        return !Recognises(first) ? throw new ExchangeException(name, "row 1", null, "this is no ACLED file: its header lacks event_id_cnty, event_date or sub_event_type.")
            : missing.Length > 0 ? throw new ExchangeException(name, "row 1", null, $"the header lacks {string.Join(", ", missing)}.")
            : columns;
    }

    private static string Named(string cell) => cell.Trim().Trim('\uFEFF').ToLowerInvariant();
}
