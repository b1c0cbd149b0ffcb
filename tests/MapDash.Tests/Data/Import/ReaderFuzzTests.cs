using System.Text;
using CsCheck;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Import;
using Xunit;

namespace MapDash.Tests.Data.Import;

/// <summary>Whatever a file holds, a reader takes rows, refuses rows or refuses the file: nothing else is ever thrown.</summary>
public sealed class ReaderFuzzTests
{
    private const int Times = 4_000;

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(
        "id,kind,title_en,title_ar,period_start,period_end,place_ids,place_precision,figures,claims,reports,retracted\n" +
        "x-1,air_strike,\"A \"\"title\"\"\",عنوان,2020-01-01,2020-01-31,NA-HAMRIN;IQ-DI,named_area,\"[{\"\"value\"\":3,\"\"unit\"\":\"\"killed\"\",\"\"claimed_by\"\":\"\"JOC\"\",\"\"of_en\"\":\"\"x\"\"}]\",,,false\n");

    private static readonly byte[] Json = Encoding.UTF8.GetBytes(
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","id":"x-1","geometry":{"type":"Polygon","coordinates":[[[44,33],[45,33],[45,34],[44,33]]]},
        "properties":{"id":"x-1","kind":"air_strike","title_en":"A \ud83d\ude00 title","period_start":"2020-01-01","claims":[{"claimant":"JOC","report_id":"r","quote":"ab","quote_start":1,"quote_end":3}],
        "reports":[{"id":"r","publisher":"P","text_code_points":9,"url":"https://example.org/a"}],"record":{"format":"x","redistributable":true,"fields":{"a":"b"}}}}]}
        """);

    private static readonly string[] Shards =
    [
        "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\\ud800", "\\u0000", "null", "true", "[]", "{}", "[[", "1e400", "-1e999", "NaN", "9999", "#adm1", "'=1", "\u202E", "\uFEFF",
        "2020-13-45", "0001-01-01", "9999-12-31", "imp-", "IQ-DI", "\0", "٣", "type_of_violence", "event_id_cnty", "\"features\"", "-0", "1.5", "99999999999999999999",
    ];

    [Fact]
    public void Damaged_UCDP_files() => Damaged(new UcdpTable().Row().Row(("where_prec", "5"), ("where_coordinates", "Hamrin mountains")).Of45(tags: true));

    [Fact]
    public void Damaged_UCDP_files_without_a_header() => Damaged(new UcdpTable().Row().Of49(header: false));

    [Fact]
    public void Damaged_ACLED_files() => Damaged(AcledTable.Bytes());

    [Fact]
    public void Damaged_MapDash_CSV() => Damaged(Csv);

    [Fact]
    public void Damaged_GeoJSON() => Damaged(Json);

    [Fact]
    public void Bytes_at_random() => Gen.Byte.Array[0, 400].Sample(bytes => Reads(bytes, null), iter: Times);

    // A file that is whole, with a few cuts, doublings and shards in it.
    private static void Damaged(byte[] whole)
    {
        ImportFormat? format = null;
        using (var content = new MemoryStream(whole))
        {
            format = ImportReader.FormatOf(content, "x");
        }

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 40], Gen.Int[0, Shards.Length - 1]).Array[1, 6].Sample(wounds =>
        {
            var bytes = whole.ToList();
            foreach (var (at, length, shard) in wounds)
            {
                var start = Math.Min(at, bytes.Count);
                bytes.RemoveRange(start, Math.Min(length, bytes.Count - start));
                bytes.InsertRange(start, Encoding.UTF8.GetBytes(Shards[shard]));
            }

            Reads([.. bytes], format);
        }, iter: Times);
    }

    private static void Reads(byte[] bytes, ImportFormat? format)
    {
        using var content = new MemoryStream(bytes);
        try
        {
            foreach (var row in ImportReader.Rows(format ?? ImportReader.FormatOf(content, "x"), content, "x", Shared.Value))
            {
                Assert.All(row.Refused, note => Assert.NotEmpty(note.Why));
            }
        }
        catch (ExchangeException refused)
        {
            Assert.NotEmpty(refused.Reason);
        }
    }

    private static readonly Lazy<ImportContext> Shared = new(() => Reading.Context(null));
}
