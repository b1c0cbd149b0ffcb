using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Data.Exchange.Export;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using MapDash.Tests.Data.Import;
using Xunit;

namespace MapDash.Tests.Data.Export;

/// <summary>What is taken out can be taken in again, here and elsewhere, and is the same.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly GeodataCopy _here = new();
    private readonly GeodataCopy _there = new();
    private readonly StoppedClock _clock = new();

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Theory]
    [InlineData(ExportFormat.MapdashCsv, "x.csv")]
    [InlineData(ExportFormat.Geojson, "x.geojson")]
    public async Task Importing_an_export_into_the_same_store_changes_nothing(ExportFormat format, string name)
    {
        await ImportAsync(_here, Sample(), "ged.csv");
        var exported = await ExportAsync(_here, format);

        var report = await ImportAsync(_here, exported, name);

        Assert.Empty(report.Refused);
        Assert.Equal((0, 0, null), (report.Added, report.Updated, report.Version));
        Assert.Equal((await DatasetAsync(_here)).Events.Count, report.Unchanged);
    }

    [Theory]
    [InlineData(ExportFormat.MapdashCsv, "x.csv")]
    [InlineData(ExportFormat.Geojson, "x.geojson")]
    public async Task Importing_an_export_into_a_new_store_gives_the_same_dataset(ExportFormat format, string name)
    {
        await ImportAsync(_here, Sample(), "ged.csv");
        var exported = await ExportAsync(_here, format);

        await ImportAsync(_there, exported, name);

        var (first, second) = (await DatasetAsync(_here), await DatasetAsync(_there));
        Assert.Equivalent(first.Events, second.Events, strict: true);
        Assert.Equivalent(first.Reports, second.Reports, strict: true);
        Assert.Equivalent(first.Actors.Actors.OrderBy(actor => actor.Id), second.Actors.Actors.OrderBy(actor => actor.Id), strict: true);
        Assert.Equal(first.Gazetteer.Places.Select(place => place.Id), second.Gazetteer.Places.Select(place => place.Id));
        Assert.All(first.Gazetteer.Places, place => Assert.Equal((place.Name, place.LabelPoint, place.RadiusKm, place.Province), second.Gazetteer.Find(place.Id) is { } same ? (same.Name, same.LabelPoint, same.RadiusKm, same.Province) : default));
        Assert.Equal(exported, await ExportAsync(_there, format));
    }

    [Fact]
    public async Task The_UCDP_layout_gives_back_every_column_that_it_has()
    {
        await ImportAsync(_here, Sample(), "ged.csv");
        var exported = await ExportAsync(_here, ExportFormat.UcdpGed, "source=ucdp-ged");

        await ImportAsync(_there, exported, "again.csv");

        Assert.Equal(exported, await ExportAsync(_there, ExportFormat.UcdpGed, "source=ucdp-ged"));
        var (first, second) = (await DatasetAsync(_here), await DatasetAsync(_there));
        Assert.Equivalent(
            first.Events.Where(reported => reported.Record is not null),
            second.Events.Where(reported => reported.Record is not null), strict: true);
    }

    [Fact]
    public async Task What_the_UCDP_layout_cannot_hold_is_told_value_by_value()
    {
        var dataset = await DatasetAsync(_here);
        var export = Export(dataset, "source=004");

        using var target = new MemoryStream();
        var lost = await export.WriteAsync(ExportFormat.UcdpGed, target, CancellationToken.None);

        Assert.Contains(lost, value => value.Field == "title_ar" && value.EventId == "004-E17");
        Assert.Contains(lost, value => value is { Field: "geometry", Value: "Polygon" });
        var table = System.Text.Encoding.UTF8.GetString(target.ToArray());
        Assert.DoesNotContain("POINT (44", table, StringComparison.Ordinal);
        Assert.Contains("MapDash dataset version 1", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_UCDP_layout_puts_nothing_into_Iraq_that_the_words_do_not()
    {
        var dataset = await DatasetAsync(_here);
        var export = Export(dataset, "background=show");

        using var target = new MemoryStream();
        var lost = await export.WriteAsync(ExportFormat.UcdpGed, target, CancellationToken.None);

        var lines = System.Text.Encoding.UTF8.GetString(target.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        var iraqi = export.Events.Count(reported => reported.Places.Any(place => place.IsWhere && !dataset.Gazetteer.Find(place.PlaceId)!.Foreign));
        Assert.InRange(iraqi, 1, export.Events.Count - 1);
        Assert.Equal(iraqi, lines.Count(line => line.Contains(",Iraq,645,Middle East,", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains(",Syria,,Middle East,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",,,,,", StringComparison.Ordinal) && !line.Contains("Middle East", StringComparison.Ordinal));
        Assert.All(export.Events, reported => Assert.Contains(lost, value => value.Field == "title_en" && value.EventId == reported.Id));
        Assert.Contains(lost, value => value.Field == "figures" && value.Value.Contains("claimed by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_may_not_be_passed_on_is_in_no_export_but_the_owners_own()
    {
        await ImportAsync(_here, AcledTable.Bytes(), "acled.csv");
        var dataset = await DatasetAsync(_here);
        var all = dataset.Events.Where(reported => reported.Salience == Salience.Main).ToArray();

        var (export, own) = (EventExport.Of(dataset, all, ""), EventExport.Of(dataset, all, "", withRestricted: true));

        Assert.Equal((2, 0), (export.LeftOut, own.LeftOut));
        Assert.DoesNotContain(export.Events, reported => reported.Id.StartsWith("acled-", StringComparison.Ordinal));
        Assert.Equal(all.Length, own.Events.Count);
    }

    private static byte[] Sample() => new UcdpTable()
        .Row()
        .Row(("where_prec", "5"), ("where_coordinates", "Hamrin mountains"), ("adm_1", "Diyālá province"))
        .Row(("where_prec", "2"), ("where_coordinates", "Nowhere village"), ("latitude", "34.01"), ("longitude", "44.02"))
        .Row(("side_b", "Battalion of Nowhere"), ("source_article", "-Sharqiyah TV; =1+1"), ("where_description", "a \"bridge\",\r\nsouth of it"))
        .Row(("low", "9"), ("best", "7"), ("high", "9"), ("adm_1", ""), ("source_original", " spaces "))
        .Of49();

    private async Task<ImportReport> ImportAsync(GeodataCopy copy, byte[] bytes, string name)
    {
        using var content = new MemoryStream(bytes);
        return await new Importer(new EventStore(copy.StorePath, _clock), copy.Folder, _clock).RunAsync(new ImportRequest(content, name), null, CancellationToken.None);
    }

    private async Task<Dataset> DatasetAsync(GeodataCopy copy)
    {
        var store = new EventStore(copy.StorePath, _clock);
        await store.LoadAsync(copy.Folder.Files(), copy.Folder.Read, CancellationToken.None);
        return await store.ReadAsync(null, CancellationToken.None);
    }

    private async Task<byte[]> ExportAsync(GeodataCopy copy, ExportFormat format, string filter = "background=show")
    {
        using var target = new MemoryStream();
        await Export(await DatasetAsync(copy), filter).WriteAsync(format, target, CancellationToken.None);
        return target.ToArray();
    }

    private static EventExport Export(Dataset dataset, string query)
    {
        var parts = query.Split('=') is [var name, var value] ? new[] { KeyValuePair.Create(name, (string?)value) } : [];
        var filter = FilterNotation.Read(new NamedValues(parts), dataset);
        return EventExport.Of(dataset, EventIndex.Build(dataset).Query(new EventQuery(filter) { Order = EventOrder.OldestFirst, Take = int.MaxValue }).Page, query);
    }
}
