namespace MapDash.Data.Exchange.Import;

/// <summary>What became of one row of a file. Immutable.</summary>
/// <param name="Event">The event, or null where the row is refused or left out.</param>
/// <param name="Refused">Why it is refused; empty otherwise.</param>
/// <param name="Warned">What is odd about it.</param>
public sealed record ImportRow(ImportedEvent? Event, IReadOnlyList<RowNote> Refused, IReadOnlyList<RowNote> Warned)
{
    /// <summary>A row that is not asked for, of another country say.</summary>
    public static ImportRow LeftOut { get; } = new(null, [], []);

    /// <summary>Whether it is neither taken nor refused.</summary>
    public bool IsLeftOut => Event is null && Refused.Count == 0;

    /// <summary>A row that is refused.</summary>
    public static ImportRow Refuse(int row, string field, string why) => new(null, [new RowNote(row, field, why)], []);
}
