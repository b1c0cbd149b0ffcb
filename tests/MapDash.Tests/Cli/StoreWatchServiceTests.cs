using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using MapDash.Tests.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MapDash.Tests.Cli;

/// <summary>How often a running dashboard looks at its store, and what it says where it cannot.</summary>
public sealed class StoreWatchServiceTests : IDisposable
{
    private readonly SearchedStore _searched = new();
    private readonly LiveIndex _live = new();
    private readonly Publisher _publisher;
    private readonly StoreWatch _watch;
    private readonly Told _log = new();

    public StoreWatchServiceTests()
    {
        _publisher = new Publisher(_searched.Store, _live);
        _watch = new StoreWatch(_searched.Store, _publisher, _live);
    }

    public void Dispose()
    {
        _watch.Dispose();
        _publisher.Dispose();
        _searched.Dispose();
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("", 2)]
    [InlineData("0", 0)]
    [InlineData("0.5", 0.5)]
    [InlineData("86400", 86400)]
    public void The_settings_say_how_often(string? text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), StoreWatchService.Every(Settings(text)));

    [Theory]
    [InlineData("-1")]
    [InlineData("often")]
    [InlineData("86401")]
    [InlineData("NaN")]
    [InlineData("1e300")]
    public void A_time_that_is_none_is_refused_by_name(string text) =>
        Assert.Contains($"Store:WatchSeconds is '{text}'", Assert.Throws<InvalidOperationException>(() => StoreWatchService.Every(Settings(text))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_store_that_cannot_be_read_is_said_once_and_looked_at_ever_more_rarely_until_it_can()
    {
        using var service = await StartAsync(TimeSpan.FromSeconds(2));
        var waits = new List<double> { (await service.StepAsync(CancellationToken.None)).TotalSeconds };
        File.Move(_searched.Path, _searched.Path + ".away");
        for (var look = 0; look < 7; look++)
        {
            waits.Add((await service.StepAsync(CancellationToken.None)).TotalSeconds);
        }

        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 60], waits);
        Assert.StartsWith("Warning: Whether another process has published something cannot be seen: ", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.Single(_live.Current.Events);

        File.Move(_searched.Path + ".away", _searched.Path);
        Assert.Equal(2, (await service.StepAsync(CancellationToken.None)).TotalSeconds);
        File.Move(_searched.Path, _searched.Path + ".away");
        await service.StepAsync(CancellationToken.None);
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task While_it_runs_it_follows_and_then_it_ends_in_peace()
    {
        using var service = await StartAsync(TimeSpan.FromMilliseconds(5));
        var followed = new TaskCompletionSource();
        _live.Published += (_, _) => followed.TrySetResult();
        await service.StartAsync(CancellationToken.None);
        await _searched.PublishAsync(SearchedStore.Titled("b", "second"));

        await followed.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await service.StopAsync(CancellationToken.None);
        Assert.Equal(2, _live.Current.Dataset.Version.Number);
        Assert.True(service.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Where_it_is_switched_off_it_never_looks()
    {
        using var service = await StartAsync(TimeSpan.Zero);
        await service.StartAsync(CancellationToken.None);

        await service.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private async Task<StoreWatchService> StartAsync(TimeSpan every)
    {
        await _searched.PublishAsync(SearchedStore.Titled("a", "first"));
        await _publisher.RebuildAsync(CancellationToken.None);
        return new StoreWatchService(_watch, every, TimeProvider.System, _log);
    }

    private static IConfiguration Settings(string? text) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Store:WatchSeconds", text)]).Build();

    private sealed class Told : ILogger<StoreWatchService>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
