using System.Text.Json.Nodes;
using MapDash.Data.Exchange;
using MapDash.Data.Store;
using Xunit;

namespace MapDash.Tests.Data;

/// <summary>Parents and relations when files change.</summary>
public sealed class LinkedEventsTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();
    private readonly StoppedClock _clock = new();

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task Changed_events_may_point_at_events_that_come_with_them()
    {
        var store = await _geodata.LoadedStoreAsync(_clock);
        _geodata.Edit("curated/004.json", file =>
        {
            var added = file["events"]![0]!.DeepClone();
            added["id"] = "004-E99";
            added["related"] = new JsonArray();
            added["parent"] = null;
            file["events"]!.AsArray().Add(added);
        });
        _geodata.EditEvent("000-E01", reported => reported["related"] = Link("004-E99"));
        _geodata.EditEvent("000-E02", reported => reported["parent"] = "004-E99");
        _geodata.EditEvent("000-E04", reported => reported["title_en"] = "Another title");

        var outcome = await LoadAsync(store);

        Assert.Equal((1, 3, 0), (outcome.Added, outcome.Changed, outcome.Retracted));
        var dataset = await store.ReadAsync(null, CancellationToken.None);
        Assert.Equal("004-E99", dataset.FindEvent("000-E01")!.Related.Single().EventId);
        Assert.Equal("004-E99", dataset.FindEvent("000-E02")!.Parent);
        Assert.Empty(await store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_parent_and_its_part_may_change_places()
    {
        _geodata.EditEvent("000-E01", reported => reported["parent"] = "000-E02");
        var store = new EventStore(_geodata.StorePath, _clock);
        await LoadAsync(store);
        _geodata.EditEvent("000-E01", reported => reported["parent"] = null);
        _geodata.EditEvent("000-E02", reported => reported["parent"] = "000-E01");

        Assert.Equal(2, (await LoadAsync(store)).Changed);

        Assert.Equal("000-E01", (await store.ReadAsync(null, CancellationToken.None)).FindEvent("000-E02")!.Parent);
        Assert.Empty(await store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public void Parents_in_a_circle_are_refused_across_files()
    {
        _geodata.EditEvent("000-E01", reported => reported["parent"] = "000-E02");
        _geodata.EditEvent("000-E02", reported => reported["parent"] = "004-E01");
        _geodata.EditEvent("004-E01", reported => reported["parent"] = "000-E01");

        var refused = Assert.Throws<ExchangeException>(_geodata.Folder.Read);

        Assert.Equal(
            ("geodata/curated/000.json", "event 000-E01", "parent", "the parents lead in a circle: 000-E01 → 000-E02 → 004-E01 → 000-E01."),
            (refused.File, refused.Item, refused.Field, refused.Reason));
    }

    [Fact]
    public void An_event_below_a_circle_does_not_hide_it()
    {
        _geodata.EditEvent("000-E01", reported => reported["parent"] = "000-E02");
        _geodata.EditEvent("000-E02", reported => reported["parent"] = "000-E03");
        _geodata.EditEvent("000-E03", reported => reported["parent"] = "000-E02");

        Assert.Equal("event 000-E02", Assert.Throws<ExchangeException>(_geodata.Folder.Read).Item);
    }

    private static JsonArray Link(string id) => [new JsonObject { ["id"] = id, ["relation"] = "same_matter" }];

    private Task<LoadOutcome> LoadAsync(EventStore store) => store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None);
}
