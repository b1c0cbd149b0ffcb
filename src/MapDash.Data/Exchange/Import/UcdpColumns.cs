namespace MapDash.Data.Exchange.Import;

/// <summary>The columns of the UCDP Georeferenced Event Dataset. Source: UCDP GED codebook, global layout of 49 columns.</summary>
public static class UcdpColumns
{
    /// <summary>The 49 columns in the order of the layout, which some releases have without a header.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name",
        "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
        "number_of_sources", "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
        "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country",
        "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
        "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    /// <summary>What a file must have to be read; the rest may be missing, as in the country layouts.</summary>
    public static IReadOnlyList<string> Required { get; } =
        ["id", "type_of_violence", "side_a", "side_b", "where_prec", "latitude", "longitude", "date_start", "date_end", "best", "high", "low"];
}
