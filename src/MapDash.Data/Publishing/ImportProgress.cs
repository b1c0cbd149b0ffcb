namespace MapDash.Data.Publishing;

/// <summary>How far an import has come. Immutable.</summary>
/// <param name="Rows">Rows done.</param>
/// <param name="Of">Rows in all, left-out ones excluded.</param>
/// <param name="Elapsed">Time since the first of them.</param>
public sealed record ImportProgress(int Rows, int Of, TimeSpan Elapsed)
{
    /// <summary>Rows a second; 0 before the first.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;

    /// <summary>Time left at that rate, or null before the first.</summary>
    public TimeSpan? Left => Rows > 0 ? Elapsed * ((Of - Rows) / (double)Rows) : null;
}
