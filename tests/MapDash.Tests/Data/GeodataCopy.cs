using System.Text.Json.Nodes;
using MapDash.Data.Exchange;
using MapDash.Data.Store;

namespace MapDash.Tests.Data;

/// <summary>The shipped geodata in a temporary folder, free to be spoilt, and a place for a store beside it.</summary>
internal sealed class GeodataCopy : IDisposable
{
    private static readonly string Shipped = Path.Combine(ContentRoot.Find(), "geodata");

    // Made once: most tests only need a store, not to see it being made.
    private static readonly Lazy<Task<byte[]>> Loaded = new(async () =>
    {
        using var geodata = new GeodataCopy();
        await new EventStore(geodata.StorePath, new StoppedClock()).LoadAsync(geodata.Folder.Files(), geodata.Folder.Read, CancellationToken.None);
        return await File.ReadAllBytesAsync(geodata.StorePath);
    });

    public GeodataCopy()
    {
        Root = Directory.CreateTempSubdirectory("mapdash-").FullName;
        foreach (var file in (string[])["register/codes.json", "register/actors.json", "register/import.json", "provinces.geojson", "areas.geojson", "places.geojson",
            .. Directory.EnumerateFiles(Path.Combine(Shipped, "curated"), "*.json").Select(file => $"curated/{Path.GetFileName(file)}")])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.Copy(Path.Combine(Shipped, file), PathOf(file));
        }
    }

    public string Root { get; }

    public string StorePath => Path.Combine(Root, "data", "mapdash.db");

    public GeodataFolder Folder => new(Path.Combine(Root, "geodata"));

    /// <summary>A store that the shipped files were loaded into, as version 1, when the clock was first stopped.</summary>
    public async Task<EventStore> LoadedStoreAsync(TimeProvider clock)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StorePath)!);
        await File.WriteAllBytesAsync(StorePath, await Loaded.Value);
        return new EventStore(StorePath, clock);
    }

    public string PathOf(string file) => Path.Combine(Root, "geodata", file);

    public void Edit(string file, Action<JsonNode> edit)
    {
        var node = JsonNode.Parse(File.ReadAllText(PathOf(file)))!;
        edit(node);
        File.WriteAllText(PathOf(file), node.ToJsonString());
    }

    public void EditEvent(string id, Action<JsonNode> edit) => Edit($"curated/{id[..3]}.json", file => edit(Event(file, id)));

    public void RemoveEvent(string id) => Edit($"curated/{id[..3]}.json", file => file["events"]!.AsArray().Remove(Event(file, id)));

    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    private static JsonNode Event(JsonNode file, string id) => file["events"]!.AsArray().Single(reported => (string)reported!["id"]! == id)!;
}
