using System.Text;
using MapDash.Data.Exchange.Import;

namespace MapDash.Tests.Data.Import;

/// <summary>Invented rows in the layouts of UCDP GED, to be changed cell by cell.</summary>
internal sealed class UcdpTable
{
    private static readonly string[] Country =
    [
        "id", "year", "active_year", "start_year", "end_year", "type_of_violence", "conflict_new_id", "conflict_name", "dyad_new_id", "dyad_name",
        "side_a_new_id", "gwnoa", "side_a", "side_b_new_id", "gwnob", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
        "source_headline", "source_original", "where_prec", "where_coordinates", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid",
        "country", "country_id", "iso3", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
        "deaths_unknown", "low", "best", "high",
    ];

    private readonly List<Dictionary<string, string>> _rows = [];

    /// <summary>A clash in Fallujah, but for what is given.</summary>
    public UcdpTable Row(params (string Column, string Value)[] cells)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = (900_000 + _rows.Count).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["year"] = "2016", ["active_year"] = "1", ["start_year"] = "2016", ["end_year"] = "2016", ["type_of_violence"] = "1",
            ["conflict_new_id"] = "259", ["conflict_name"] = "Iraq: Government", ["dyad_new_id"] = "524", ["dyad_name"] = "Government of Iraq - IS",
            ["side_a_new_id"] = "116", ["side_a"] = "Government of Iraq", ["side_b_new_id"] = "234", ["side_b"] = "IS", ["number_of_sources"] = "-1",
            ["source_article"] = "An agency, 2016-06-13, \"A headline, with a comma\"", ["source_original"] = "Police", ["where_prec"] = "1",
            ["where_coordinates"] = "Al Fallūjah town", ["adm_1"] = "Al Anbār province", ["adm_2"] = "Qaḑā’ al Fallūjah", ["latitude"] = "33.355813",
            ["longitude"] = "43.786124", ["geom_wkt"] = "POINT (43.786124 33.355813)", ["priogrid_gid"] = "177568", ["country"] = "Iraq",
            ["country_id"] = "645", ["iso3"] = "IRQ", ["region"] = "Middle East", ["event_clarity"] = "1", ["date_prec"] = "1",
            ["date_start"] = "2016-06-12", ["date_end"] = "2016-06-12", ["deaths_a"] = "2", ["deaths_b"] = "5", ["deaths_civilians"] = "0",
            ["deaths_unknown"] = "0", ["low"] = "6", ["best"] = "7", ["high"] = "9",
        };
        foreach (var (column, value) in cells)
        {
            row[column] = value;
        }

        _rows.Add(row);
        return this;
    }

    /// <summary>The layout of 45 columns, with a second header of tags, CRLF and a byte order mark if asked for.</summary>
    public byte[] Of45(bool tags = false, string newline = "\n", bool mark = false) =>
        Bytes([Country, .. tags ? [Country.Select(column => column is "adm_1" ? "#adm1+name" : column is "best" ? "#affected+killed" : "").ToArray()] : Array.Empty<string[]>(), .. Cells(Country)], newline, mark);

    /// <summary>The layout of 49 columns.</summary>
    public byte[] Of49(bool header = true, string newline = "\n", bool mark = false) =>
        Bytes([.. header ? [[.. UcdpColumns.All]] : Array.Empty<string[]>(), .. Cells([.. UcdpColumns.All])], newline, mark);

    private IEnumerable<string[]> Cells(string[] columns) => _rows.Select(row => columns.Select(column => row.GetValueOrDefault(column, "")).ToArray());

    private static byte[] Bytes(IEnumerable<string[]> rows, string newline, bool mark) =>
        [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + newline)))];

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
