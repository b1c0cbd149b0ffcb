using System.Text.Json;
using MapDash.Tests.Data;
using MapDash.Tests.Data.Import;
using Xunit;

namespace MapDash.Tests.Cli;

/// <summary>import and export as a shell sees them: what they print, write and return.</summary>
public sealed class ExchangeVerbTests : IDisposable
{
    private readonly GeodataCopy _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task An_import_says_what_it_did_and_writes_a_report()
    {
        var file = Write("ged.csv", new UcdpTable().Row().Row(("low", "9"), ("high", "9")).Of49());

        var (code, output, error) = await Shell.RunAsync("import", file, "--store", _files.StorePath, "--report", At("out.json"));

        Assert.Equal((0, "ged.csv (ucdp-ged): read 2, added 2, updated 0, unchanged 0, refused 0, warned 1; dataset version 2 published.\n"), (code, output));
        Assert.Contains("warned: 1 × low, first row 3: the best estimate 7 lies outside low 9 and high 9", error, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(At("out.json")));
        Assert.Equal(2, report.RootElement.GetProperty("added").GetInt32());
        Assert.Equal(("low", 3), report.RootElement.GetProperty("warned")[0] is var note ? (note.GetProperty("field").GetString(), note.GetProperty("row").GetInt32()) : default);
    }

    [Fact]
    public async Task Rows_refused_are_exit_code_1_and_nothing_taken_is_2()
    {
        var some = Write("some.csv", new UcdpTable().Row().Row(("date_start", "?")).Of49());
        var none = Write("none.csv", new UcdpTable().Row(("date_start", "?")).Of49());

        var (first, _, error) = await Shell.RunAsync("import", some, "--store", _files.StorePath);
        var (second, _, _) = await Shell.RunAsync("import", none, "--store", At("other.db"));

        Assert.Equal((1, 2), (first, second));
        Assert.Contains("refused: row 3, date_start: '?' is not a day.\n", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("other.db")));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")]
    [InlineData("SQLite format 3\0not really")]
    [InlineData("just text")]
    [InlineData("")]
    public async Task A_file_of_another_kind_is_refused_in_one_line_and_nothing_is_written(string content)
    {
        var file = Write("odd.csv", System.Text.Encoding.UTF8.GetBytes(content));

        var (code, output, error) = await Shell.RunAsync("import", file, "--store", _files.StorePath);

        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(File.Exists(_files.StorePath));
    }

    [Fact]
    public async Task An_export_takes_the_filters_of_a_link()
    {
        await _files.LoadedStoreAsync(TimeProvider.System);

        var (code, output, _) = await Shell.RunAsync("export", At("out.geojson"), "--store", _files.StorePath, "--source", "004", "--kind", "air_strike", "--kind", "arrest");

        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(At("out.geojson")));
        var features = file.RootElement.GetProperty("features").EnumerateArray().ToArray();
        Assert.Equal((0, $"{At("out.geojson")} (geojson): {features.Length} events of dataset version 1.\n"), (code, output));
        Assert.All(features, feature => Assert.Contains(feature.GetProperty("properties").GetProperty("kind").GetString(), (string[])["air_strike", "arrest"]));
        Assert.Equal("kind=air_strike&kind=arrest&source=004", file.RootElement.GetProperty("filter").GetString());
        Assert.Contains("GeoNames", file.RootElement.GetProperty("attribution").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--place", "NOWHERE", "the id of a place of the gazetteer")]
    [InlineData("--from", "May", "a day such as 2020-05-18")]
    [InlineData("--bbox", "1,2,3", "west,south,east,north")]
    public async Task A_filter_that_means_nothing_is_refused_with_what_is_expected(string option, string value, string expected)
    {
        await _files.LoadedStoreAsync(TimeProvider.System);

        var (code, _, error) = await Shell.RunAsync("export", At("out.csv"), "--store", _files.StorePath, option, value);

        Assert.Equal(2, code);
        Assert.StartsWith($"{option} {value}: {expected}", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("out.csv")));
    }

    [Fact]
    public async Task An_ending_that_says_nothing_needs_a_format()
    {
        var (code, _, error) = await Shell.RunAsync("export", At("out.shp"), "--store", _files.StorePath);

        Assert.Equal(2, code);
        Assert.Contains("name the layout with --format", error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_files.Root, name);

    private string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }
}
