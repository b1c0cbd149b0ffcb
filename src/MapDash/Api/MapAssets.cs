namespace MapDash.Api;

/// <summary>Addresses of what the map fetches. Each names its version and may be kept for ever. Immutable.</summary>
/// <param name="GeoVersion">Version of the shapes.</param>
/// <param name="TileUrl">Template of an online tile layer, or empty for the offline map.</param>
/// <param name="TileAttribution">Whom the tiles are owed to.</param>
public sealed record MapAssets(string GeoVersion, string TileUrl, string TileAttribution)
{
    /// <summary>Shapes by name, without ending.</summary>
    public string Geo(string name) => $"/geo/{GeoVersion}/{name}.geojson";
}
