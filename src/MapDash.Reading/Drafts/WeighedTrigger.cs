namespace MapDash.Reading.Drafts;

/// <summary>A trigger found in a clause, with what it counts there.</summary>
internal readonly record struct WeighedTrigger(string Kind, string Rule, double Weight, int Start, int End, int Words, bool IsAim, bool IsResult, bool IsCause)
{
    /// <summary>The weight by which kinds are compared: of two as strong, more words tell more.</summary>
    public double Rank => Weight + (0.03 * Words) - (0.002 * (End - Start));
}
