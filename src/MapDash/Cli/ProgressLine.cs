using System.Globalization;
using MapDash.Data.Publishing;

namespace MapDash.Cli;

/// <summary>Says how far a long piece of work has come, at most once a second.</summary>
internal sealed class ProgressLine(TextWriter error) : IProgress<ImportProgress>
{
    private TimeSpan _said = TimeSpan.FromSeconds(-1);

    /// <inheritdoc />
    public void Report(ImportProgress value)
    {
        if (value.Elapsed - _said < TimeSpan.FromSeconds(1) && value.Rows < value.Of)
        {
            return;
        }

        _said = value.Elapsed;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Rows:N0} of {value.Of:N0} rows, {value.Rate:N0} a second{(value.Left is { } left && value.Rows < value.Of ? $", {Math.Ceiling(left.TotalSeconds):N0} s left" : "")}"));
    }
}
