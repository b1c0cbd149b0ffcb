using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MapDash.Data.Exchange.Import;

/// <summary>The rows of a CSV file, one at a time, with the limits that keep a hostile one from filling the memory.</summary>
internal static class CsvRows
{
    private const int MostColumns = 500;
    private const int LongestField = 1_000_000;

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="content">UTF-8, with or without its mark; stays open.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="ExchangeException">It is not UTF-8 text, or a field or row is beyond all bounds.</exception>
    public static IEnumerable<(int Number, string[] Cells)> Read(Stream content, string name)
    {
        using var text = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var parser = new CsvParser(text, Configuration(content, name), leaveOpen: true);
        var number = 0;
        while (Next(parser, name, number + 1))
        {
            number++;
            var cells = parser.Record!;
            if (cells.Length > MostColumns)
            {
                throw new ExchangeException(name, $"row {number}", null, $"the row has {cells.Length} cells; at most {MostColumns} are read.");
            }

            if (cells.Any(cell => cell.Length > 0))
            {
                yield return (number, cells);
            }
        }
    }

    private static bool Next(CsvParser parser, string name, int number)
    {
        try
        {
            return parser.Read();
        }
        catch (DecoderFallbackException error)
        {
            throw new ExchangeException(name, $"row {number} or soon after", null, "the file is not UTF-8 text. Save it as UTF-8 and try again.", error);
        }
        catch (MaxFieldSizeException error)
        {
            throw new ExchangeException(name, $"row {number}", null, $"a field is longer than {LongestField} characters; is a quotation mark missing?", error);
        }
        catch (CsvHelperException error)
        {
            throw new ExchangeException(name, $"row {number}", null, "the row cannot be read as CSV.", error);
        }
    }

    private static CsvConfiguration Configuration(Stream content, string name) => new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = false,
        Delimiter = Delimiter(content, name).ToString(),
        MaxFieldSize = LongestField,
        BadDataFound = null,
        IgnoreBlankLines = false,
        DetectColumnCountChanges = false,
    };

    // By the first line: programs in other languages separate by semicolons or tabs.
    private static char Delimiter(Stream content, string name)
    {
        if (!content.CanSeek)
        {
            throw new ExchangeException(name, null, null, "the file cannot be read twice.");
        }

        var start = content.Position;
        var head = new byte[16_384];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = start;
        var line = head.AsSpan(0, read);
        line = line.IndexOf((byte)'\n') is var end and >= 0 ? line[..end] : line;
        var (commas, semicolons, tabs) = (line.Count((byte)','), line.Count((byte)';'), line.Count((byte)'\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
