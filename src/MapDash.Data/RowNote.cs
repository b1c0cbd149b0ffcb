namespace MapDash.Data;

/// <summary>What is to be said of one row of a file. Immutable.</summary>
/// <param name="Row">The row, from 1, a header counted; the feature, from 1, in GeoJSON.</param>
/// <param name="Field">The field, or empty for the row as a whole.</param>
/// <param name="Why">The reason.</param>
public sealed record RowNote(int Row, string Field, string Why);
