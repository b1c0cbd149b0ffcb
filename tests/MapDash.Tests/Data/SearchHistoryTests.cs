using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using Xunit;

namespace MapDash.Tests.Data;

/// <summary>What search finds in each version of a store, and in a store that is old or gone.</summary>
public sealed class SearchHistoryTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();
    private readonly StoppedClock _clock = new();
    private readonly SearchedStore _searched = new();

    private EventStore Store => new(_geodata.StorePath, _clock);

    public void Dispose()
    {
        _geodata.Dispose();
        _searched.Dispose();
    }

    [Fact]
    public async Task Each_version_is_searched_in_its_own_words()
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"), SearchedStore.Titled("b", "other"));
        await _searched.PublishAsync(SearchedStore.Titled("a", "second"), SearchedStore.Titled("b", "other"));
        await _searched.PublishAsync(SearchedStore.Titled("a", "third"));

        Assert.Equal(["a"], await _searched.FoundAsync("first", 1));
        Assert.Empty((await _searched.FoundAsync("second", 1))!);
        Assert.Equal(["a"], await _searched.FoundAsync("second", 2));
        Assert.Empty((await _searched.FoundAsync("second"))!);
        Assert.Equal(["a"], await _searched.FoundAsync("third"));
        Assert.Equal(["b"], await _searched.FoundAsync("other"));
        Assert.Empty(await _searched.Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_guess_holds_from_the_version_on_that_has_the_word()
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "وزارة"));
        await _searched.PublishAsync(SearchedStore.Titled("a", "وزارة"), SearchedStore.Titled("b", "زارة"));

        Assert.Empty((await _searched.FoundAsync("زارة", 1))!);
        Assert.Equal(["a", "b"], await _searched.FoundAsync("زارة", 2));
        Assert.Equal(["a", "b"], await _searched.FoundAsync("زار"));
    }

    [Theory]
    [InlineData("register/actors.json", "actors", "name_en")]
    [InlineData("register/codes.json", "kinds", "label_en")]
    [InlineData("curated/000.json", null, "publisher_name_en")]
    public async Task A_new_name_is_found_and_an_old_one_in_older_versions(string file, string? list, string name)
    {
        await _geodata.LoadedStoreAsync(_clock);
        var reported = (await Store.ReadAsync(null, CancellationToken.None)).FindEvent("000-E01")!;
        string[] ids = [reported.Kind, .. reported.Claimants];
        _geodata.Edit(file, node =>
        {
            var entry = list is null ? node["report"] ?? node : node[list]!.AsArray().First(entry => ids.Contains((string?)entry!["id"] ?? (string?)entry["code"]));
            Assert.NotNull(entry![name]);
            entry[name] = "Zyxname";
        });

        await LoadAsync();

        Assert.Contains("000-E01", (await FoundAsync("zyxname"))!);
        Assert.Empty((await FoundAsync("zyxname", 1))!);
        Assert.Equal(await InMemoryAsync("zyxname"), await FoundAsync("zyxname"));
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_place_that_is_renamed_is_found_by_its_new_name()
    {
        await _geodata.LoadedStoreAsync(_clock);
        var used = (await Store.ReadAsync(null, CancellationToken.None)).Events.SelectMany(reported => reported.Places).Select(place => place.PlaceId).ToHashSet();
        _geodata.Edit("areas.geojson", file => file["features"]!.AsArray()
            .First(feature => used.Contains((string)feature!["properties"]!["id"]!))!["properties"]!["name_en"] = "Zyxplace");

        await LoadAsync();

        Assert.NotEmpty((await FoundAsync("zyxplace"))!);
        Assert.Equal(await InMemoryAsync("zyxplace"), await FoundAsync("zyxplace"));
        Assert.Empty((await FoundAsync("zyxplace", 1))!);
    }

    [Fact]
    public async Task What_left_the_files_is_still_found()
    {
        await _geodata.LoadedStoreAsync(_clock);
        _geodata.RemoveEvent("000-E01");
        foreach (var id in (string[])["000", "001", "002", "003", "004"])
        {
            _geodata.Edit($"curated/{id}.json", file =>
            {
                foreach (var reported in file["events"]!.AsArray())
                {
                    reported!["related"] = new System.Text.Json.Nodes.JsonArray();
                    reported["parent"] = null;
                }
            });
        }

        await LoadAsync();

        Assert.Equal(["000-E01"], await FoundAsync("000 E01"));
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_store_of_the_program_before_is_filled_when_it_is_loaded()
    {
        await _geodata.LoadedStoreAsync(_clock);
        _geodata.EditEvent("000-E01", reported => reported["title_en"] = "Zyxtitle");
        await LoadAsync();
        SearchedStore.WithoutSearch(_geodata.StorePath);
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));

        Assert.True((await LoadAsync()).IsUnchanged);

        Assert.Equal(["000-E01"], await FoundAsync("zyxtitle"));
        Assert.Empty((await FoundAsync("zyxtitle", 1))!);
        Assert.Equal(await InMemoryAsync("الانبار", 1), await FoundAsync("الانبار", 1));
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_is_published_finds_words_in_the_latest_and_in_older_versions()
    {
        using var publisher = new Publisher(Store, new LiveIndex());
        await publisher.EnsureLoadedAsync(_geodata.Folder, CancellationToken.None);
        _geodata.EditEvent("000-E01", reported => reported["title_en"] = "Zyxtitle");
        var live = new LiveIndex();
        using var next = new Publisher(Store, live);
        await next.EnsureLoadedAsync(_geodata.Folder, CancellationToken.None);

        var question = new EventQuery(new EventFilter { Text = "zyxtitle", IncludeBackground = true });
        Assert.Equal(["000-E01"], live.Current.Query(question).Page.Select(reported => reported.Id));
        var older = (await next.FindAsync(1, CancellationToken.None))!;
        Assert.Equal(0, older.Query(question).Totals.All);
        Assert.Equal(
            (await InMemoryAsync("الانبار", 1))!.Count,
            older.Query(new EventQuery(new EventFilter { Text = "الانبار", IncludeBackground = true })).Totals.All);
    }

    [Fact]
    public async Task A_number_that_was_forgotten_is_looked_up()
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"), SearchedStore.Titled("b", "other"));
        var search = await _searched.Store.SearchAsync(null, CancellationToken.None);
        var reported = (await _searched.Store.ReadAsync(null, CancellationToken.None)).FindEvent("b")!;
        var known = search.KeyOf(reported);

        search.ForgetKeys();

        Assert.Equal(known, search.KeyOf(reported));
        Assert.Equal([known], search.Find("other")!);
        Assert.Equal(-1, search.KeyOf(reported with { Version = 2 }));
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"), SearchedStore.Titled("b", "next"));
        Assert.Equal([search.KeyOf(reported with { Version = 2 })], search.Find("next")!);
    }

    [Fact]
    public async Task A_store_that_is_gone_or_damaged_while_it_is_searched_is_said()
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"));
        var search = await _searched.Store.SearchAsync(null, CancellationToken.None);

        File.WriteAllText(_searched.Path, new string('x', 5000));
        Assert.Contains("not a SQLite database", Assert.Throws<StoreException>(() => search.Find("first")).Message, StringComparison.Ordinal);
        File.Delete(_searched.Path);
        Assert.Contains("no such file", Assert.Throws<StoreException>(() => search.Find("first")).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<DatasetUnavailableException>(() => search.Find("first"));
        Assert.False(File.Exists(_searched.Path));
        Assert.Null(search.Find(" "));
    }

    private Task<LoadOutcome> LoadAsync() => Store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None);

    private async Task<IReadOnlyList<string>?> FoundAsync(string text, int? version = null) => SearchedStore.Found(
        text, await Store.ReadAsync(version, CancellationToken.None), await Store.SearchAsync(version, CancellationToken.None));

    private async Task<IReadOnlyList<string>?> InMemoryAsync(string text, int? version = null)
    {
        var dataset = await Store.ReadAsync(version, CancellationToken.None);
        return SearchedStore.Found(text, dataset, new MapDash.Tests.Core.WordsInMemory(dataset));
    }
}
