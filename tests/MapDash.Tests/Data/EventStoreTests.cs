using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Data.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace MapDash.Tests.Data;

public sealed class EventStoreTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();
    private readonly StoppedClock _clock = new();

    private EventStore Store => new(_geodata.StorePath, _clock);

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task The_first_load_publishes_dataset_version_1()
    {
        var outcome = await LoadAsync();

        var dataset = await Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal((true, dataset.Events.Count, 1), (outcome.Created, outcome.Added, outcome.PublishedVersion));
        Assert.Equal(new DatasetVersion(1, _clock.Now, "Five curated reports"), dataset.Version);
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
        Assert.Equal(["mapdash.db", "mapdash.db.lock"], Directory.EnumerateFiles(Path.GetDirectoryName(_geodata.StorePath)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task What_comes_out_is_what_went_in()
    {
        await LoadAsync();

        var written = _geodata.Folder.Read();
        var read = await Store.ReadAsync(null, CancellationToken.None);
        Assert.Equivalent(written.Events, read.Events, strict: true);
        Assert.Equivalent(written.Reports, read.Reports, strict: true);
        Assert.Equivalent(written.Codes.Kinds, read.Codes.Kinds, strict: true);
        Assert.Equal(written.Codes.Glyphs, read.Codes.Glyphs);
        Assert.Equal(written.Codes.Lists.Keys.Order(), read.Codes.Lists.Keys.Order());
        Assert.Equivalent(written.Actors.Actors, read.Actors.Actors, strict: true);
        Assert.Equal(written.Actors.Kinds, read.Actors.Kinds);
        foreach (var place in written.Gazetteer.Places)
        {
            var same = read.Gazetteer.Find(place.Id)!;
            Assert.True(place.Geometry is null ? same.Geometry is null : place.Geometry.EqualsExact(same.Geometry) && same.Geometry!.SRID == 4326, place.Id);
            Assert.Equal(place.LabelPoint, same.LabelPoint);
            Assert.Equivalent(place.ProvinceShares, same.ProvinceShares);
            Assert.Equal((place.Name, place.Rank, place.Province, place.SoftEdgeKm), (same.Name, same.Rank, same.Province, same.SoftEdgeKm));
        }
    }

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        await _geodata.LoadedStoreAsync(_clock);
        var before = File.ReadAllBytes(_geodata.StorePath);
        _clock.Now += TimeSpan.FromDays(1);

        Assert.True((await LoadAsync()).IsUnchanged);

        Assert.Equal(before, File.ReadAllBytes(_geodata.StorePath));
    }

    [Fact]
    public async Task A_file_that_only_looks_different_makes_no_version()
    {
        await _geodata.LoadedStoreAsync(_clock);
        File.AppendAllText(_geodata.PathOf("curated/000.json"), "\n\n");

        Assert.True((await LoadAsync()).IsUnchanged);

        Assert.Single(await Store.VersionsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_changed_event_gets_a_version_and_keeps_its_history()
    {
        await _geodata.LoadedStoreAsync(_clock);
        var old = (await Store.ReadAsync(null, CancellationToken.None)).FindEvent("000-E01")!;
        _clock.Now += TimeSpan.FromDays(1);
        _geodata.EditEvent("000-E01", reported =>
        {
            reported["title_en"] = "Another title";
            reported["actors"]!.AsArray().RemoveAt(0);
        });

        var outcome = await LoadAsync();

        Assert.Equal((0, 1, 0, 2), (outcome.Added, outcome.Changed, outcome.Retracted, outcome.PublishedVersion));
        var now = await Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal(("1 event changed", 2), (now.Version.Note, now.Version.Number));
        Assert.Equal((2, "Another title", old.Actors.Count - 1), (now.FindEvent("000-E01")!.Version, now.FindEvent("000-E01")!.Title.En, now.FindEvent("000-E01")!.Actors.Count));
        Assert.Equal(1, now.FindEvent("000-E02")!.Version);
        Assert.Equivalent(old, (await Store.ReadAsync(1, CancellationToken.None)).FindEvent("000-E01"), strict: true);
        Assert.Equivalent(old, await Store.FindAsync("000-E01", 1, CancellationToken.None), strict: true);
        var steps = await Store.RevisionsOfAsync("000-E01", CancellationToken.None);
        Assert.Equal([1, 2], steps.Select(step => step.Version));
        Assert.Equal(("MapDash curators", "Changed: title, actors", "تغيّر: العنوان، الجهات", _clock.Now),
            (steps[1].Author, steps[1].Change.En, steps[1].Change.Ar, steps[1].At));
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_event_that_leaves_the_files_is_retracted_and_may_come_back()
    {
        await _geodata.LoadedStoreAsync(_clock);
        _geodata.EditEvent("000-E01", reported => reported["related"] = new System.Text.Json.Nodes.JsonArray());
        var whole = File.ReadAllText(_geodata.PathOf("curated/004.json"));
        var last = _geodata.Folder.Read().Events.Last(reported => _geodata.Folder.Read().Events.All(other =>
            other.Parent != reported.Id && other.Related.All(link => link.EventId != reported.Id))).Id;
        _geodata.RemoveEvent(last);

        Assert.Equal(1, (await LoadAsync()).Retracted);
        var retracted = (await Store.ReadAsync(null, CancellationToken.None)).FindEvent(last)!;
        Assert.Equal((true, 2), (retracted.Retracted, retracted.Version));
        Assert.False((await Store.ReadAsync(1, CancellationToken.None)).FindEvent(last)!.Retracted);

        File.WriteAllText(_geodata.PathOf($"curated/{last[..3]}.json"), whole);
        Assert.Equal(1, (await LoadAsync()).Changed);
        var back = (await Store.ReadAsync(null, CancellationToken.None)).FindEvent(last)!;
        Assert.Equal((false, 3), (back.Retracted, back.Version));
        Assert.Equal("Changed: no longer retracted", (await Store.RevisionsOfAsync(last, CancellationToken.None))[2].Change.En);
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_old_dataset_version_keeps_its_places()
    {
        await _geodata.LoadedStoreAsync(_clock);
        _geodata.Edit("places.geojson", file => file["features"]![0]!["properties"]!["name_en"] = "Renamed");
        var id = (string)System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(_geodata.PathOf("places.geojson")))!["features"]![0]!["properties"]!["id"]!;

        Assert.Equal(2, (await LoadAsync()).PublishedVersion);

        Assert.Equal("Renamed", (await Store.ReadAsync(null, CancellationToken.None)).Gazetteer.Find(id)!.Name.En);
        Assert.NotEqual("Renamed", (await Store.ReadAsync(1, CancellationToken.None)).Gazetteer.Find(id)!.Name.En);
        Assert.Equal("places revised", (await Store.VersionsAsync(CancellationToken.None))[1].Note);
    }

    [Fact]
    public async Task A_load_that_fails_half_way_leaves_the_store_as_it_was()
    {
        await _geodata.LoadedStoreAsync(_clock);
        Sql("CREATE TRIGGER full BEFORE INSERT ON dataset_versions BEGIN SELECT RAISE(ABORT, 'no'); END");
        _geodata.EditEvent("000-E01", reported => reported["title_en"] = "Another title");

        await Assert.ThrowsAsync<StoreException>(LoadAsync);

        Sql("DROP TRIGGER full");
        var dataset = await Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal((1, 1), (dataset.Version.Number, dataset.FindEvent("000-E01")!.Version));
        Assert.Single(await Store.RevisionsOfAsync("000-E01", CancellationToken.None));
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Several_programs_may_start_at_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(LoadAsync)));

        Assert.Single(outcomes, outcome => outcome.Created);
        Assert.Equal(3, outcomes.Count(outcome => outcome.IsUnchanged));
    }

    [Fact]
    public async Task A_half_made_store_of_a_killed_program_is_made_again()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_geodata.StorePath)!);
        File.WriteAllText(_geodata.StorePath + ".new", "half");

        Assert.True((await LoadAsync()).Created);
    }

    [Fact]
    public async Task An_empty_file_counts_as_no_store()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_geodata.StorePath)!);
        File.WriteAllBytes(_geodata.StorePath, []);

        Assert.True((await LoadAsync()).Created);
    }

    [Theory]
    [InlineData("UPDATE revisions SET author = 'me'")]
    [InlineData("DELETE FROM revisions")]
    [InlineData("DELETE FROM events")]
    [InlineData("UPDATE dataset_versions SET note = ''")]
    [InlineData("DELETE FROM dataset_versions")]
    [InlineData("UPDATE places SET lon = 0")]
    [InlineData("DELETE FROM reports")]
    [InlineData("DELETE FROM load_log")]
    [InlineData("UPDATE event_texts SET since = 9")]
    [InlineData("DELETE FROM event_texts")]
    public async Task The_database_refuses_to_rewrite_history(string sql)
    {
        await _geodata.LoadedStoreAsync(_clock);

        Assert.Matches("only grows|keeps every event", Assert.Throws<SqliteException>(() => Sql(sql)).Message);
    }

    [Fact]
    public async Task A_version_that_was_never_published_is_not_found() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(async () =>
        {
            await LoadAsync();
            await Store.ReadAsync(7, CancellationToken.None);
        });

    internal static void Sql(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Foreign Keys=False;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Sql(string sql) => Sql(_geodata.StorePath, sql);

    private Task<LoadOutcome> LoadAsync() => Store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None);
}
