namespace MapDash.Browser.Tests.Support;

/// <summary>The marks on the map's element.</summary>
internal sealed record Counts(int InView, int Outside, int Unplaced, int Undated)
{
    /// <summary>All that match.</summary>
    public int All => InView + Outside + Unplaced;
}
