using System.Net;
using System.Net.Sockets;
using MapDash.Tests.Data;
using Xunit;

namespace MapDash.Tests.Cli;

public sealed class ServeTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task The_first_start_makes_the_store_and_the_end_is_graceful()
    {
        using var stop = new CancellationTokenSource();
        var address = FreeAddress();
        var running = Shell.RunAsync("", stop.Token, "serve", "--urls", address, "--store", _geodata.StorePath);
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        while (!running.IsCompleted && !await AnswersAsync(http))
        {
            await Task.Delay(50);
        }

        await stop.CancelAsync();
        var (code, output, error) = await running;

        Assert.Equal((0, $"MapDash is ready at {address}\n"), (code, output));
        Assert.Contains("published as dataset version 1", error, StringComparison.Ordinal);
        Assert.True(File.Exists(_geodata.StorePath));
        Assert.False(File.Exists(_geodata.StorePath + "-wal"), "the last connection folds the log into the file");
    }

    [Fact]
    public async Task An_address_in_use_is_named_with_the_option_to_change_it()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var (code, output, error) = await Shell.RunAsync("serve", "--urls", address, "--store", _geodata.StorePath);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(address, error, StringComparison.Ordinal);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1:1")]
    [InlineData("http://127.0.0.1:99999")]
    public async Task An_address_that_cannot_be_is_said(string address)
    {
        var (code, _, error) = await Shell.RunAsync("serve", "--urls", address, "--store", _geodata.StorePath);

        Assert.Equal(2, code);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrupt_store_is_said_in_one_line_and_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_geodata.StorePath)!);
        await File.WriteAllTextAsync(_geodata.StorePath, new string('x', 5000));

        var (code, output, error) = await Shell.RunAsync("serve", "--urls", FreeAddress(), "--store", _geodata.StorePath);

        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.Contains($"{_geodata.StorePath} cannot be used: it is not a SQLite database. Move it away", error, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(_geodata.StorePath).Length);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("verify")]
    public async Task A_store_without_a_version_is_said_and_left_alone(string verb)
    {
        await _geodata.LoadedStoreAsync(TimeProvider.System);
        EventStoreTests.Sql(_geodata.StorePath, "DROP TRIGGER dataset_versions_refuses_delete; DELETE FROM dataset_versions");

        var (code, output, error) = await Shell.RunAsync(verb, "--store", _geodata.StorePath);

        Assert.Equal(2, code);
        Assert.Contains("version", output + error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("/healthz/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
