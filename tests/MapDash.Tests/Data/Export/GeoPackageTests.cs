using MapDash.Core.Querying;
using MapDash.Data.Exchange.Export;
using MapDash.Tests.Geodata;
using Microsoft.Data.Sqlite;
using NetTopologySuite.IO;
using Xunit;

namespace MapDash.Tests.Data.Export;

public sealed class GeoPackageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapdash-").FullName;
    private EventExport _export = null!;

    private string FilePath => Path.Combine(_folder, "x.gpkg");

    public async Task InitializeAsync()
    {
        var events = EventIndex.Build(ShippedFiles.Shipped).Query(new EventQuery(EventFilter.Default) { Take = int.MaxValue }).Page;
        _export = EventExport.Of(ShippedFiles.Shipped, events, "q=test");
        await _export.WriteFileAsync(ExportFormat.Gpkg, FilePath, CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public void It_is_a_sound_database_of_the_right_kind()
    {
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
        Assert.Equal(0x47504B47L, Scalar("PRAGMA application_id"));
        Assert.Equal(10300L, Scalar("PRAGMA user_version"));
        Assert.Equal(["x.gpkg"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Every_event_claim_and_figure_has_its_row()
    {
        Assert.Equal((long)_export.Events.Count, Scalar("SELECT count(*) FROM event"));
        Assert.Equal((long)_export.Events.Sum(reported => reported.Claims.Count), Scalar("SELECT count(*) FROM claim JOIN event ON event.id = claim.event_id"));
        Assert.Equal((long)_export.Events.Sum(reported => reported.Figures.Count), Scalar("SELECT count(*) FROM figure JOIN event ON event.id = figure.event_id WHERE claimed_by <> ''"));
        Assert.Equal(0L, Scalar("SELECT count(*) FROM event, json_each(event.place_ids) AS named WHERE named.value NOT IN (SELECT id FROM place)"));
    }

    [Fact]
    public void An_event_on_a_ridge_has_the_ridges_polygon_and_one_that_is_not_drawn_none()
    {
        var blob = (byte[])Scalar("SELECT geom FROM event WHERE place_ids = '[\"NA-HAMRIN\"]' LIMIT 1")!;

        // Header of 8 bytes and the bounds of two axes, 32.
        Assert.Equal("Polygon", new WKBReader().Read(blob[40..]).GeometryType);
        Assert.Equal((long)_export.Events.Count(reported => ShippedFiles.Shipped.GeometryOf(reported) is null), Scalar("SELECT count(*) FROM event WHERE geom IS NULL"));
        Assert.Equal(0L, Scalar("SELECT count(*) FROM event WHERE geom IS NOT NULL AND status = 'denied'"));
    }

    [Fact]
    public void It_says_whom_it_is_owed_to_and_from_which_version_and_filter()
    {
        var about = (string)Scalar("SELECT metadata FROM gpkg_metadata JOIN gpkg_metadata_reference ON md_file_id = id WHERE reference_scope = 'geopackage'")!;

        Assert.Contains("GeoNames", about, StringComparison.Ordinal);
        Assert.Contains("\"dataset_version\":1", about, StringComparison.Ordinal);
        Assert.Contains("\"filter\":\"q=test\"", about, StringComparison.Ordinal);
        Assert.Equal(2L, Scalar("SELECT count(*) FROM layer_styles WHERE useAsDefault AND styleQML LIKE '%renderer-v2%' AND styleSLD LIKE '%PolygonSymbolizer%'"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said_and_a_former_one_stays()
    {
        var before = await File.ReadAllBytesAsync(FilePath);

        var refused = await Assert.ThrowsAsync<MapDash.Data.Exchange.ExchangeException>(
            () => _export.WriteFileAsync(ExportFormat.Gpkg, Path.Combine(_folder, "no", "such", "folder.gpkg"), CancellationToken.None));
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _export.WriteFileAsync(ExportFormat.Gpkg, FilePath, stopped.Token));

        Assert.Contains("cannot be written", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(FilePath));
    }

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
