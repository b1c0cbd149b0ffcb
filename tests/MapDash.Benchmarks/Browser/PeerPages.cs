using System.Globalization;
using System.Text.Json;
using Blazor.Leaflet;
using MapDash.Api;
using MapDash.Benchmarks.Peers;
using MapDash.Core.Querying;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace MapDash.Benchmarks.Browser;

/// <summary>
/// The peers' page on a free port of this host: a map as large as the product's, the same governorates below, and a marker
/// for each event and place where the product draws it.
/// </summary>
internal sealed class PeerPages : IAsyncDisposable
{
    private static string Page((float Width, float Height) map) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        <!doctype html><meta charset="utf-8"><title>Peers</title>
        <link rel="stylesheet" href="node_modules/leaflet/dist/leaflet.css">
        <link rel="stylesheet" href="node_modules/leaflet.markercluster/dist/MarkerCluster.css">
        <link rel="stylesheet" href="node_modules/leaflet.markercluster/dist/MarkerCluster.Default.css">
        <style>body { margin: 0 } #map { width: {{map.Width}}px; height: {{map.Height}}px } #timeline { position: fixed; inset: auto 0 0; height: 100px }</style>
        <div id="map"></div><div id="timeline"></div>
        <script src="node_modules/leaflet/dist/leaflet.js"></script>
        <script src="node_modules/leaflet.markercluster/dist/leaflet.markercluster.js"></script>
        <script type="module" src="peers.js"></script>
        """);

    private readonly WebApplication _app;

    private PeerPages(WebApplication app) => _app = app;

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Starts it.</summary>
    /// <param name="index">The events.</param>
    /// <param name="windows">The windows to show, as first and last day since 1970; null is open.</param>
    /// <param name="map">The map's size in CSS pixels.</param>
    public static async Task<PeerPages> StartAsync(EventIndex index, IReadOnlyList<int?[]> windows, (float Width, float Height) map)
    {
        var scripts = Path.Combine(AppContext.BaseDirectory, "peers-node");
        CrossfilterPeer.Install(scripts);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(scripts) });
        var rows = Rows(index);
        var places = JsonSerializer.Serialize(index.PlacesInUse.Select(place => new[] { place.LabelPoint!.Y, place.LabelPoint!.X }));
        var shapes = GeoShapes.In(Path.Combine(ContentRoot.Find(), "geodata")).Find("provinces")!;
        var page = Page(map);
        app.MapGet("/", () => Results.Content(page, "text/html"));
        app.MapGet("/rows.bin", () => Results.Bytes(rows));
        app.MapGet("/places.json", () => Results.Text(places, "application/json"));
        app.MapGet("/windows.json", () => Results.Text(JsonSerializer.Serialize(windows), "application/json"));
        app.MapGet("/provinces.geojson", () => Results.File(shapes, "application/geo+json"));
        await app.StartAsync();
        return new PeerPages(app);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static byte[] Rows(EventIndex index)
    {
        using var columns = MapColumns.Of(index).Open();
        using var bytes = new MemoryStream();
        columns.CopyTo(bytes);
        return bytes.ToArray();
    }
}
