using System.Text;

namespace MapDash.Data.Exchange.Files;

/// <summary>
/// Says what a file is by its first bytes, whatever its name says. What is no data file is refused here, before anything
/// parses it: no XML is read and no database is opened.
/// </summary>
internal static class FirstBytes
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Count = 4096;

    private const string Unpack = "Unpack it first and import the data file in it.";

    private static readonly (byte[] Mark, string Why)[] Refused =
    [
        ("SQLite format 3\0"u8.ToArray(), "it is a SQLite database or a GeoPackage, which import does not open. Convert it first: ogr2ogr -f GeoJSON OUT.geojson FILE."),
        ([0x1F, 0x8B], $"it is packed with gzip. {Unpack}"),
        ("BZh"u8.ToArray(), $"it is packed with bzip2. {Unpack}"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], $"it is packed with xz. {Unpack}"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], $"it is a 7z archive. {Unpack}"),
        ([0x28, 0xB5, 0x2F, 0xFD], $"it is packed with zstd. {Unpack}"),
        ("Rar!"u8.ToArray(), $"it is a rar archive. {Unpack}"),
        ([0xD0, 0xCF, 0x11, 0xE0], "it is an old Excel or Word file. Save the sheet as CSV (UTF-8) and import that."),
        ("%PDF"u8.ToArray(), "it is a PDF. Import the data file that it belongs to."),
        ("PAR1"u8.ToArray(), "it is a Parquet file. Save it as CSV and import that."),
        ([0x00, 0x00, 0x27, 0x0A], "it is a shapefile. Convert it first: ogr2ogr -f GeoJSON OUT.geojson FILE."),
        ([0xFF, 0xFE], "it is UTF-16 text. Save it as UTF-8 and import that."),
        ([0xFE, 0xFF], "it is UTF-16 text. Save it as UTF-8 and import that."),
    ];

    /// <summary>What the file is.</summary>
    /// <param name="head">Its first bytes, <see cref="Count"/> of them where it has as many.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ExchangeException">It is empty, or of a kind that import does not read.</exception>
    public static FileKind Of(ReadOnlySpan<byte> head, string name)
    {
        foreach (var (mark, why) in Refused)
        {
            if (head.StartsWith(mark))
            {
                throw new ExchangeException(name, null, null, why);
            }
        }

        if (head.StartsWith("PK"u8) && head.Length > 3 && (head[2], head[3]) is (3, 4) or (5, 6) or (7, 8))
        {
            return FileKind.Zip;
        }

        if (head.Contains((byte)0))
        {
            throw new ExchangeException(name, null, null, "it is not text. Import reads CSV, JSON and GeoJSON, plain or in a zip.");
        }

        var text = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            throw new ExchangeException(name, null, null, head.Length < Count ? "it is empty." : "it begins with nothing but white space.");
        }

        return text[0] switch
        {
            (byte)'<' => throw new ExchangeException(name, null, null, Marked(text)),
            (byte)'{' or (byte)'[' => FileKind.Json,
            _ => FileKind.Text,
        };
    }

    private static string Marked(ReadOnlySpan<byte> text)
    {
        var start = Encoding.Latin1.GetString(text[..Math.Min(text.Length, 1024)]);
        return start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? "it is a web page, perhaps one that asks to sign in. Give the address of the data file itself, or download it with a browser."
            : "it is XML, which import does not read. Save it as CSV or GeoJSON and import that.";
    }
}
