using MapDash.Benchmarks.Generation;
using MapDash.Benchmarks.Micro;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Data.Exchange;
using MapDash.Data.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MapDash.Benchmarks.Browser;

/// <summary>The product as it is built, on a free port of this host, with generated events in the place of the curated ones.</summary>
internal sealed class HostedProduct : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _app;

    private HostedProduct(string folder, WebApplication app, EventIndex index) => (_folder, _app, Index) = (folder, app, index);

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Address => _app.Urls.First();

    /// <summary>The snapshot that is shown.</summary>
    public EventIndex Index { get; }

    /// <summary>Starts it with so many events.</summary>
    public static async Task<HostedProduct> StartAsync(int events)
    {
        var folder = Directory.CreateTempSubdirectory("mapdash-benchmark-").FullName;
        var app = MapDashApp.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning"], Path.Combine(folder, "store.db"));
        await app.Services.GetRequiredService<Publisher>().EnsureLoadedAsync(app.Services.GetRequiredService<GeodataFolder>(), CancellationToken.None);

        // Pages ask for columns by number, and the number found without the store is that of the live snapshot.
        var live = app.Services.GetRequiredService<LiveIndex>();
        var made = new EventGenerator(Snapshot.Shipped).Dataset(events);
        var dataset = new Dataset(
            made.Version with { Number = live.Current.Dataset.Version.Number }, made.Codes, made.Actors, made.Gazetteer, made.Reports, made.Events);
        var index = EventIndex.Build(dataset);
        live.Publish(index);
        await app.StartAsync();
        return new HostedProduct(folder, app, index);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
