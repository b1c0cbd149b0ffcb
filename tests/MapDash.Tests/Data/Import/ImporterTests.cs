using System.Text;
using MapDash.Core.Events;
using MapDash.Data.Exchange;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using MapDash.Tests.Geodata;
using Xunit;

namespace MapDash.Tests.Data.Import;

public sealed class ImporterTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();
    private readonly StoppedClock _clock = new();

    private EventStore Store => new(_geodata.StorePath, _clock);

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task What_is_imported_is_published_beside_the_curated_events()
    {
        var report = await ImportAsync(Many(7));

        var dataset = await Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal((7, 7, 0, 0, 2), (report.Read, report.Added, report.Updated, report.Unchanged, report.Version));
        Assert.Equal(ShippedFiles.Content.Events.Count + 7, dataset.Events.Count);
        Assert.Equal("Imported from ged.csv: 7 events", dataset.Version.Note);
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
        Assert.Equal(ShippedFiles.Content.Events.Count, (await Store.ReadAsync(1, CancellationToken.None)).Events.Count);
    }

    [Fact]
    public async Task Running_it_twice_changes_nothing()
    {
        await ImportAsync(Many(7));
        var before = await File.ReadAllBytesAsync(_geodata.StorePath);

        var report = await ImportAsync(Many(7));

        Assert.Equal((0, 0, 7, null), (report.Added, report.Updated, report.Unchanged, report.Version));
        Assert.Equal(before, await File.ReadAllBytesAsync(_geodata.StorePath));
    }

    [Fact]
    public async Task What_changed_in_the_file_is_a_new_revision()
    {
        await ImportAsync(new UcdpTable().Row().Row().Of49());

        var report = await ImportAsync(new UcdpTable().Row().Row(("best", "8"), ("deaths_b", "6")).Of49());

        Assert.Equal((0, 1, 1, 3), (report.Added, report.Updated, report.Unchanged, report.Version));
        var history = await Store.RevisionsOfAsync("ucdp-900001", CancellationToken.None);
        Assert.Equal(["Added", "Changed: summary, figures, source record"], history.Select(step => step.Change.En));
        Assert.Equal(("MapDash import", "Imported from ged.csv."), (history[1].Author, history[1].Reason.En));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_done_and_does_nothing()
    {
        var fresh = await ImportAsync(Many(3), dryRun: true);
        Assert.Equal((3, 0, false), (fresh.Added, fresh.Unchanged, Store.Exists));

        await ImportAsync(Many(2));
        var before = await File.ReadAllBytesAsync(_geodata.StorePath);
        var known = await ImportAsync(Many(3), dryRun: true);

        Assert.Equal((1, 2, true), (known.Added, known.Unchanged, known.IsDryRun));
        Assert.Equal(before, await File.ReadAllBytesAsync(_geodata.StorePath));
    }

    [Fact]
    public async Task An_import_that_breaks_off_loses_and_doubles_nothing()
    {
        using var stop = new CancellationTokenSource();
        var stopper = new Listener(progress =>
        {
            if (progress.Rows >= 500)
            {
                stop.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(Many(1_200), progress: stopper, cancellationToken: stop.Token));
        Assert.Equal(ShippedFiles.Content.Events.Count, (await Store.ReadAsync(null, CancellationToken.None)).Events.Count);

        var report = await ImportAsync(Many(1_200));

        Assert.Equal((700, 500, 2), (report.Added, report.Unchanged, report.Version));
        Assert.Equal(ShippedFiles.Content.Events.Count + 1_200, (await Store.ReadAsync(null, CancellationToken.None)).Events.Count);
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_store_in_which_an_import_broke_off_verifies_before_and_after_it_goes_on_with_other_rows()
    {
        using var stop = new CancellationTokenSource();
        var listener = new Listener(_ => stop.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(Many(1200), progress: listener, cancellationToken: stop.Token));
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));

        var report = await ImportAsync(new UcdpTable().Row(("best", "8"), ("deaths_b", "6")).Of49());

        Assert.Equal((1, 2), (report.Updated, report.Version));
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing()
    {
        byte[] broken = [.. Many(1_200), 0xFF, 0xFE, (byte)'\n'];

        var refused = await Assert.ThrowsAsync<ExchangeException>(() => ImportAsync(broken));

        Assert.Contains("not UTF-8", refused.Message, StringComparison.Ordinal);
        Assert.False(Store.Exists);
    }

    [Fact]
    public async Task Refused_rows_are_listed_and_the_others_taken()
    {
        var report = await ImportAsync(new UcdpTable().Row().Row(("date_start", "?")).Row().Of49());

        Assert.Equal((3, 2), (report.Read, report.Added));
        Assert.Equal((3, "date_start"), Assert.Single(report.Refused) is var note ? (note.Row, note.Field) : default);
    }

    [Fact]
    public async Task Stacks_of_vague_events_on_one_coordinate_are_reported_with_where_they_went()
    {
        var table = new UcdpTable();
        for (var i = 0; i < 8; i++)
        {
            table.Row(("where_prec", "5"), ("where_coordinates", "Hamrin mountains"), ("latitude", "34.5"), ("longitude", "44.5"));
        }

        var report = await ImportAsync(table.Of49());

        var stack = Assert.Single(report.Stacks);
        Assert.Equal(("44.5", "34.5", 8, 8), (stack.Longitude, stack.Latitude, stack.Events, stack.Places["NA-HAMRIN"]));
        var dataset = await Store.ReadAsync(null, CancellationToken.None);
        Assert.All(dataset.Events.Where(reported => reported.Record is not null), reported => Assert.Equal("Polygon", dataset.GeometryOf(reported)!.GeometryType));
    }

    [Fact]
    public async Task A_later_load_of_the_curated_files_keeps_what_was_imported()
    {
        await ImportAsync(new UcdpTable().Row(("where_coordinates", "Nowhere village"), ("side_b", "Battalion of Nowhere")).Of49());
        _geodata.EditEvent("000-E01", reported => reported["title_en"] = "A title put right");

        var outcome = await Store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None);

        var dataset = await Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal((1, 0, 3), (outcome.Changed, outcome.Retracted, dataset.Version.Number));
        Assert.Equal("Battalion of Nowhere", dataset.Actors.Find("imp-battalion-of-nowhere")!.Name.En);
        Assert.False(dataset.FindEvent("ucdp-900000")!.Retracted);
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Imported_events_are_found_by_their_words()
    {
        await ImportAsync(new UcdpTable().Row(("side_b", "Battalion of Nowhere")).Of49());

        var live = new MapDash.Core.Querying.LiveIndex();
        using var publisher = new Publisher(Store, live);
        await publisher.RebuildAsync(CancellationToken.None);
        var found = live.Current.Query(new(MapDash.Core.Querying.EventFilter.Default with { Text = "battalion nowhere" }));

        Assert.Equal("ucdp-900000", Assert.Single(found.Page).Id);
    }

    private static byte[] Many(int rows)
    {
        var table = new UcdpTable();
        for (var i = 0; i < rows; i++)
        {
            table.Row();
        }

        return table.Of49();
    }

    private async Task<ImportReport> ImportAsync(
        byte[] bytes, bool dryRun = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using var content = new MemoryStream(bytes);
        return await new Importer(Store, _geodata.Folder, _clock).RunAsync(new ImportRequest(content, "ged.csv") { IsDryRun = dryRun }, progress, cancellationToken);
    }

    private sealed class Listener(Action<ImportProgress> heard) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => heard(value);
    }
}
