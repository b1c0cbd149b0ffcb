using System.Buffers.Binary;

namespace Blazor.Leaflet.Tests;

public class SymbolColumnsTests
{
    private static byte[] Write(params SymbolRow[] rows)
    {
        using var stream = new MemoryStream();
        SymbolColumns.Write(stream, rows);
        return stream.ToArray();
    }

    [Fact]
    public void The_bytes_are_those_of_the_documented_layout()
    {
        // The same bytes as in js/columns.test.js, where the reader takes them apart.
        var bytes = Write(
            new SymbolRow(0, 1, 19216, 19217, 3, SymbolStatus.Corroborated, Undated: false),
            new SymbolRow(2, SymbolColumns.NoPlace, SymbolColumns.OpenStart, SymbolColumns.OpenEnd, 4, SymbolStatus.Corroborated, Undated: true));

        Assert.Equal(
            "424C433102000000030000000200000000000000FFFF01000000104BFFFF114B04030504",
            Convert.ToHexString(bytes));
    }

    [Fact]
    public void Rows_are_sorted_by_start_and_rows_of_one_day_keep_their_order()
    {
        var bytes = Write(
            new SymbolRow(0, 0, 9, 9, 0, SymbolStatus.SingleSource, false),
            new SymbolRow(1, 0, 3, 3, 0, SymbolStatus.SingleSource, false),
            new SymbolRow(2, 0, 9, 9, 0, SymbolStatus.SingleSource, false));

        uint Item(int i) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(SymbolColumns.HeaderBytes + (4 * i)));
        Assert.Equal([1u, 0u, 2u], [Item(0), Item(1), Item(2)]);
    }

    [Fact]
    public void No_rows_make_a_header()
    {
        Assert.Equal("424C43310000000000000000", Convert.ToHexString(Write()));
    }

    [Fact]
    public void A_file_of_many_rows_has_the_length_its_header_promises()
    {
        var rows = Enumerable.Range(0, 40_000)
            .Select(i => new SymbolRow(i, (ushort)(i % 300), (ushort)(1 + (i % 9000)), 20_000, (byte)(i % 12), SymbolStatus.Echoed, false))
            .ToArray();

        Assert.Equal(SymbolColumns.HeaderBytes + (40_000 * SymbolColumns.BytesPerRow), Write(rows).Length);
    }

    [Fact]
    public void A_builder_takes_rows_in_order_and_writes_the_same_bytes()
    {
        var rows = Enumerable.Range(0, 500)
            .Select(i => new SymbolRow(i, (ushort)(i % 300), (ushort)(1 + (i / 3)), 20_000, (byte)(i % 12), SymbolStatus.Echoed, i % 2 == 0))
            .ToArray();
        var builder = new SymbolColumnsBuilder();
        foreach (var row in rows)
        {
            builder.Add(row);
        }

        using var stream = new MemoryStream();
        builder.Write(stream);

        Assert.Equal(Write(rows), stream.ToArray());
        Assert.Equal((500, 500, stream.Length), (builder.Rows, builder.Items, builder.Length));
        Assert.Throws<ArgumentException>(() => builder.Add(rows[0]));
    }

    [Theory]
    [InlineData(-1, 5, 9, 0)]
    [InlineData(0, 9, 5, 0)]
    [InlineData(0, 5, 9, 7)]
    public void A_row_that_cannot_be_is_refused(int item, ushort start, ushort end, int status)
    {
        Assert.Throws<ArgumentException>(() => Write(new SymbolRow(item, 0, start, end, 0, (SymbolStatus)status, false)));
    }

    [Theory]
    [InlineData("1970-01-02", 1)]
    [InlineData("2022-08-12", 19216)]
    [InlineData("1950-01-01", 1)]
    [InlineData("2400-01-01", 65534)]
    public void A_date_never_becomes_an_open_end(string date, int day)
    {
        Assert.Equal(day, SymbolColumns.Day(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
