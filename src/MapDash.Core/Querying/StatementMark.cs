namespace MapDash.Core.Querying;

/// <summary>Undated events that are only known to have been said by a day.</summary>
/// <param name="By">Last possible day: the day of the statement.</param>
/// <param name="Count">How many.</param>
public sealed record StatementMark(DateOnly By, int Count);
