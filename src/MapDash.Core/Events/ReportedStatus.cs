namespace MapDash.Core.Events;

/// <summary>What the claimant says of the event. Codes: <c>claim_status</c> of the code list.</summary>
public enum ReportedStatus
{
    /// <summary>Reported as done.</summary>
    Claimed,

    /// <summary>Reported as in progress on the day of the statement.</summary>
    Ongoing,

    /// <summary>Reported as intended or scheduled.</summary>
    AnnouncedPlan,

    /// <summary>The claimant says that it did not happen: listed, never drawn.</summary>
    Denied,

    /// <summary>An opinion, trend or judgement.</summary>
    Assessed,
}
