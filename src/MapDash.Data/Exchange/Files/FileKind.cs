namespace MapDash.Data.Exchange.Files;

/// <summary>What a file is by its first bytes, of what can be taken in.</summary>
internal enum FileKind
{
    /// <summary>Text that is not JSON: taken for CSV.</summary>
    Text,

    /// <summary>An object or an array of JSON.</summary>
    Json,

    /// <summary>A zip.</summary>
    Zip,
}
