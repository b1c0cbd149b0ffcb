namespace MapDash.Data.Store;

/// <summary>What loading the shipped files did. Immutable.</summary>
/// <param name="Created">Whether the store was made.</param>
/// <param name="Added">Events added.</param>
/// <param name="Changed">Events that got a new version, those brought back included.</param>
/// <param name="Retracted">Events that left the files.</param>
/// <param name="PublishedVersion">The dataset version that was published, or null where nothing changed.</param>
public sealed record LoadOutcome(bool Created, int Added, int Changed, int Retracted, int? PublishedVersion)
{
    /// <summary>Whether anything in the dataset changed.</summary>
    public bool IsUnchanged => PublishedVersion is null;

    /// <summary>The files are those that are in the store already.</summary>
    public static LoadOutcome Unchanged { get; } = new(false, 0, 0, 0, null);
}
