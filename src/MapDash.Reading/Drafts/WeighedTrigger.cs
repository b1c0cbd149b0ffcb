namespace MapDash.Reading.Drafts;

/// <summary>A trigger found in a clause, with what it counts there.</summary>
internal readonly record struct WeighedTrigger(string Kind, string Rule, double Weight, int Start, int End, bool IsAim, bool IsResult);
