using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MapDash.Core;
using MapDash.Core.Places;
using MapDash.Data.Exchange.Documents;
using NetTopologySuite.Geometries;

namespace MapDash.Data.Exchange.Import;

/// <summary>
/// Settlements and surroundings that the gazetteer lacks: the same name at the same position gives the same place every time.
/// Stateless.
/// </summary>
internal static class ImportedPlaces
{
    /// <summary>How far "near" reaches in UCDP's precision 2 and ACLED's 2, in kilometres.</summary>
    public const double NearKm = 25;

    private const double TownKm = 3;

    /// <summary>A town or village at a position.</summary>
    /// <param name="name">The data set's name for it.</param>
    /// <param name="position">Longitude and latitude in degrees, EPSG:4326.</param>
    /// <param name="province">The governorate that the data set names, or null.</param>
    /// <param name="source">Whose name and position it is.</param>
    public static Place Town(string name, Coordinate position, string? province, string source) =>
        Make(Own(Id(name, position, province), source), new BilingualText(name, ""), position, TownKm, province, source);

    /// <summary>The surroundings of a town: a disc that holds the true position somewhere.</summary>
    /// <param name="town">The town.</param>
    /// <param name="province">The governorate that the data set names, or null.</param>
    /// <param name="source">Whose statement it is.</param>
    public static Place Near(Place town, string? province, string source) => Make(
        town.Id.StartsWith(EventDocument.ImportedPrefix, StringComparison.Ordinal) ? $"{town.Id}-near" : Own($"{EventDocument.ImportedPrefix}near-{town.Id}", source),
        new BilingualText($"near {town.Name.En}", town.Name.HasArabic ? $"قرب {town.Name.Ar}" : ""),
        town.LabelPoint!,
        NearKm,
        province,
        source);

    /// <summary>A place as a file describes it that an import had added to.</summary>
    public static Place Described(string id, BilingualText name, Coordinate position, double radiusKm, string? province, string source) =>
        Make(id, name, position, radiusKm, province, source);

    // A place that ACLED's rows made says so, and must not stand behind an event that may be passed on.
    private static string Own(string id, string source) => source.StartsWith("ACLED", StringComparison.Ordinal) ? $"{id}-acled" : id;

    private static Place Make(string id, BilingualText name, Coordinate position, double radiusKm, string? province, string source) => new()
    {
        Id = id,
        Name = name,
        Precision = PlacePrecision.Settlement,
        Kind = "imported",
        Geometry = new Point(position.X, position.Y) { SRID = 4326 },
        LabelPoint = new Coordinate(position.X, position.Y),
        RadiusKm = radiusKm,
        Province = province,
        Parents = province is null ? [] : [province],
        Source = source,
    };

    // Two data sets rarely agree on the fifth decimal, which is a metre.
    private static string Id(string name, Coordinate position, string? province)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{province}|{name.ToUpperInvariant()}|{position.X:F4}|{position.Y:F4}");
        var slug = ImportText.Slug(name);
        return $"{EventDocument.ImportedPrefix}{(slug.Length > 24 ? slug[..24].Trim('-') : slug)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..6]}".Replace("--", "-", StringComparison.Ordinal);
    }
}
