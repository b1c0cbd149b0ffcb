using MapDash.Core.Events;

namespace MapDash.Data.Exchange.Export;

/// <summary>What an exported file says of itself. Immutable.</summary>
/// <param name="Version">The dataset version.</param>
/// <param name="Filter">The filter in writing, as the query of a link; empty for everything.</param>
/// <param name="Attribution">Whom it is owed to.</param>
/// <param name="Licence">On which terms.</param>
public sealed record ExportNotes(DatasetVersion Version, string Filter, string Attribution, string Licence)
{
    private const string Own =
        "Made with Natural Earth. Place names © GeoNames, CC BY 4.0, modified. Baghdad and Halabja outlines and named areas: MapDash authors, approximate.";

    private const string Ucdp =
        " Includes UCDP GED: Sundberg and Melander (2013), Journal of Peace Research 50(4), https://ucdp.uu.se.";

    /// <summary>The notes of an export.</summary>
    /// <param name="dataset">Where it is taken from.</param>
    /// <param name="events">What is exported.</param>
    /// <param name="filter">The filter in writing.</param>
    public static ExportNotes Of(Dataset dataset, IEnumerable<ReportedEvent> events, string filter)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var ucdp = events.Any(reported => reported.Record is { Format: "ucdp-ged" });
        return new ExportNotes(
            dataset.Version,
            filter,
            "MapDash: reported security events in Iraq; every event is somebody's claim. " + Own + (ucdp ? Ucdp : ""),
            ucdp ? "MIT (MapDash); CC BY 4.0 (UCDP GED, place names)" : "MIT (MapDash); CC BY 4.0 (place names)");
    }
}
