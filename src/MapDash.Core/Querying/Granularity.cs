namespace MapDash.Core.Querying;

/// <summary>Width of a bar of the timeline.</summary>
public enum Granularity
{
    /// <summary>Weeks from Sunday to Saturday.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Calendar quarters.</summary>
    Quarter,

    /// <summary>Calendar years.</summary>
    Year,
}
