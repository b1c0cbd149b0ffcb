namespace MapDash.Data;

/// <summary>A file that content was read from. Immutable.</summary>
/// <param name="Name">Path within the geodata folder, with forward slashes, e.g. <c>curated/000.json</c>.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hex.</param>
public sealed record SourceFile(string Name, string Sha256);
