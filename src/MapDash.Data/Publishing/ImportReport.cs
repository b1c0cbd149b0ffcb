using MapDash.Data.Exchange.Import;

namespace MapDash.Data.Publishing;

/// <summary>What an import did, or would do. Immutable.</summary>
public sealed record ImportReport
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>The layout that it was read in.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>Whether nothing was written, on purpose.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>Rows that were asked for: those of the country.</summary>
    public int Read => Added + Updated + Unchanged + RefusedRows;

    /// <summary>Rows of other countries.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Events that were new.</summary>
    public required int Added { get; init; }

    /// <summary>Events that are other than before.</summary>
    public required int Updated { get; init; }

    /// <summary>Events that were there already, just so.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Rows that were refused, why and in which field.</summary>
    public required IReadOnlyList<RowNote> Refused { get; init; }

    /// <summary>What is odd about rows that were taken.</summary>
    public required IReadOnlyList<RowNote> Warned { get; init; }

    /// <summary>Coordinates at which many vague rows stand, the most first.</summary>
    public required IReadOnlyList<StackedEvents> Stacks { get; init; }

    /// <summary>The dataset version that was published, or null.</summary>
    public int? Version { get; init; }

    private int RefusedRows => Refused.Select(note => note.Row).Distinct().Count();
}
