using MapDash.Core.Events;
using MapDash.Data.Exchange.Export.GeoPackage;
using Microsoft.Data.Sqlite;

namespace MapDash.Data.Exchange.Export;

/// <summary>Events to be written in one of the layouts. Immutable.</summary>
public sealed class EventExport
{
    private EventExport(Dataset dataset, IReadOnlyList<ReportedEvent> events, int leftOut, ExportNotes notes) =>
        (Dataset, Events, LeftOut, Notes) = (dataset, events, leftOut, notes);

    /// <summary>Where they are taken from.</summary>
    public Dataset Dataset { get; }

    /// <summary>The events.</summary>
    public IReadOnlyList<ReportedEvent> Events { get; }

    /// <summary>How many matched but may not be passed on.</summary>
    public int LeftOut { get; }

    /// <summary>What the file says of itself.</summary>
    public ExportNotes Notes { get; }

    /// <summary>Prepares an export.</summary>
    /// <param name="dataset">Where the events are taken from.</param>
    /// <param name="events">What matches.</param>
    /// <param name="filter">The filter in writing.</param>
    /// <param name="withRestricted">Whether what may not be passed on is in it too: the owner's own copy.</param>
    public static EventExport Of(Dataset dataset, IReadOnlyList<ReportedEvent> events, string filter, bool withRestricted = false)
    {
        ArgumentNullException.ThrowIfNull(events);
        var taken = withRestricted ? events : [.. events.Where(reported => !reported.IsRestricted)];
        return new EventExport(dataset, taken, events.Count - taken.Count, ExportNotes.Of(dataset, taken, filter));
    }

    /// <summary>The usual ending of a layout's files, with its dot.</summary>
    public static string EndingOf(ExportFormat format) => format switch
    {
        ExportFormat.Geojson => ".geojson",
        ExportFormat.Gpkg => ".gpkg",
        _ => ".csv",
    };

    /// <summary>What a layout's files are called on the web.</summary>
    public static string MediaTypeOf(ExportFormat format) => format switch
    {
        ExportFormat.Geojson => "application/geo+json",
        ExportFormat.Gpkg => "application/geopackage+sqlite3",
        _ => "text/csv; charset=utf-8",
    };

    /// <summary>Writes one of the layouts that are streams.</summary>
    /// <returns>The values that the layout cannot hold.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A GeoPackage is a database, which needs a file.</exception>
    public async Task<IReadOnlyList<LostValue>> WriteAsync(ExportFormat format, Stream target, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case ExportFormat.MapdashCsv:
                await MapDashCsvWriter.WriteAsync(target, Dataset, Events, Notes, cancellationToken).ConfigureAwait(false);
                return [];
            case ExportFormat.Geojson:
                await GeoJsonWriter.WriteAsync(target, Dataset, Events, Notes, cancellationToken).ConfigureAwait(false);
                return [];
            case ExportFormat.UcdpGed:
                return await UcdpWriter.WriteAsync(target, Dataset, Events, Notes, cancellationToken).ConfigureAwait(false);
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "This layout is not written to a stream.");
        }
    }

    /// <summary>
    /// Writes any of the layouts to a file: beside it first, then in its place, so that a broken-off export leaves nothing behind and
    /// a former file as it was.
    /// </summary>
    /// <returns>The values that the layout cannot hold.</returns>
    /// <exception cref="ExchangeException">The file cannot be written.</exception>
    public async Task<IReadOnlyList<LostValue>> WriteFileAsync(ExportFormat format, string path, CancellationToken cancellationToken)
    {
        var draft = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            IReadOnlyList<LostValue> lost = [];
            if (format == ExportFormat.Gpkg)
            {
                // A database is written without waiting; who asked for it need not wait here either.
                await Task.Run(() => GeoPackageWriter.Write(draft, Dataset, Events, Notes, cancellationToken), cancellationToken).ConfigureAwait(false);
                File.Move(draft, path, overwrite: true);
                return lost;
            }

            await using (var target = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
            {
                lost = await WriteAsync(format, target, cancellationToken).ConfigureAwait(false);
            }

            File.Move(draft, path, overwrite: true);
            return lost;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new ExchangeException(path, null, null, $"the file cannot be written ({error.Message}).", error);
        }
        finally
        {
            if (File.Exists(draft))
            {
                File.Delete(draft);
            }
        }
    }
}
