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
        for (var i = 0; i < rows.Count; i++)
        {
            Check(rows[i], i);
        }

        var columns = new SymbolColumnsBuilder(rows.Count);
        foreach (var row in rows.OrderBy(row => row.Start))
        {
            columns.Add(row);
        }

        columns.Write(stream);
    }

    internal static void Check(in SymbolRow row, int index)
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
