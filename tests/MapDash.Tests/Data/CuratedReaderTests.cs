using System.Text.Json.Nodes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Data.Exchange;
using Xunit;

namespace MapDash.Tests.Data;

public sealed class CuratedReaderTests : IDisposable
{
    private readonly GeodataCopy _geodata = new();

    public void Dispose() => _geodata.Dispose();

    [Fact]
    public void The_shipped_reports_are_read_whole()
    {
        var content = _geodata.Folder.Read();

        Assert.Equal(["000", "001", "002", "003", "004"], content.Reports.Select(report => report.Id));
        Assert.Equal(content.Events.Select(reported => reported.Id).Order(StringComparer.Ordinal), content.Events.Select(reported => reported.Id));
        var first = content.Events[0];
        Assert.Equal("000-E01", first.Id);
        Assert.Equal((1, ReportedStatus.Claimed, PlacePrecision.NamedArea), (first.Version, first.Status, first.PlacePrecision));
        Assert.Equal(new TextSpan("خلال الفترة الماضية", 291, 310), first.Dating.Words);
        Assert.Equal(["IQ-MA", "IQ-DQ", "IQ-BA"], first.ProvinceIds);
        Assert.All(content.Events, reported => Assert.All(reported.Claims, claim => Assert.Equal(reported.Id[..3], claim.ReportId)));
    }

    [Fact]
    public void Reading_is_the_same_whatever_the_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("ar-IQ");
            Assert.Equal(new DateOnly(2022, 5, 20), _geodata.Folder.Read().Reports[0].Published.Start);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    public static TheoryData<string, Action<JsonNode>, string, string> Spoilt => new()
    {
        { "an unknown field", reported => reported["colour"] = "red", "colour", "unknown" },
        { "a missing field", reported => reported.AsObject().Remove("status"), "status", "missing" },
        { "a wrong type", reported => reported["title_en"] = 7, "title_en", "a text is expected" },
        { "an empty title", reported => reported["title_ar"] = "", "title_ar", "empty" },
        { "an unknown kind", reported => reported["kind"] = "party", "kind", "'party'" },
        { "an unknown status", reported => reported["status"] = "true", "status", "claimed" },
        { "an unknown place", reported => reported["places"]![0]!["id"] = "IQ-TS", "places[0].id", "gazetteer" },
        { "an unknown governorate", reported => reported["province_ids"]![0] = "NA-HAMRIN", "province_ids", "NA-HAMRIN" },
        { "an unknown actor", reported => reported["actors"]![1]!["id"] = "NOBODY", "actors[1].id", "NOBODY" },
        { "an unknown role", reported => reported["actors"]![0]!["role"] = "hero", "actors[0].role", "actor_roles" },
        { "a period that ends before it starts", reported => reported["period"]!["start"] = "2022-05-21", "period.end", "before it starts" },
        { "a day that does not exist", reported => reported["period"]!["start"] = "2022-02-30", "period.start", "2022-02-30" },
        { "a quote longer than its offsets", reported => reported["claims"]![0]!["quote_end"] = 341, "claims[0].quote", "54 code points" },
        { "words beyond the report", reported => { reported["claims"]![0]!["quote_start"] = 2900; reported["claims"]![0]!["quote_end"] = 2954; }, "claims[0].quote", "outside" },
        { "no claims", reported => reported["claims"] = new JsonArray(), "claims", "at least one claim" },
        { "an unknown field within a claim", reported => reported["claims"]![2]!["weight"] = 1, "claims[2].weight", "unknown" },
        { "a link that leads nowhere", reported => reported["related"]![0]!["id"] = "000-E99", "related", "000-E99" },
        { "a dot in the id", reported => reported["id"] = "000.E01", "id", "dot" },
    };

    [Theory]
    [MemberData(nameof(Spoilt), DisableDiscoveryEnumeration = true)]
    public async Task A_spoilt_event_is_refused_by_file_event_and_field_and_nothing_is_written(
        string what, Action<JsonNode> spoil, string field, string reason)
    {
        _geodata.EditEvent("000-E01", spoil);
        var store = new MapDash.Data.Store.EventStore(_geodata.StorePath, new StoppedClock());

        var refused = await Assert.ThrowsAsync<ExchangeException>(() =>
            store.LoadAsync(_geodata.Folder.Files(), _geodata.Folder.Read, CancellationToken.None));

        Assert.True(refused.Field == field || refused.Field == $"events[0].{field}", $"{what}: {refused.Message}");
        Assert.StartsWith("geodata/curated/000.json, event 000", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.False(store.Exists);
    }

    [Fact]
    public void A_figure_outside_its_bounds_is_refused()
    {
        _geodata.EditEvent("001-E13", reported => reported["figures"]![1]!["high"] = 100);

        var refused = Assert.Throws<ExchangeException>(() => _geodata.Folder.Read());

        Assert.Contains("001-E13", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("figures[1].value: the value lies outside its bounds, or the bounds cross.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_event_in_two_files_is_refused()
    {
        _geodata.EditEvent("003-E01", reported => reported["id"] = "000-E01");

        Assert.Contains("geodata/curated/003.json, event 000-E01, id", Assert.Throws<ExchangeException>(() => _geodata.Folder.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("[]", "an object is expected")]
    [InlineData("{\"schema\":\"mapdash-curated/9\"}", "mapdash-curated/1.0")]
    [InlineData("{\"schema\":\"a\",\"schema\":\"b\"}", "not valid JSON")]
    public void A_file_of_another_shape_is_refused(string text, string reason)
    {
        File.WriteAllText(_geodata.PathOf("curated/002.json"), text);

        var refused = Assert.Throws<ExchangeException>(() => _geodata.Folder.Read());

        Assert.StartsWith("geodata/curated/002.json", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
