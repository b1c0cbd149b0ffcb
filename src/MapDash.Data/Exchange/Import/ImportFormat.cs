namespace MapDash.Data.Exchange.Import;

/// <summary>Layouts that can be imported. Their published codes are those of <c>--format</c>.</summary>
public enum ImportFormat
{
    /// <summary>Found out from the beginning of the file.</summary>
    Auto,

    /// <summary>MapDash's own CSV.</summary>
    Mapdash,

    /// <summary>UCDP Georeferenced Event Dataset, 45 or 49 columns.</summary>
    UcdpGed,

    /// <summary>ACLED, 31 columns and older layouts.</summary>
    Acled,

    /// <summary>GeoJSON, RFC 7946.</summary>
    Geojson,
}
