using System.Text.Json;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Data;
using MapDash.Data.Exchange;

namespace MapDash.Tests.Geodata;

/// <summary>The committed files of <c>geodata/</c>, read once for all tests.</summary>
internal static class ShippedFiles
{
    private static readonly Lazy<DatasetContent> Read = new(() => new GeodataFolder(Folder).Read());
    private static readonly Lazy<Dataset> Put = new(() => new Dataset(
        new DatasetVersion(1, DateTimeOffset.UnixEpoch, "shipped"),
        Content.Codes, Content.Actors, Content.Gazetteer, Content.Reports, Content.Events));

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder <c>geodata/</c>.</summary>
    public static string Folder => Path.Combine(Root, "geodata");

    /// <summary>Everything in it.</summary>
    public static DatasetContent Content => Read.Value;

    /// <summary>The same as a dataset.</summary>
    public static Dataset Shipped => Put.Value;

    /// <summary>The properties of every feature of a file, as they are written.</summary>
    public static IReadOnlyList<JsonElement> Properties(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").Clone())];
    }

    /// <summary>The places of a file.</summary>
    public static IReadOnlyList<Place> Places(string file, PlacePrecision? usual = null) =>
        GeodataReader.Read(File.ReadAllBytes(Path.Combine(Folder, file)), file, usual);

    /// <summary>A text of a feature, or null.</summary>
    public static string? Text(this JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "geodata", "manifest.json")) && File.Exists(Path.Combine(folder.FullName, "MapDash.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds MapDash.sln and geodata/.");
    }
}
