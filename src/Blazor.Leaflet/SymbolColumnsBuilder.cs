using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Blazor.Leaflet;

/// <summary>
/// Puts the columns of a <see cref="SymbolLayer"/> together row by row, for makers who hold a million rows in order and do
/// not want an object for each. Mutable, for one thread at a time; it may be written more than once.
/// </summary>
public sealed class SymbolColumnsBuilder
{
    private const int SwappedAtOnce = 16384;

    private uint[] _items;
    private ushort[] _places;
    private ushort[] _starts;
    private ushort[] _ends;
    private byte[] _categories;
    private byte[] _flags;

    /// <summary>Makes an empty one.</summary>
    /// <param name="expectedRows">Rows to make room for; more may come.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public SymbolColumnsBuilder(int expectedRows = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedRows);
        (_items, _places, _starts, _ends) = (new uint[expectedRows], new ushort[expectedRows], new ushort[expectedRows], new ushort[expectedRows]);
        (_categories, _flags) = (new byte[expectedRows], new byte[expectedRows]);
    }

    /// <summary>Rows added so far.</summary>
    public int Rows { get; private set; }

    /// <summary>One more than the highest ordinal added.</summary>
    public int Items { get; private set; }

    /// <summary>Bytes of the file that <see cref="Write"/> makes.</summary>
    public long Length => SymbolColumns.HeaderBytes + ((long)Rows * SymbolColumns.BytesPerRow);

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">The row has a negative item, ends before it starts, has an unknown status, or starts
    /// before the row added last.</exception>
    public void Add(in SymbolRow row)
    {
        SymbolColumns.Check(row, Rows);
        if (Rows > 0 && row.Start < _starts[Rows - 1])
        {
            throw new ArgumentException($"Row {Rows}: starts on day {row.Start}, before the row ahead of it.", nameof(row));
        }

        if (Rows == _items.Length)
        {
            Grow();
        }

        _items[Rows] = (uint)row.Item;
        _places[Rows] = row.Place;
        _starts[Rows] = row.Start;
        _ends[Rows] = row.End;
        _categories[Rows] = row.Category;
        _flags[Rows] = (byte)((row.Undated ? 1 : 0) | ((int)row.Status << 1));
        Items = Math.Max(Items, row.Item + 1);
        Rows++;
    }

    /// <summary>Writes the file. The stream is left open and is not sought.</summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> header = stackalloc byte[SymbolColumns.HeaderBytes];
        "BLC1"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)Rows);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], (uint)Items);
        stream.Write(header);
        WriteLittle(stream, _items.AsSpan(0, Rows));
        WriteLittle(stream, _places.AsSpan(0, Rows));
        WriteLittle(stream, _starts.AsSpan(0, Rows));
        WriteLittle(stream, _ends.AsSpan(0, Rows));
        stream.Write(_categories.AsSpan(0, Rows));
        stream.Write(_flags.AsSpan(0, Rows));
    }

    private static void WriteLittle(Stream stream, ReadOnlySpan<uint> column)
    {
        if (BitConverter.IsLittleEndian)
        {
            stream.Write(MemoryMarshal.AsBytes(column));
            return;
        }

        for (var swapped = new uint[SwappedAtOnce]; column.Length > 0; column = column[Math.Min(SwappedAtOnce, column.Length)..])
        {
            var some = column[..Math.Min(SwappedAtOnce, column.Length)];
            BinaryPrimitives.ReverseEndianness(some, swapped);
            stream.Write(MemoryMarshal.AsBytes(swapped.AsSpan(0, some.Length)));
        }
    }

    private static void WriteLittle(Stream stream, ReadOnlySpan<ushort> column)
    {
        if (BitConverter.IsLittleEndian)
        {
            stream.Write(MemoryMarshal.AsBytes(column));
            return;
        }

        for (var swapped = new ushort[SwappedAtOnce]; column.Length > 0; column = column[Math.Min(SwappedAtOnce, column.Length)..])
        {
            var some = column[..Math.Min(SwappedAtOnce, column.Length)];
            BinaryPrimitives.ReverseEndianness(some, swapped);
            stream.Write(MemoryMarshal.AsBytes(swapped.AsSpan(0, some.Length)));
        }
    }

    private void Grow()
    {
        var room = Math.Max(64, Rows + (Rows / 2));
        Array.Resize(ref _items, room);
        Array.Resize(ref _places, room);
        Array.Resize(ref _starts, room);
        Array.Resize(ref _ends, room);
        Array.Resize(ref _categories, room);
        Array.Resize(ref _flags, room);
    }
}
