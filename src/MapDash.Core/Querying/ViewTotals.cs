namespace MapDash.Core.Querying;

/// <summary>Where the matching events stand. The first three add up to all that match. Immutable.</summary>
/// <param name="InView">Drawn within the view: a place's bounding box meets it.</param>
/// <param name="Outside">Drawn beyond it.</param>
/// <param name="Unplaced">Without a place that can honestly be drawn, statements and denials included.</param>
/// <param name="Undated">Of all of these, those without usable time.</param>
public sealed record ViewTotals(int InView, int Outside, int Unplaced, int Undated)
{
    /// <summary>All that match.</summary>
    public int All => InView + Outside + Unplaced;
}
