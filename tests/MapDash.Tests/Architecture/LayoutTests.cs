using System.Text.RegularExpressions;
using Xunit;

namespace MapDash.Tests.Architecture;

/// <summary>What stands where, how long it is, and what it may not name.</summary>
public sealed partial class LayoutTests
{
    private static readonly string[] Code = [".cs", ".razor", ".css", ".js", ".mjs", ".sh"];
    private static readonly string[] Written = [.. Code, ".md", ".json", ".geojson", ".csproj", ".props", ".sln", ".svg", ".resx", ".html", ".txt", ".yml"];

    [Fact]
    public void The_root_holds_seven_names_a_licence_and_dotfiles()
    {
        string[] fixedNames = ["src", "wwwroot", "geodata", "tests", "appsettings.json", "MapDash.sln", "README.md", "LICENSE"];

        Assert.Empty(SourceTree.TopLevel().Where(name => name[0] != '.').Except(fixedNames));
        Assert.Empty(fixedNames.Except(SourceTree.TopLevel()));
    }

    [Fact]
    public void No_file_of_code_is_longer_than_400_lines()
    {
        var tooLong = SourceTree.Files("src", "tests", "wwwroot", "geodata")
            .Where(file => Code.Contains(Path.GetExtension(file)) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (File: file, Lines: SourceTree.Read(file).Count(letter => letter == '\n')))
            .Where(pair => pair.Lines > 400)
            .Select(pair => $"{pair.File}: {pair.Lines}");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_file_names_a_registry_or_a_host_of_other_peoples_scripts()
    {
        // In halves, so that this file does not name them either.
        string[] hosts = ["registry." + "npmjs", "npmjs" + ".org", "npmjs" + ".com", "nuget" + ".org", "un" + "pkg.com", "js" + "delivr", "cdn" + "js", "fonts.goo" + "gleapis", "gst" + "atic.com", "tile.open" + "streetmap"];

        var naming =
            from file in SourceTree.Files("src", "tests", "wwwroot", "geodata").Concat(SourceTree.Files())
            where Written.Contains(Path.GetExtension(file))
            let text = SourceTree.Read(file)
            from host in hosts
            where text.Contains(host, StringComparison.OrdinalIgnoreCase)
            select $"{file}: {host}";

        Assert.Empty(naming);
    }

    [Fact]
    public void No_page_style_or_script_loads_from_another_host()
    {
        var loading =
            from file in SourceTree.Files("src", "wwwroot")
            where Path.GetExtension(file) is ".razor" or ".css" or ".js" or ".html" or ".svg"
            from match in Loads().Matches(SourceTree.Read(file))
            select $"{file}: {match.Value}";

        Assert.Empty(loading);
    }

    [Fact]
    public void Nothing_is_left_to_be_done_later_in_the_code()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception"];
        var left =
            from file in SourceTree.Files("src", "tests", "wwwroot", "geodata").Concat(SourceTree.Files())
            where Code.Contains(Path.GetExtension(file)) || file.EndsWith(".md", StringComparison.Ordinal)
            let text = SourceTree.Read(file)
            from mark in marks
            where text.Contains(mark, StringComparison.Ordinal)
            select $"{file}: {mark}";

        Assert.Empty(left);
    }

    [Fact]
    public void A_file_of_code_is_named_for_the_type_it_holds()
    {
        var misnamed =
            from file in SourceTree.Files("src")
            where file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith(".razor.cs", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal)
            let name = Path.GetFileName(file).Split('.')[0]
            where name is not "Program" and not "GlobalUsings"
            // Tables of one subject stand together.
            where !file.Contains("/Store/Rows/", StringComparison.Ordinal)
            where !Regex.IsMatch(SourceTree.Read(file), $@"\b(class|record|struct|enum|interface|delegate [\w<>?]+)\s+{name}\b")
            select file;

        Assert.Empty(misnamed);
    }

    [GeneratedRegex("""(?:(?:src|href)="|url\(["']?|from ["']|import\(["'])https?://[^"')]*""")]
    private static partial Regex Loads();
}
