using System.Buffers;
using System.Text;

namespace MapDash.Data.Exchange.Export;

/// <summary>A CSV file as it is written: RFC 4180, UTF-8 with its mark, which spreadsheets need. Not thread-safe.</summary>
internal sealed class CsvFile(Stream target) : IAsyncDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n;\t");

    private readonly StreamWriter _text = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };

    public async Task RowAsync(IReadOnlyList<string> cells, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var at = 0; at < cells.Count; at++)
        {
            if (at > 0)
            {
                await _text.WriteAsync(',').ConfigureAwait(false);
            }

            await _text.WriteAsync(Quoted(cells[at])).ConfigureAwait(false);
        }

        await _text.WriteLineAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    // A space at an end would be lost to programs that trim.
    private static string Quoted(string cell) => cell.Length > 0 && (cell.AsSpan().IndexOfAny(Special) >= 0 || cell[0] == ' ' || cell[^1] == ' ')
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
