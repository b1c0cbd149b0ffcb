using System.Security.Cryptography;
using System.Text.Json;
using MapDash.Data.Exchange;
using Xunit;
using static MapDash.Tests.Geodata.ShippedFiles;

namespace MapDash.Tests.Geodata;

public sealed class ManifestTests
{
    [Fact]
    public void Every_file_is_the_one_that_the_manifest_sums_up() =>
        Assert.All(Manifest().GetProperty("files").EnumerateObject(), entry =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(Folder, entry.Name));
            Assert.Equal(entry.Value.Text("sha256"), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(entry.Value.GetProperty("bytes").GetInt32(), bytes.Length);
            Assert.Equal(entry.Value.GetProperty("features").GetInt32(), Properties(entry.Name).Count);
        });

    [Fact]
    public void Every_built_file_is_in_the_manifest_and_in_the_readme_with_its_sum()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        var listed = Manifest().GetProperty("files").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.Text("sha256")!);
        var built = Directory.EnumerateFiles(Folder, "*.geojson", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));
        Assert.Equal(listed.Keys.Order(StringComparer.Ordinal), built.Order(StringComparer.Ordinal));
        Assert.All(listed, pair => Assert.Contains(pair.Value, Row(readme, pair.Key), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_author_file_is_in_the_readme_with_its_sum()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        Assert.All(Directory.EnumerateFiles(Path.Combine(Folder, "author"), "*.json"), file => Assert.Contains(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))),
            Row(readme, $"author/{Path.GetFileName(file)}"),
            StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_carries_the_attribution()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        Assert.Contains("Made with Natural Earth. Place names © GeoNames, CC BY 4.0, modified. Baghdad and Halabja outlines and named areas: MapDash authors, approximate.", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_is_read_with_the_sums_of_its_files()
    {
        var files = new GeodataFolder(Folder).Files();
        Assert.Equal(Content.Files, files);
        Assert.Equal(5, files.Count(file => file.Name.StartsWith("curated/", StringComparison.Ordinal)));
    }

    private static string Row(string readme, string file) =>
        Assert.Single(readme.Split('\n'), line => line.StartsWith($"| `{file}`", StringComparison.Ordinal));

    private static JsonElement Manifest()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "manifest.json")));
        return document.RootElement.Clone();
    }
}
