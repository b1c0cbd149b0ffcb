using System.Globalization;

namespace MapDash.Cli;

/// <summary>Says how much of a file has come or was unpacked, every two seconds. What is done sooner says nothing.</summary>
internal sealed class BytesLine(TextWriter error, TimeProvider time) : IProgress<long>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private long _said = time.GetTimestamp();

    /// <inheritdoc />
    public void Report(long value)
    {
        lock (_gate)
        {
            if (time.GetElapsedTime(_said) >= Pause)
            {
                _said = time.GetTimestamp();
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value / (1024.0 * 1024):N0} MB"));
            }
        }
    }
}
