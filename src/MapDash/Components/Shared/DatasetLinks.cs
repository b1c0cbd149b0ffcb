using System.Runtime.CompilerServices;
using MapDash.Core.Events;

namespace MapDash.Components.Shared;

/// <summary>
/// What a dataset's events say of each other and of reports, the other way round: parts by parent, events by report. Made
/// once for a dataset, when a page first asks, so that no page reads all events for itself. Immutable.
/// </summary>
internal sealed class DatasetLinks
{
    private static readonly ConditionalWeakTable<Dataset, DatasetLinks> Known = new();

    private readonly ILookup<string, ReportedEvent> _parts;
    private readonly ILookup<string, ReportedEvent> _reports;

    private DatasetLinks(Dataset dataset)
    {
        _parts = dataset.Events.Where(reported => reported.Parent is not null).ToLookup(reported => reported.Parent!, StringComparer.Ordinal);
        _reports = dataset.Events
            .SelectMany(reported => reported.ReportIds, (reported, report) => (Report: report, Event: reported))
            .ToLookup(pair => pair.Report, pair => pair.Event, StringComparer.Ordinal);
    }

    /// <summary>Those of a dataset.</summary>
    public static DatasetLinks Of(Dataset dataset) => Known.GetValue(dataset, static of => new DatasetLinks(of));

    /// <summary>The events that are parts of one, in order of id.</summary>
    public IEnumerable<ReportedEvent> PartsOf(string id) => _parts[id];

    /// <summary>The events read from a report, in order of id.</summary>
    public IEnumerable<ReportedEvent> ReadFrom(string report) => _reports[report];
}
