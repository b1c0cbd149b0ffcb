using MapDash.Core.Events;

namespace MapDash.Components.Pages.Event;

/// <summary>A voice in the table of claims: the origin of a claim, or a report that carries claims.</summary>
/// <param name="Id">Origin as the dataset names it, or id of the report.</param>
/// <param name="Report">The report; null for an origin.</param>
/// <param name="Claimants">The actors who speak for the origin, in order of appearance; none for a report.</param>
/// <param name="OwnVoice">Whether the report speaks for itself besides: then it is an origin too.</param>
internal sealed record ClaimColumn(string Id, Report? Report, IReadOnlyList<string> Claimants, bool OwnVoice);
