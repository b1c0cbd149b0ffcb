using System.Text.Json.Nodes;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using Xunit;

namespace MapDash.Tests.Data;

/// <summary>What leaves the files and is still named by a retracted event.</summary>
public sealed class LeavingFilesTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();
    private readonly StoppedClock _clock = new();

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task A_whole_report_may_leave_with_everything_that_only_it_names()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        var actors = File.ReadAllText(_geodata.PathOf("register/actors.json"));
        RemoveReport003();
        Remove("register/actors.json", "actors", "id", "RESIDENTS", "ASAYISH");
        Remove("register/codes.json", "kinds", "code", "protective_deployment", "infrastructure_attack");
        RemovePlace("NA-RUTBA-DESERT");

        Assert.True((await StartAsync(store)).Retracted > 0);

        var dataset = await store.ReadAsync(null, CancellationToken.None);
        Assert.All(dataset.Events.Where(reported => reported.Id.StartsWith("003", StringComparison.Ordinal)), reported => Assert.True(reported.Retracted));
        Assert.NotNull(dataset.FindReport("003"));
        Assert.NotNull(dataset.Actors.Find("ASAYISH"));
        Assert.NotNull(dataset.Gazetteer.Find("NA-RUTBA-DESERT"));
        Assert.True(dataset.Codes.HasKind("infrastructure_attack"));
        Assert.Empty(await store.VerifyAsync(CancellationToken.None));
        Assert.True((await StartAsync(store)).IsUnchanged);

        File.WriteAllText(_geodata.PathOf("register/actors.json"), actors);
        Assert.Equal("actors revised", (await AfterStartAsync(store)).Version.Note);
        Assert.True((await StartAsync(store)).IsUnchanged);
    }

    [Fact]
    public async Task What_no_event_names_leaves_for_good()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        _geodata.Edit("register/actors.json", file => file["actors"]!.AsArray().Add(Actor("NOBODY")));
        Assert.NotNull((await AfterStartAsync(store)).Actors.Find("NOBODY"));

        Remove("register/actors.json", "actors", "id", "NOBODY");

        Assert.Null((await AfterStartAsync(store)).Actors.Find("NOBODY"));
        Assert.NotNull((await store.ReadAsync(2, CancellationToken.None)).Actors.Find("NOBODY"));
    }

    [Fact]
    public async Task What_an_entry_that_stays_belongs_to_stays_with_it()
    {
        _geodata.Edit("register/actors.json", file =>
        {
            file["actors"]!.AsArray().Add(Actor("HOLDER"));
            file["actors"]!.AsArray().Single(actor => (string)actor!["id"]! == "RESIDENTS")!["parent"] = "HOLDER";
        });
        var store = new EventStore(_geodata.StorePath, _clock);
        await StartAsync(store);
        RemoveReport003();
        Remove("register/actors.json", "actors", "id", "RESIDENTS", "HOLDER");

        var dataset = await AfterStartAsync(store);

        Assert.Equal("HOLDER", dataset.Actors.Find("RESIDENTS")!.Parent);
        Assert.NotNull(dataset.Actors.Find("HOLDER"));
    }

    [Fact]
    public async Task Files_that_a_retracted_event_cannot_be_read_with_are_refused_before_they_are_taken_in()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        RemoveReport003();
        Remove("register/codes.json", "kinds", "code", "infrastructure_attack");
        var glyph = (await store.ReadAsync(null, CancellationToken.None)).Codes.Kind("infrastructure_attack").Glyph;
        _geodata.Edit("register/codes.json", file =>
        {
            Named(file["glyphs"]!, "code", glyph)["family"] = "operations";
            foreach (var kind in file["kinds"]!.AsArray().Where(kind => (string)kind!["glyph"]! == glyph))
            {
                kind!["family"] = "operations";
            }
        });

        var refused = await Assert.ThrowsAsync<StoreException>(() => StartAsync(store));

        Assert.Contains("infrastructure_attack", refused.Message, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", refused.Message, StringComparison.Ordinal);
        Assert.Single(await store.VersionsAsync(CancellationToken.None));
        Assert.Empty(await store.VerifyAsync(CancellationToken.None));
    }

    private static JsonNode Named(JsonNode list, string field, string id) => list.AsArray().Single(entry => (string)entry![field]! == id)!;

    private static JsonObject Actor(string id) => new()
    {
        ["id"] = id,
        ["name_en"] = id,
        ["name_ar"] = id,
        ["variants_ar"] = new JsonArray(),
        ["kind"] = "state_body",
        ["parent"] = null,
        ["member_of"] = new JsonArray(),
        ["note"] = null,
    };

    private void Remove(string file, string list, string field, params string[] ids) => _geodata.Edit(file, root =>
    {
        foreach (var id in ids)
        {
            root[list]!.AsArray().Remove(Named(root[list]!, field, id));
        }
    });

    private void RemovePlace(string id)
    {
        foreach (var file in (string[])["areas.geojson", "places.geojson"])
        {
            _geodata.Edit(file, root => root["features"]!.AsArray().RemoveAll(feature => (string)feature!["properties"]!["id"]! == id));
        }
    }

    // With the links to its events and the other readings that name a kind which is to go.
    private void RemoveReport003()
    {
        File.Delete(_geodata.PathOf("curated/003.json"));
        foreach (var file in (string[])["000", "001", "002", "004"])
        {
            _geodata.Edit($"curated/{file}.json", root =>
            {
                foreach (var reported in root["events"]!.AsArray())
                {
                    reported!["related"]!.AsArray().RemoveAll(link => ((string)link!["id"]!).StartsWith("003", StringComparison.Ordinal));
                    reported["kind_alt"]!.AsArray().RemoveAll(_ => true);
                }
            });
        }
    }

    // As serve does.
    private async Task<LoadOutcome> StartAsync(EventStore store)
    {
        using var publisher = new Publisher(store, new LiveIndex());
        return await publisher.EnsureLoadedAsync(_geodata.Folder, CancellationToken.None);
    }

    private async Task<Dataset> AfterStartAsync(EventStore store)
    {
        await StartAsync(store);
        return await store.ReadAsync(null, CancellationToken.None);
    }
}
