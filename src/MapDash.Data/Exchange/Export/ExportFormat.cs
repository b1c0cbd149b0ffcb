namespace MapDash.Data.Exchange.Export;

/// <summary>Layouts that can be exported. Their published codes are those of <c>--format</c>.</summary>
public enum ExportFormat
{
    /// <summary>MapDash's own CSV, without loss.</summary>
    MapdashCsv,

    /// <summary>GeoJSON, RFC 7946, without loss.</summary>
    Geojson,

    /// <summary>GeoPackage with tables of events, places, claims and figures.</summary>
    Gpkg,

    /// <summary>UCDP Georeferenced Event Dataset, 49 columns.</summary>
    UcdpGed,
}
