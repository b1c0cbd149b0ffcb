namespace MapDash.Core.Codes;

/// <summary>One code of a list, with its labels and what it means. Immutable.</summary>
public sealed record CodeEntry(string Code, BilingualText Label, string Definition);
