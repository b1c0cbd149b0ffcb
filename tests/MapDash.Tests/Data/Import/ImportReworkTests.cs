using System.Text;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MapDash.Tests.Data.Import;

/// <summary>Imports that meet what the store holds already: links, registers, withheld events.</summary>
public sealed class ImportReworkTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();
    private readonly StoppedClock _clock = new();

    private EventStore Store => new(_geodata.StorePath, _clock);

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public async Task A_linked_event_that_the_registers_refuse_takes_only_those_that_point_at_it_along()
    {
        const string Relays = "[{\"id\":\"r-1\",\"publisher\":\"An agency\",\"relays\":[\"NOBODY\"]}]";
        var report = await ImportAsync(
            Features(
                """ "id":"a-1","kind":"arrest","title_en":"One","related":[{"id":"b-1","relation":"follows"}] """,
                $$""" "id":"b-1","kind":"arrest","title_en":"Two","related":[{"id":"a-1","relation":"follows"}],"reports":{{Relays}},"claims":[{"field":"what","value_en":"x","claimant":"NARRATOR","report_id":"r-1"}] """,
                """ "id":"c-1","kind":"arrest","title_en":"Three" """),
            "x.geojson");

        Assert.Equal((1, 2), (report.Added, report.Version));
        Assert.Equal(["a-1 related", "b-1 actors"], report.Refused.Select(note => (note.Row == 1 ? "a-1 " : "b-1 ") + note.Field));
        Assert.Empty(await Store.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_dry_run_refuses_what_the_run_would()
    {
        var file = Features(""" "id":"a-1","kind":"arrest","title_en":"One","parent":"nowhere" """, """ "id":"b-1","kind":"arrest","title_en":"Two","parent":"c-1" """, """ "id":"c-1","kind":"arrest","title_en":"Three" """);

        var dry = await ImportAsync(file, "x.geojson", dryRun: true);
        var run = await ImportAsync(file, "x.geojson");

        Assert.Equal((2, 1), (dry.Added, dry.Refused.Count));
        Assert.Equal((run.Added, run.Refused.Count, run.Refused[0].Why), (dry.Added, dry.Refused.Count, dry.Refused[0].Why));
    }

    [Fact]
    public async Task A_row_that_describes_a_report_twice_is_taken_once()
    {
        const string Reports = "[{\"id\":\"r-1\",\"publisher\":\"An agency\"},{\"id\":\"r-1\",\"publisher\":\"Another\"}]";

        var report = await ImportAsync(Features($$""" "id":"a-1","kind":"arrest","title_en":"One","reports":{{Reports}},"claims":[{"field":"what","value_en":"x","claimant":"NARRATOR","report_id":"r-1"}] """), "x.geojson");

        Assert.Equal((1, 0), (report.Added, report.Refused.Count));
    }

    [Fact]
    public async Task A_report_that_a_file_tells_otherwise_is_kept_and_warned_of()
    {
        static string Event(string url) => $$""" "id":"a-1","kind":"arrest","title_en":"One","reports":[{"id":"r-1","publisher":"An agency","url":"{{url}}"}],"claims":[{"field":"what","value_en":"x","claimant":"NARRATOR","report_id":"r-1"}] """;
        await ImportAsync(Features(Event("https://one.example/")), "x.geojson");

        var report = await ImportAsync(Features(Event("https://two.example/")), "x.geojson");

        Assert.Equal("'r-1' stands in the store otherwise, and is kept as it was.", Assert.Single(report.Warned).Why);
        Assert.Equal("https://one.example/", (await Store.ReadAsync(null, CancellationToken.None)).FindReport("r-1")!.Url);
    }

    [Fact]
    public async Task No_file_lifts_the_mark_of_what_may_not_be_passed_on()
    {
        await ImportAsync(AcledTable.Bytes(), "a.csv");
        const string Lifted = """ "id":"acled-IRQ1","kind":"air_strike","title_en":"Lifted","record":{"format":"acled","redistributable":true,"fields":{}} """;
        const string Fresh = """ "id":"acled-IRQ9","kind":"air_strike","title_en":"Without a record" """;

        var report = await ImportAsync(Features(Lifted, Fresh), "x.geojson");

        Assert.Equal(["record", "record"], report.Refused.Select(note => note.Field));
        Assert.True((await Store.ReadAsync(null, CancellationToken.None)).FindEvent("acled-IRQ1")!.IsRestricted);
    }

    [Fact]
    public async Task Places_actors_and_links_of_withheld_events_are_withheld_too()
    {
        await ImportAsync(AcledTable.Bytes(AcledTable.Strike, AcledTable.Week.Replace("Falluja,33.35", "Hidden Hamlet,33.35", StringComparison.Ordinal)), "a.csv");
        await ImportAsync(Features(""" "id":"a-1","kind":"arrest","title_en":"One","parent":"acled-IRQ1","related":[{"id":"acled-IRQ2","relation":"follows"}] """), "x.geojson");
        var live = new LiveIndex();
        using var publisher = new Publisher(Store, live);
        await publisher.EnsureLoadedAsync(_geodata.Folder, CancellationToken.None);
        var all = live.Current.Dataset;
        var open = live.Current.Redistributable.Dataset;

        Assert.Contains(all.Gazetteer.Places, place => place.Source.StartsWith("ACLED", StringComparison.Ordinal));
        Assert.DoesNotContain(open.Gazetteer.Places, place => place.Source.StartsWith("ACLED", StringComparison.Ordinal));
        Assert.DoesNotContain(open.Actors.Actors, actor => actor.Note.Contains("ACLED", StringComparison.Ordinal));
        var linked = open.FindEvent("a-1")!;
        Assert.Null(linked.Parent);
        Assert.Empty(linked.Related);
    }

    [Fact]
    public async Task The_surroundings_of_a_town_are_not_shared_between_what_may_be_passed_on_and_what_may_not()
    {
        await ImportAsync(AcledTable.Bytes(AcledTable.Strike.Replace("Hamrin Mountains,34.5,44.9,2", "Falluja,33.35,43.78,2", StringComparison.Ordinal)), "a.csv");
        await ImportAsync(new UcdpTable().Row(("where_prec", "2")).Of49(), "ged.csv");

        var dataset = await Store.ReadAsync(null, CancellationToken.None);
        var place = dataset.Gazetteer.Find(dataset.FindEvent("ucdp-900000")!.Places[0].PlaceId)!;

        Assert.DoesNotContain("ACLED", place.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-03")]
    [InlineData("9999-12-30")]
    public async Task A_day_at_the_ends_of_the_calendar_is_refused(string day)
    {
        var report = await ImportAsync(AcledTable.Bytes(AcledTable.Strike, AcledTable.Week.Replace("2024-05-18", day, StringComparison.Ordinal)), "a.csv");

        Assert.Equal(("event_date", 1), (Assert.Single(report.Refused).Field, report.Added));
    }

    [Theory]
    [InlineData("20", "6", "9", 20, null, "approx")] // the best estimate outside of its bounds
    [InlineData("7", "7", "7", 7, 7, "exact")]
    [InlineData("7", "6", "9", 7, 6, "range")]
    public async Task A_figure_is_called_exact_only_where_its_bounds_meet(string best, string low, string high, int value, int? bound, string qualifier)
    {
        await ImportAsync(new UcdpTable().Row(("best", best), ("low", low), ("high", high)).Of49(), "ged.csv");

        var figure = (await Store.ReadAsync(null, CancellationToken.None)).FindEvent("ucdp-900000")!.Figures[0];

        Assert.Equal((value, bound, qualifier), (figure.Value, figure.Low, figure.Qualifier));
    }

    [Theory]
    [InlineData(true, "'ucdp-900000' was retracted here since it was imported, and is kept as it is.")]
    [InlineData(false, "'ucdp-900000' was corrected here since it was imported, and is kept as it is.")]
    public async Task What_a_person_decided_of_an_imported_event_outlasts_the_next_import(bool retracted, string warning)
    {
        await ImportAsync(new UcdpTable().Row().Of49(), "ged.csv");
        await ReworkAsync("ucdp-900000", reported => reported with { Retracted = retracted, Note = new("Looked at again.", "نُظر فيه مجدداً.") });

        var report = await ImportAsync(new UcdpTable().Row(("best", "8"), ("deaths_b", "6")).Of49(), "ged.csv");

        Assert.Equal((0, 1), (report.Updated, report.Unchanged));
        Assert.Contains(report.Warned, note => note.Why == warning);
    }

    [Fact]
    public async Task A_table_by_hand_needs_an_id_a_kind_and_a_title()
    {
        var report = await ImportAsync(Encoding.UTF8.GetBytes(
            "id,kind,title,date,place_ids,actors,latitude,longitude,place_precision,deaths\n" +
            "h-1,arrest,Two men,2020-05,NA-HAMRIN,CTS; ISIS,,,,4\n" +
            "h-2,arrest,اعتقال,2020-05-18,,,35.33,43.77,exact,\n" +
            "h-3,arrest,No day,2020,,,35.33,43.77,,\n" +
            "h-4,attack,A kind that is none,,,,,,,\n" +
            "h-5,arrest,Exchanged,,,,43.77,35.33,exact,\n"), "own.csv");

        var dataset = await Store.ReadAsync(null, CancellationToken.None);
        var (first, second, third) = (dataset.FindEvent("h-1")!, dataset.FindEvent("h-2")!, dataset.FindEvent("h-3")!);
        Assert.Equal((new DateOnly(2020, 5, 1), new DateOnly(2020, 5, 31)), (first.Period.Start, first.Period.End));
        Assert.Equal(["CTS", "ISIS"], first.Actors.Select(actor => actor.ActorId));
        Assert.Equal(("اعتقال", PlacePrecision.Exact), (second.Title.Ar, second.PlacePrecision));
        Assert.Equal(["IQ-KI"], third.ProvinceIds);
        Assert.EndsWith("'armed_attack' may be meant.", Assert.Single(report.Refused).Why, StringComparison.Ordinal);
        Assert.Equal(["deaths", "place_precision", "geometry"], report.Warned.Select(note => note.Field));
        Assert.Contains("may have changed places", report.Warned[^1].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_by_hand_never_replaces_what_reports_tell()
    {
        await ImportAsync(Encoding.UTF8.GetBytes("id,kind,title\nh-1,arrest,One\n"), "own.csv");

        var report = await ImportAsync(Encoding.UTF8.GetBytes("id,kind,title\n001-E01,arrest,Mine\nh-1,arrest,Two\n"), "own-2.csv");

        Assert.Equal((1, "id"), (report.Updated, Assert.Single(report.Refused).Field));
        var dataset = await Store.ReadAsync(null, CancellationToken.None);
        Assert.Equal("air_strike", dataset.FindEvent("001-E01")!.Kind);
        Assert.Equal("Two", dataset.FindEvent("h-1")!.Title.En);
    }

    [Fact]
    public async Task The_id_of_a_feature_counts()
    {
        var file = Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"type":"Feature","id":7,"geometry":null,"properties":{"kind":"arrest","title":"One","deaths":3}}]}""");

        var report = await ImportAsync(file, "x.geojson");

        Assert.Equal((1, "deaths"), (report.Added, Assert.Single(report.Warned).Field));
        Assert.NotNull((await Store.ReadAsync(null, CancellationToken.None)).FindEvent("7"));
    }

    private async Task ReworkAsync(string id, Func<ReportedEvent, ReportedEvent> change)
    {
        await using var context = new StoreFile(_geodata.StorePath).Open();
        var row = context.Events.Include(reported => reported.Claims).Include(reported => reported.Places).Include(reported => reported.Actors)
            .Include(reported => reported.Figures).Include(reported => reported.Links).Single(reported => reported.Id == id);
        var revisions = new RevisionWriter(context, DateTime.UnixEpoch, "A curator", new("Added", "أُضيف"), new("A mistake", "خطأ"));
        await revisions.WriteAsync([], "ucdp-ged", [(row, change(EventMapper.ToEvent(row)), ["note"])], CancellationToken.None);
        await context.SaveChangesAsync();
    }

    private static byte[] Features(params string[] properties) => Encoding.UTF8.GetBytes(
        "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', properties.Select(fields => "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{" + fields + "}}")) + "]}");

    private async Task<ImportReport> ImportAsync(byte[] file, string name, bool dryRun = false)
    {
        using var content = new MemoryStream(file);
        return await new Importer(Store, _geodata.Folder, _clock).RunAsync(new ImportRequest(content, name) { IsDryRun = dryRun }, null, CancellationToken.None);
    }
}
