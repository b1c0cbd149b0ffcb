using System.Globalization;
using MapDash.Core.Events;
using MapDash.Data.Exchange.Import;

namespace MapDash.Data.Exchange.Export;

/// <summary>
/// Writes events in the 49 columns of UCDP GED. What came from there goes back as it was read; others by the crosswalk of the code
/// lists. The layout is narrow: each value that it cannot hold is told. Stateless.
/// </summary>
public static class UcdpWriter
{
    /// <summary>Writes all events to a stream, as they come.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="dataset">Where they are taken from.</param>
    /// <param name="events">The events. Leaving out what may not be passed on is the caller's.</param>
    /// <param name="notes">What the file would say of itself; only the dataset version has room, in <c>code_status</c> of rows that are ours.</param>
    /// <param name="cancellationToken">Stops between two events.</param>
    /// <returns>The values that are not in the file.</returns>
    public static async Task<IReadOnlyList<LostValue>> WriteAsync(
        Stream target, Dataset dataset, IEnumerable<ReportedEvent> events, ExportNotes notes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(notes);
        var lost = new List<LostValue> { new("", "attribution", notes.Attribution, "the layout has no column for it"), new("", "export_filter", notes.Filter, "the layout has no column for it") };
        await using var file = new CsvFile(target);
        await file.RowAsync(UcdpColumns.All, cancellationToken).ConfigureAwait(false);
        foreach (var reported in events)
        {
            var cells = reported.Record is { Format: UcdpReader.Format } record
                ? AsRead(reported, record, lost)
                : new UcdpRow(reported, dataset, notes.Version, lost).Cells();
            await file.RowAsync([.. UcdpColumns.All.Select(column => cells.GetValueOrDefault(column, ""))], cancellationToken).ConfigureAwait(false);
        }

        return lost;
    }

    private static Dictionary<string, string> AsRead(ReportedEvent reported, SourceRecord record, List<LostValue> lost)
    {
        lost.AddRange(record.Fields.Where(field => !UcdpColumns.All.Contains(field.Key, StringComparer.Ordinal))
            .Select(field => new LostValue(reported.Id, $"record.{field.Key}", field.Value, "the layout of 49 columns has no such column")));
        Reworked(reported, record, lost);
        return record.Fields.ToDictionary(field => field.Key, field => CsvText.Guard(field.Value), StringComparer.Ordinal);
    }

    // The row goes back as UCDP gave it. What was decided of the event here since is not in it, and is told.
    private static void Reworked(ReportedEvent reported, SourceRecord record, List<LostValue> lost)
    {
        const string Why = "the row is as UCDP gave it, before this was changed here";
        if (reported.Retracted)
        {
            lost.Add(new LostValue(reported.Id, "retracted", "true", Why));
        }

        var best = reported.Figures.FirstOrDefault(figure => figure.Unit == "killed")?.Value?.ToString(CultureInfo.InvariantCulture) ?? "";
        if (record.Fields.GetValueOrDefault("best", "") is var given && given != best && !(best.Length == 0 && given == "0"))
        {
            lost.Add(new LostValue(reported.Id, "figures", best, Why));
        }
    }
}
