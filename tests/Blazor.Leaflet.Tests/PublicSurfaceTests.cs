using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Blazor.Leaflet.Tests;

public partial class PublicSurfaceTests
{
    private static readonly string Library = Find("src/Blazor.Leaflet");

    public static TheoryData<Type> PublicTypes() => [.. typeof(LeafletMap).Assembly.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Every_public_type_is_sealed_static_or_the_base_of_layers(Type type)
    {
        Assert.True(type.IsSealed || type == typeof(LeafletLayer), $"{type.Name} may be inherited");
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Every_record_is_immutable(Type type)
    {
        if (!typeof(IComponent).IsAssignableFrom(type))
        {
            Assert.All(type.GetProperties(), property => Assert.True(
                property.SetMethod is not { IsPublic: true } set
                || set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit"),
                $"{type.Name}.{property.Name} can be changed"));
        }
    }

    [Fact]
    public void Every_parameter_of_every_component_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Library, "README.md"));
        var parameters =
            from type in typeof(LeafletMap).Assembly.GetExportedTypes()
            where typeof(IComponent).IsAssignableFrom(type) && !type.IsAbstract
            from property in type.GetProperties()
            where property.IsDefined(typeof(ParameterAttribute), inherit: true)
            select (type.Name, property.Name);

        Assert.All(parameters, parameter => Assert.Contains($"`{parameter.Item2}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_theming_variable_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Library, "README.md"));
        var variables = Variable().Matches(File.ReadAllText(Path.Combine(Library, "css/theme.css")))
            .Select(match => match.Groups[1].Value).Distinct();

        Assert.All(variables, variable => Assert.Contains(variable, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_library_knows_nothing_of_the_application()
    {
        var names = typeof(LeafletMap).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.DoesNotContain(names, name =>
            name.StartsWith("MapDash", StringComparison.Ordinal)
            || name.StartsWith("MudBlazor", StringComparison.Ordinal)
            || name.StartsWith("NetTopologySuite", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lock_file_names_no_registry()
    {
        Assert.DoesNotContain("://", File.ReadAllText(Path.Combine(Library, "package-lock.json")).Replace("https://opencollective", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundle_is_built_with_the_library()
    {
        var bundle = File.ReadAllText(Path.Combine(Library, "wwwroot/dist/blazor-leaflet.js"));
        Assert.Contains("create", bundle, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Library, "wwwroot/dist/blazor-leaflet.css")));
    }

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, path)))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new DirectoryNotFoundException(path);
    }

    [GeneratedRegex(@"(--[a-z0-9-]+):")]
    private static partial Regex Variable();
}
