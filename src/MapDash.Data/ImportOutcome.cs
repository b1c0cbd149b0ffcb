namespace MapDash.Data;

/// <summary>What became of events handed to the store. Immutable.</summary>
/// <param name="Added">How many were new.</param>
/// <param name="Updated">How many are other than before.</param>
/// <param name="Unchanged">How many were there already, just so.</param>
/// <param name="Refused">Rows that the store cannot hold.</param>
public sealed record ImportOutcome(int Added, int Updated, int Unchanged, IReadOnlyList<RowNote> Refused)
{
    /// <summary>What was kept as the store has it although the file says otherwise.</summary>
    public IReadOnlyList<RowNote> Warned { get; init; } = [];

    /// <summary>Nothing.</summary>
    public static ImportOutcome Empty { get; } = new(0, 0, 0, []);

    /// <summary>Both together.</summary>
    public static ImportOutcome operator +(ImportOutcome left, ImportOutcome right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Add(left, right);
    }

    /// <summary>Both together.</summary>
    public static ImportOutcome Add(ImportOutcome left, ImportOutcome right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Added + right.Added, left.Updated + right.Updated, left.Unchanged + right.Unchanged, [.. left.Refused, .. right.Refused]) { Warned = [.. left.Warned, .. right.Warned] };
    }
}
