namespace MapDash.Core.Events;

/// <summary>One statement in a report about one field of an event. Immutable.</summary>
/// <param name="Field">what, effect, who, where or when.</param>
/// <param name="Value">What is claimed, in our short words.</param>
/// <param name="Claimant">Id of the actor who says it.</param>
/// <param name="Mode">How the report passes it on.</param>
/// <param name="Relay">Ids of those who carried it to the report, nearest to the claimant first.</param>
/// <param name="ReportId">The report that prints it.</param>
/// <param name="Quote">The words; null where they are not known, as in a record that another data set coded.</param>
public sealed record Claim(
    string Field,
    BilingualText Value,
    string Claimant,
    AttributionMode Mode,
    IReadOnlyList<string> Relay,
    string ReportId,
    TextSpan? Quote);
