using MapDash.Tests.Data;
using Xunit;

namespace MapDash.Tests.Cli;

public sealed class VerifyTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task A_whole_store_is_ok()
    {
        await _geodata.LoadedStoreAsync(TimeProvider.System);

        var (code, output, error) = await Shell.RunAsync("verify", "--store", _geodata.StorePath);

        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"^ok .+: dataset version 1, \d+ events, 5 reports, \d+ places\nchain [0-9a-f]{64}\n$", output);
    }

    [Fact]
    public async Task What_is_wrong_is_listed_and_the_exit_code_is_2()
    {
        await _geodata.LoadedStoreAsync(TimeProvider.System);
        EventStoreTests.Sql(_geodata.StorePath, "UPDATE events SET title_en = 'Forged' WHERE id = '000-E01'");

        var (code, output, error) = await Shell.RunAsync("verify", "--store", _geodata.StorePath);

        Assert.Equal((2, "revisions: event 000-E01: the event is not as its last revision left it.\n"), (code, output));
        Assert.Contains("1 thing is wrong", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_store_is_said_in_one_line()
    {
        var (code, output, error) = await Shell.RunAsync("verify", "--store", _geodata.StorePath);

        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.Contains(_geodata.StorePath, error, StringComparison.Ordinal);
    }
}
