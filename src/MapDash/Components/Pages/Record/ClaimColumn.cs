using MapDash.Core.Events;

namespace MapDash.Components.Pages.Record;

/// <summary>A voice in the table of claims: the origin of a claim, or a report that carries claims.</summary>
/// <param name="Id">Origin as the dataset names it, or id of the report.</param>
/// <param name="Report">The report; null for an origin.</param>
/// <param name="Claimants">The actors who speak for the origin, in order of appearance; none for a report.</param>
/// <param name="OwnVoice">Whether the report speaks for itself: then it is a voice of its own.</param>
/// <param name="Carries">Whether it carries what others said.</param>
internal sealed record ClaimColumn(string Id, Report? Report, IReadOnlyList<string> Claimants, bool OwnVoice, bool Carries);
