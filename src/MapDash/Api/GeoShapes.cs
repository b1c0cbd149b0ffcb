using System.Security.Cryptography;
using MapDash.Data.Exchange;

namespace MapDash.Api;

/// <summary>
/// The shapes that the map draws, by name: <c>provinces</c> (simplified for display), <c>areas</c>, <c>lines</c> and each
/// file of <c>basemap/</c>. Their version is the beginning of the checksum of <c>manifest.json</c>, which lists the
/// checksum of each. Immutable: read when the program starts.
/// </summary>
public sealed class GeoShapes
{
    private readonly Dictionary<string, string> _files;

    private GeoShapes(string version, Dictionary<string, string> files) => (Version, _files) = (version, files);

    /// <summary>First twelve hex digits of the checksum of the manifest.</summary>
    public string Version { get; }

    /// <summary>Names without ending.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>Finds the files of a geodata folder.</summary>
    /// <exception cref="ExchangeException">The manifest or a file is missing.</exception>
    public static GeoShapes In(string folder)
    {
        var manifest = Path.Combine(folder, "manifest.json");
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["provinces"] = Path.Combine(folder, "provinces.display.geojson"),
            ["areas"] = Path.Combine(folder, "areas.geojson"),
            ["lines"] = Path.Combine(folder, "lines.geojson"),
        };
        var basemap = Path.Combine(folder, "basemap");
        foreach (var file in Directory.Exists(basemap) ? Directory.EnumerateFiles(basemap, "*.geojson") : [])
        {
            files[Path.GetFileNameWithoutExtension(file)] = file;
        }

        return files.Values.Prepend(manifest).FirstOrDefault(file => !File.Exists(file)) is { } missing
            ? throw new ExchangeException($"geodata/{Path.GetFileName(missing)}", null, null, $"the file is missing (looked for {missing}).")
            : new GeoShapes(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(manifest)))[..12], files);
    }

    /// <summary>Full path of a shape's file, or null where there is none of that name.</summary>
    public string? Find(string name) => _files.GetValueOrDefault(name);
}
