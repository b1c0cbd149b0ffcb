using MapDash.Core.Events;
using MapDash.Core.Querying.Blocks;

namespace MapDash.Core.Querying;

/// <content>What of a snapshot may be passed on.</content>
public sealed partial class EventIndex
{
    /// <summary>
    /// The snapshot without the events that may not be passed on (<see cref="ReportedEvent.IsRestricted"/>) and without reports
    /// that tell nothing else: what every export, feed and interface for machines answers from, so that not even a count gives
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

        ReportedEvent[] events = [.. _table.Where(reported => !reported.IsRestricted)];
        var told = events.SelectMany(reported => reported.ReportIds).ToHashSet(StringComparer.Ordinal);
        var withheld = _table.Where(reported => reported.IsRestricted).SelectMany(reported => reported.ReportIds).ToHashSet(StringComparer.Ordinal);
        withheld.ExceptWith(told);
        var dataset = new Dataset(
            Dataset.Version, Dataset.Codes, Dataset.Actors, Dataset.Gazetteer,
            [.. Dataset.Reports.Where(report => !withheld.Contains(report.Id))],
            [.. events.OrderBy(reported => reported.Id, StringComparer.Ordinal)]);
        var lanes = new Lanes(dataset);
        var writer = new BlockWriter(new EventLanes(dataset, lanes), reported => keys[reported.Id]);
        return new EventIndex(dataset, _text, lanes, new BlockTable(writer.Blocks(events)), new EventLinks(events));
    }
}
