using MapDash.Core.Actors;
using MapDash.Core.Events;
using MapDash.Core.Places;

namespace MapDash.Data;

/// <summary>An event read from a file, with what it takes to understand it: what Exchange hands to the store. Immutable.</summary>
/// <param name="Row">Where it stands in the file, from 1, for messages.</param>
/// <param name="Event">The event, as version 1.</param>
/// <param name="Collection">The layout that it came in.</param>
/// <param name="Reports">The reports that it names.</param>
/// <param name="Places">Places that the gazetteer may lack.</param>
/// <param name="Actors">Actors that the register may lack.</param>
public sealed record ImportedEvent(
    int Row,
    ReportedEvent Event,
    string Collection,
    IReadOnlyList<Report> Reports,
    IReadOnlyList<Place> Places,
    IReadOnlyList<Actor> Actors)
{
    /// <summary>What the ids of reports begin with that are a file itself, for events that name none.</summary>
    public const string OwnReports = "imp-file-";
}
