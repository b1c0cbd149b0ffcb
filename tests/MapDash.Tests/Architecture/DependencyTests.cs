using System.Reflection;
using Xunit;

namespace MapDash.Tests.Architecture;

/// <summary>The table "may not depend on" of src/README.md, row by row, read from the compiled code.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Core = Assembly.Load("MapDash.Core");
    private static readonly Assembly Data = Assembly.Load("MapDash.Data");
    private static readonly Assembly Leaflet = Assembly.Load("Blazor.Leaflet");
    private static readonly Assembly App = Assembly.Load("MapDash");

    [Fact]
    public void Core_refers_to_the_runtime_and_NetTopologySuite_only()
    {
        var foreign = References(Core).Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name != "NetTopologySuite");

        Assert.Empty(foreign);
    }

    [Fact]
    public void Core_reads_no_file()
    {
        string[] files = ["File", "FileInfo", "FileStream", "Directory", "DirectoryInfo", "Path", "StreamReader", "StreamWriter", "FileSystemInfo"];

        Assert.Empty(Uses(Core, used => used.Namespace == "System.IO" && files.Contains(used.Name)));
    }

    [Fact]
    public void Core_does_not_ask_what_time_it_is()
    {
        var asks =
            from type in Core.GetTypes()
            from member in UsedTypes.Of(type).OfType<MethodInfo>()
            where (member.DeclaringType == typeof(DateTime) || member.DeclaringType == typeof(DateTimeOffset)) && member.Name is "get_Now" or "get_UtcNow" or "get_Today"
                || member.DeclaringType == typeof(TimeProvider) || member.DeclaringType == typeof(System.Diagnostics.Stopwatch)
            select $"{type.FullName}: {member.DeclaringType!.Name}.{member.Name}";

        Assert.Empty(asks.Distinct());
    }

    [Fact]
    public void Nothing_asks_the_machine_for_the_time_but_through_TimeProvider()
    {
        var asks =
            from assembly in new[] { Core, Data, Leaflet, App }
            from type in assembly.GetTypes()
            from member in UsedTypes.Of(type).OfType<MethodInfo>()
            where (member.DeclaringType == typeof(DateTime) || member.DeclaringType == typeof(DateTimeOffset)) && member.Name is "get_Now" or "get_UtcNow" or "get_Today"
            select $"{type.FullName}: {member.DeclaringType!.Name}.{member.Name}";

        Assert.Empty(asks.Distinct());
    }

    [Fact]
    public void Exchange_does_not_know_the_store_nor_the_store_the_exchange()
    {
        Assert.NotEmpty(In(Data, "MapDash.Data.Exchange"));
        Assert.NotEmpty(In(Data, "MapDash.Data.Store"));
        Assert.Empty(Between(Data, "MapDash.Data.Exchange", "MapDash.Data.Store"));
        Assert.Empty(Between(Data, "MapDash.Data.Store", "MapDash.Data.Exchange"));
    }

    [Theory]
    [InlineData("MapDash.Data")]
    [InlineData("MapDash.Reading")]
    public void Data_and_Reading_know_no_web_and_no_map(string name)
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll")))
        {
            // Reading comes with curation; from then on the rule holds for it.
            Assert.DoesNotContain(References(App), reference => reference == name);
            return;
        }

        Assert.DoesNotContain(References(Assembly.Load(name)), reference =>
            reference.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || reference is "Blazor.Leaflet" or "MudBlazor" or "MapDash");
    }

    [Fact]
    public void The_map_library_knows_nothing_of_MapDash()
    {
        Assert.DoesNotContain(References(Leaflet), reference =>
            reference.StartsWith("MapDash", StringComparison.Ordinal) || reference.StartsWith("MudBlazor", StringComparison.Ordinal) || reference.StartsWith("NetTopologySuite", StringComparison.Ordinal));
    }

    [Fact]
    public void Explore_knows_no_store_and_no_script()
    {
        var explore = In(App, "MapDash.Components.Pages.Explore").ToArray();

        Assert.NotEmpty(explore);
        Assert.Empty(Uses(explore, used => IsIn(used, "MapDash.Data") || IsIn(used, "Microsoft.EntityFrameworkCore")));
        Assert.Empty(Uses(explore, used => IsIn(used, "Microsoft.JSInterop")));
        Assert.DoesNotContain(SourceTree.Files("src/MapDash/Components/Pages/Explore"), file => file.EndsWith(".js", StringComparison.Ordinal));
    }

    [Fact]
    public void The_interface_for_machines_knows_no_component()
    {
        Assert.NotEmpty(In(App, "MapDash.Api"));
        Assert.Empty(Between(App, "MapDash.Api", "MapDash.Components"));
    }

    [Fact]
    public void No_page_or_interface_goes_round_the_live_index_to_the_database()
    {
        Assert.Empty(Uses(In(App, "MapDash.Components"), used => IsIn(used, "Microsoft.EntityFrameworkCore")));
        Assert.Empty(Uses(In(App, "MapDash.Api"), used => IsIn(used, "Microsoft.EntityFrameworkCore")));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<Type> In(Assembly assembly, string space) => assembly.GetTypes().Where(type => !type.IsNested && IsIn(type, space));

    private static bool IsIn(Type type, string space) =>
        type.Namespace is { } own && (own == space || own.StartsWith(space + ".", StringComparison.Ordinal));

    private static string[] Uses(Assembly assembly, Func<Type, bool> wrong) => Uses(assembly.GetTypes(), wrong);

    private static string[] Uses(IEnumerable<Type> types, Func<Type, bool> wrong) =>
        [.. types.SelectMany(type => UsedTypes.TypesOf(type).Where(wrong).Select(used => $"{type.FullName} uses {used.FullName ?? used.Name}")).Distinct()];

    private static string[] Between(Assembly assembly, string from, string to) => Uses(In(assembly, from), used => IsIn(used, to));
}
