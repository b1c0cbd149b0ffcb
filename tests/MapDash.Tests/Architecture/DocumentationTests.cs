using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace MapDash.Tests.Architecture;

/// <summary>What can be set, called or linked is written down.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Readme = SourceTree.Read("README.md");

    [Fact]
    public void Every_setting_is_in_the_README()
    {
        using var settings = JsonDocument.Parse(SourceTree.Read("appsettings.json"));

        var missing = Names(settings.RootElement, "").Where(name => !Readme.Contains($"`{name}`", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_verb_is_in_the_README()
    {
        var verbs = SourceTree.Files("src/MapDash/Cli")
            .SelectMany(file => Verb().Matches(SourceTree.Read(file)).Select(match => match.Groups[1].Value))
            .Distinct().ToArray();

        Assert.Contains("locate", verbs);
        Assert.DoesNotContain(verbs, verb => !Readme.Contains($"`{verb}", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_part_of_a_link_is_in_the_README()
    {
        var parts = Part().Matches(SourceTree.Read("src/MapDash/Components/Pages/Explore/ExploreUrl.cs")).Select(match => match.Groups[1].Value)
            .Concat(MapDash.Core.Querying.FilterNotation.Names).Concat(["lang", "digits", "theme"]).Distinct().ToArray();

        Assert.True(parts.Length > 12, "too few parts were found in the source");
        Assert.DoesNotContain(parts, part => !Readme.Contains($"`{part}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_the_documents_link_is_there()
    {
        var missing =
            from document in new[] { "README.md", "src/README.md", "tests/README.md", "src/CHANGELOG.md" }
            let folder = Path.GetDirectoryName(document)!
            from match in Link().Matches(SourceTree.Read(document))
            let target = match.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(SourceTree.Root, folder, target))
            select $"{document}: {target}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_folder_of_the_source_is_on_its_map()
    {
        var map = SourceTree.Read("src/README.md");
        var folders = SourceTree.Files("src").Select(file => file.Split('/'))
            .Where(parts => parts.Length > 3 && parts[1].StartsWith("MapDash", StringComparison.Ordinal))
            .Select(parts => parts[2]).Where(name => name is not "Properties").Distinct();

        Assert.DoesNotContain(folders, folder => !map.Contains(folder + "/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(JsonElement element, string path)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = path.Length == 0 ? property.Name : $"{path}:{property.Name}";
            // How much is logged from which part is the framework's own list.
            if (property.Value.ValueKind == JsonValueKind.Object && name != "Logging:LogLevel")
            {
                foreach (var inner in Names(property.Value, name))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return name;
            }
        }
    }

    [GeneratedRegex("""new Command\(\s*"([a-z-]+)""")]
    private static partial Regex Verb();

    [GeneratedRegex("(?:values\\.(?:One<\\w+>|Many|Codes<\\w+>|Text|Parse)|\\bAdd(?:All)?)\\(\"([a-z]+)\"")]
    private static partial Regex Part();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
