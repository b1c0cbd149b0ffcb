using System.Buffers.Binary;

namespace Blazor.Leaflet;

/// <summary>
/// Writer of the columns file a <see cref="SymbolLayer"/> reads: little-endian columns that the browser maps onto typed
/// arrays without parsing. The layout is described in the README. Stateless and safe on any thread.
/// </summary>
public static class SymbolColumns
{
    /// <summary>The place number of an item that has no drawable place.</summary>
    public const ushort NoPlace = 65535;

    /// <summary>The start day of an item whose beginning is unknown: before every window.</summary>
    public const ushort OpenStart = 0;

    /// <summary>The end day of an item whose end is unknown: after every window.</summary>
    public const ushort OpenEnd = 65535;

    /// <summary>Bytes before the first column: magic, row count, item count.</summary>
    public const int HeaderBytes = 12;

    /// <summary>Bytes per row over all columns.</summary>
    public const int BytesPerRow = 12;

    private const int RowsPerWrite = 16384;
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    /// <summary>
    /// Days from 1970-01-01, kept between 1 and 65534 so that a date never turns into one of the open ends.
    /// </summary>
    public static ushort Day(DateOnly date) => (ushort)Math.Clamp(date.DayNumber - Epoch.DayNumber, 1, 65534);

    /// <summary>
    /// Writes the rows, sorted by start day (stable, so rows of the same day keep their order). The item count is one
    /// more than the highest ordinal. The stream is left open and is not sought.
    /// </summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A row has a negative item, ends before it starts, or an unknown status.</exception>
    public static void Write(Stream stream, IReadOnlyList<SymbolRow> rows)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rows);
        var items = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            Check(rows[i], i);
            items = Math.Max(items, rows[i].Item + 1);
        }

        var sorted = rows.OrderBy(row => row.Start).ToArray();
        Span<byte> header = stackalloc byte[HeaderBytes];
        "BLC1"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)sorted.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], (uint)items);
        stream.Write(header);

        var buffer = new byte[RowsPerWrite * sizeof(uint)];
        WriteColumn(stream, buffer, sorted, 4, static (to, row) => BinaryPrimitives.WriteUInt32LittleEndian(to, (uint)row.Item));
        WriteColumn(stream, buffer, sorted, 2, static (to, row) => BinaryPrimitives.WriteUInt16LittleEndian(to, row.Place));
        WriteColumn(stream, buffer, sorted, 2, static (to, row) => BinaryPrimitives.WriteUInt16LittleEndian(to, row.Start));
        WriteColumn(stream, buffer, sorted, 2, static (to, row) => BinaryPrimitives.WriteUInt16LittleEndian(to, row.End));
        WriteColumn(stream, buffer, sorted, 1, static (to, row) => to[0] = row.Category);
        WriteColumn(stream, buffer, sorted, 1, static (to, row) => to[0] = Flags(row));
    }

    private static byte Flags(SymbolRow row) => (byte)((row.Undated ? 1 : 0) | ((int)row.Status << 1));

    private static void WriteColumn(
        Stream stream, byte[] buffer, SymbolRow[] rows, int width, Action<Span<byte>, SymbolRow> write)
    {
        for (var done = 0; done < rows.Length; done += RowsPerWrite)
        {
            var take = Math.Min(RowsPerWrite, rows.Length - done);
            for (var i = 0; i < take; i++)
            {
                write(buffer.AsSpan(i * width, width), rows[done + i]);
            }

            stream.Write(buffer, 0, take * width);
        }
    }

    private static void Check(SymbolRow row, int index)
    {
        if (row.Item < 0)
        {
            throw new ArgumentException($"Row {index}: the item ordinal is negative.", nameof(row));
        }

        if (row.End < row.Start)
        {
            throw new ArgumentException($"Row {index}: ends on day {row.End}, before its start {row.Start}.", nameof(row));
        }

        if (!Enum.IsDefined(row.Status))
        {
            throw new ArgumentException($"Row {index}: unknown status {(int)row.Status}.", nameof(row));
        }
    }
}
