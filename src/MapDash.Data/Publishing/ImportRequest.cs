using MapDash.Data.Exchange.Import;

namespace MapDash.Data.Publishing;

/// <summary>What to import, and how. Immutable.</summary>
/// <param name="Content">The file, which can be read twice; stays open.</param>
/// <param name="Name">Its name, for messages and the record.</param>
public sealed record ImportRequest(Stream Content, string Name)
{
    /// <summary>The layout.</summary>
    public ImportFormat Format { get; init; } = ImportFormat.Auto;

    /// <summary>The country whose rows are taken, as the data set names it; null takes all.</summary>
    public string? Country { get; init; } = "Iraq";

    /// <summary>Whether to say what would be done, and do nothing.</summary>
    public bool IsDryRun { get; init; }
}
