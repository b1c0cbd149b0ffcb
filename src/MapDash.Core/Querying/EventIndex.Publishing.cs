using System.Numerics;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying.Blocks;

namespace MapDash.Core.Querying;

/// <content>How a snapshot becomes the next one, and what it knows of its events besides answers.</content>
public sealed partial class EventIndex
{
    /// <summary>The places where at least one event is drawn, ordered by id: their order is that of the browser's
    /// columns.</summary>
    public IReadOnlyList<Place> PlacesInUse => _placesInUse.Value;

    /// <summary>
    /// The next snapshot, with events added or put in the place of those with their id. Only the blocks that they stand in are
    /// made anew; this snapshot stays as it is, and who reads it goes on reading it.
    /// </summary>
    /// <param name="version">The version that it makes.</param>
    /// <param name="changed">The events, each id once.</param>
    /// <param name="reports">All reports, in order of id; null where they are the same.</param>
    /// <exception cref="ArgumentException">As for a new dataset.</exception>
    public EventIndex Publish(DatasetVersion version, IReadOnlyList<ReportedEvent> changed, IReadOnlyList<Report>? reports = null)
    {
        var dataset = Dataset.With(version, changed, reports);
        var lanes = reports is null ? _lanes : new Lanes(dataset, _lanes);
        var writer = new BlockWriter(new EventLanes(dataset, lanes), _text.KeyOf);
        var (table, links) = (_table, _links);
        foreach (var reported in changed)
        {
            links = links.With(Dataset.FindEvent(reported.Id), reported);
        }

        // A denial that is published, corrected or withdrawn changes how well what it denies is corroborated.
        var touched = changed.Concat(changed.SelectMany(reported => links.To(reported.Id)).Distinct()
            .Where(id => changed.All(reported => reported.Id != id)).Select(dataset.FindEvent).OfType<ReportedEvent>());
        foreach (var reported in touched)
        {
            if (Dataset.FindEvent(reported.Id) is { } before)
            {
                table = table.Without(DayKey.Of(before));
            }

            table = table.With(writer.Entry(reported), writer);
        }

        return new EventIndex(dataset, _text, lanes, table, links);
    }

    /// <summary>The events that point to one: as a part of it, or as related. In order of id.</summary>
    public IReadOnlyList<ReportedEvent> LinkedTo(string id) =>
        [.. _links.To(id).Order(StringComparer.Ordinal).Select(Dataset.FindEvent).OfType<ReportedEvent>()];

    /// <summary>All events that a report tells, whether or not they are shown by default. In order of id; none for a report that
    /// is not there.</summary>
    public IReadOnlyList<ReportedEvent> ToldBy(string report)
    {
        var told = new List<ReportedEvent>();
        if (_lanes.Of(Facet.Source, report) is { } lane)
        {
            Span<ulong> set = stackalloc ulong[BlockBits.Words];
            foreach (var block in _table.Blocks)
            {
                set.Clear();
                block.Counted.AddTo(lane, set);
                for (var word = 0; word < BlockBits.Words; word++)
                {
                    for (var left = set[word]; left != 0; left &= left - 1)
                    {
                        told.Add(block.Events[(word << 6) + BitOperations.TrailingZeroCount(left)]);
                    }
                }
            }
        }

        return [.. told.OrderBy(reported => reported.Id, StringComparer.Ordinal)];
    }
}
