namespace MapDash.Api.Ogc;

/// <summary>
/// The reference systems that coordinates are taken and given in. Both are WGS 84 in degrees and differ only in the order of
/// their axes, so that nothing has to be projected. Immutable.
/// </summary>
/// <param name="Uri">Its identifier.</param>
/// <param name="LatitudeFirst">Whether latitude comes before longitude.</param>
internal sealed record Crs(string Uri, bool LatitudeFirst)
{
    /// <summary>Longitude first: what everything is stored in, and the default.</summary>
    public static Crs Crs84 { get; } = new("http://www.opengis.net/def/crs/OGC/1.3/CRS84", false);

    /// <summary>EPSG:4326 with the order of axes that its register gives: latitude first.</summary>
    public static Crs Epsg4326 { get; } = new("http://www.opengis.net/def/crs/EPSG/0/4326", true);

    /// <summary>All of them, the default first.</summary>
    public static IReadOnlyList<Crs> All { get; } = [Crs84, Epsg4326];

    /// <summary>The system that a parameter names; the default where it is not given.</summary>
    /// <exception cref="OgcException">It is none of these.</exception>
    public static Crs Read(OgcRequest request, string name) => request.One(name) is not { } value
        ? Crs84
        : All.FirstOrDefault(each => each.Uri == value)
            ?? throw OgcException.Value(name, value, string.Join(" or ", All.Select(each => each.Uri)));
}
