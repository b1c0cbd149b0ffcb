using MapDash.Core.Actors;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying.Blocks;

namespace MapDash.Core.Querying;

/// <content>What of a snapshot may be passed on.</content>
public sealed partial class EventIndex
{
    /// <summary>
    /// The snapshot without the events that may not be passed on (<see cref="ReportedEvent.IsRestricted"/>) and without reports
    /// that tell nothing else, nor places and actors that only those name: what every export, feed and interface for machines answers from, so that not even a count gives
    /// them away. This very snapshot where there are none; else made when first asked for.
    /// </summary>
    public EventIndex Redistributable => _redistributable.Value;

    private EventIndex WithoutRestricted()
    {
        if (!_table.Any(reported => reported.IsRestricted))
        {
            return this;
        }

        // The keys of the texts are known here, and would have to be asked of the store one by one.
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in _table.Blocks)
        {
            for (var at = 0; at < block.Count; at++)
            {
                keys[block.Events[at].Id] = block.TextKeys[at];
            }
        }

        var kept = _table.Where(reported => reported.IsRestricted).Select(reported => reported.Id).ToHashSet(StringComparer.Ordinal);
        ReportedEvent[] events = [.. _table.Where(reported => !reported.IsRestricted).Select(reported => Unlinked(reported, kept))];
        var told = events.SelectMany(reported => reported.ReportIds).ToHashSet(StringComparer.Ordinal);
        var withheld = _table.Where(reported => reported.IsRestricted).SelectMany(reported => reported.ReportIds).ToHashSet(StringComparer.Ordinal);
        withheld.ExceptWith(told);
        var dataset = new Dataset(
            Dataset.Version, Dataset.Codes, ActorsWithout(events), PlacesWithout(events),
            [.. Dataset.Reports.Where(report => !withheld.Contains(report.Id))],
            [.. events.OrderBy(reported => reported.Id, StringComparer.Ordinal)]);
        var lanes = new Lanes(dataset);
        var writer = new BlockWriter(new EventLanes(dataset, lanes), reported => keys[reported.Id]);
        return new EventIndex(dataset, _text, lanes, new BlockTable(writer.Blocks(events)), new EventLinks(events));
    }

    // A link to what is withheld would give its id away.
    private static ReportedEvent Unlinked(ReportedEvent reported, HashSet<string> withheld) =>
        (reported.Parent is { } parent && withheld.Contains(parent)) || reported.Related.Any(link => withheld.Contains(link.EventId))
            ? reported with
            {
                Parent = reported.Parent is { } whole && withheld.Contains(whole) ? null : reported.Parent,
                Related = [.. reported.Related.Where(link => !withheld.Contains(link.EventId))],
            }
            : reported;

    // Places that an import added say which data set named them: those of withheld events alone go with them.
    private Gazetteer PlacesWithout(ReportedEvent[] events)
    {
        var used = events.SelectMany(reported => reported.Places.Select(place => place.PlaceId)).ToHashSet(StringComparer.Ordinal);
        used.UnionWith(used.Select(Dataset.Gazetteer.Find).OfType<Place>().SelectMany(place => place.Parents).ToArray());
        return new Gazetteer([.. Dataset.Gazetteer.Places.Where(place => !IsAdded(place.Id) || used.Contains(place.Id))]);
    }

    private ActorRegister ActorsWithout(ReportedEvent[] events)
    {
        var used = events.SelectMany(reported => reported.Actors.Select(actor => actor.ActorId)
            .Concat(reported.Claims.SelectMany(claim => claim.Relay.Prepend(claim.Claimant)))
            .Concat(reported.Figures.Select(figure => figure.ClaimedBy))
            .Concat(reported.ReportIds.Select(Dataset.FindReport).OfType<Report>().SelectMany(report => report.PublisherId is { } publisher ? report.Relays.Append(publisher) : report.Relays)))
            .ToHashSet(StringComparer.Ordinal);
        return new ActorRegister([.. Dataset.Actors.Actors.Where(actor => !IsAdded(actor.Id) || used.Contains(actor.Id))], Dataset.Actors.Kinds);
    }

    private static bool IsAdded(string id) => id.StartsWith("imp-", StringComparison.Ordinal);
}
