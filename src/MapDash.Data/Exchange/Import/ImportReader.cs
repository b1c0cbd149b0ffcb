namespace MapDash.Data.Exchange.Import;

/// <summary>Reads the rows of a file in any layout that can be imported. Stateless and safe on any thread.</summary>
public static class ImportReader
{
    /// <summary>The layout of a file, from how it begins.</summary>
    /// <param name="content">The file; left at its beginning.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ExchangeException">It is none of the layouts.</exception>
    public static ImportFormat FormatOf(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        var start = content.Position;
        try
        {
            if (First(content) is '{' or '[')
            {
                return ImportFormat.Geojson;
            }

            content.Position = start;
            var (_, cells) = CsvRows.Read(content, name).FirstOrDefault();
            return cells switch
            {
                null => throw new ExchangeException(name, null, null, "the file is empty."),
                _ when UcdpReader.Recognises(cells) => ImportFormat.UcdpGed,
                _ when MapDashCsvReader.Recognises(cells) => ImportFormat.Mapdash,
                _ when AcledReader.Recognises(cells) => ImportFormat.Acled,
                _ => throw new ExchangeException(name, "row 1", null,
                    "this is none of the layouts that are read: MapDash CSV, UCDP GED (45 or 49 columns), ACLED, GeoJSON. A CSV of your own needs at least the columns id, kind and title. Name a layout with --format to see what the file lacks."),
            };
        }
        finally
        {
            content.Position = start;
        }
    }

    /// <summary>Reads the rows one at a time.</summary>
    /// <param name="format">The layout, not <see cref="ImportFormat.Auto"/>.</param>
    /// <param name="content">The file; stays open.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="context">What rows are read against.</param>
    /// <exception cref="ExchangeException">The file is not of that layout, or breaks off.</exception>
    public static IEnumerable<ImportRow> Rows(ImportFormat format, Stream content, string name, ImportContext context) => format switch
    {
        ImportFormat.UcdpGed => new UcdpReader(context).Read(content, name),
        ImportFormat.Mapdash => new MapDashCsvReader(context).Read(content, name),
        ImportFormat.Geojson => new GeoJsonEventReader(context).Read(content, name),
        ImportFormat.Acled => new AcledReader(context).Read(content, name),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A layout is expected."),
    };

    private static char First(Stream content)
    {
        for (var next = content.ReadByte(); next >= 0; next = content.ReadByte())
        {
            if (next is not (0xEF or 0xBB or 0xBF or ' ' or '\t' or '\r' or '\n'))
            {
                return (char)next;
            }
        }

        return '\0';
    }
}
