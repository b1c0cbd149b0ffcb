using System.Text;
using System.Xml;
using System.Xml.Linq;
using MapDash.Api.Feeds;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Tests.Core;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace MapDash.Tests.Api;

/// <summary>The parts of a feed one by one: text that nobody vouches for, shapes of every sort, what may not be passed on.</summary>
public sealed class FeedPartsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("plain نص", "plain نص")]
    [InlineData("a\u202Eb\u202Ac\u2066d\u2069e", "abcde")]
    [InlineData("nul\0 bell\u0007 not\uFFFE", "nul bell not")]
    [InlineData("kept\u200Fmark\ttab", "kept\u200Fmark\ttab")]
    public void Text_that_would_spoil_the_document_or_turn_it_round_is_cleaned(string text, string clean) => Assert.Equal(clean, FeedText.Of(text));

    // No theory: half a pair does not survive as its argument.
    [Fact]
    public void Half_a_pair_of_surrogates_is_left_out() =>
        Assert.Equal("\uD83D\uDE00  alone ", FeedText.Of("\uD83D\uDE00 \uD83D alone \uDE00"));

    [Theory]
    [InlineData("POINT(44.391234567 33.5)", "<georss:point xmlns:georss=\"http://www.georss.org/georss\">33.5 44.39123</georss:point>")]
    [InlineData("LINESTRING(41 34,42 35)", "<georss:line xmlns:georss=\"http://www.georss.org/georss\">34 41 35 42</georss:line>")]
    [InlineData("POLYGON((0 1,2 1,2 3,0 1))", "<georss:polygon xmlns:georss=\"http://www.georss.org/georss\">1 0 1 2 3 2 1 0</georss:polygon>")]
    public void A_simple_shape_is_GeoRSS_Simple_with_latitude_first(string shape, string xml) => Assert.Equal(xml, Written(shape));

    [Theory]
    [InlineData("POLYGON((0 0,9 0,9 9,0 0),(5 1,6 1,6 2,5 1))", "Polygon/exterior/LinearRing/posList Polygon/interior/LinearRing/posList")]
    [InlineData("MULTIPOINT((1 2),(3 4))", "MultiPoint/pointMember/Point/pos MultiPoint/pointMember/Point/pos")]
    [InlineData("MULTILINESTRING((1 2,3 4))", "MultiCurve/curveMember/LineString/posList")]
    [InlineData("MULTIPOLYGON(((0 0,9 0,9 9,0 0)))", "MultiSurface/surfaceMember/Polygon/exterior/LinearRing/posList")]
    [InlineData("GEOMETRYCOLLECTION(POINT(1 2),POLYGON((0 0,9 0,9 9,0 0)))", "MultiGeometry/geometryMember/Point/pos MultiGeometry/geometryMember/Polygon/exterior/LinearRing/posList")]
    public void Any_other_shape_is_GML(string shape, string paths)
    {
        var where = XElement.Parse(Written(shape));

        Assert.Equal("where", where.Name.LocalName);
        Assert.Equal(paths, string.Join(' ', where.Descendants().Where(element => !element.HasElements)
            .Select(leaf => string.Join('/', leaf.AncestorsAndSelf().Reverse().Skip(1).Select(element => element.Name.LocalName)))));
    }

    [Fact]
    public void An_imported_text_or_address_cannot_break_out_of_its_element()
    {
        var hostile = SampleDataset.Event("e1") with
        {
            Title = new BilingualText("]]><script>\u202E\0&", "<b>"),
            Places = [SampleDataset.At("town")],
            PlacePrecision = PlacePrecision.Settlement,
        };
        var entry = Entry(hostile, SampleDataset.Report("r0") with { Url = "javascript:alert(1)", Title = new BilingualText("\"/><x>", "") });

        Assert.Equal("]]><script>&", entry.Element(Atom + "title")!.Value);
        Assert.DoesNotContain(entry.Elements(Atom + "link"), link => link.Attribute("href")!.Value.Contains("javascript", StringComparison.Ordinal));
        Assert.Contains(entry.Elements(Atom + "link"), link => (string?)link.Attribute("title") == "\"/><x>");
    }

    [Fact]
    public void An_address_of_a_report_is_linked()
    {
        var entry = Entry(SampleDataset.Event("e1"), SampleDataset.Report("r0") with { Url = "https://example.org/a?b=1&c=2" });

        Assert.Contains(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "related" && link.Attribute("href")!.Value == "https://example.org/a?b=1&c=2");
    }

    [Fact]
    public void What_came_from_UCDP_says_what_is_owed()
    {
        var entry = Entry(SampleDataset.Event("ucdp-1") with { Record = new SourceRecord("ucdp-ged", true, new Dictionary<string, string>()) }, SampleDataset.Report("r0"));

        Assert.Contains("Sundberg and Melander (2013)", entry.Element(Atom + "rights")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_not_be_passed_on_is_in_no_answer_nor_count_nor_report()
    {
        var restricted = SampleDataset.Event("acled-1") with
        {
            Record = new SourceRecord("acled", false, new Dictionary<string, string>()),
            Claims = [SampleDataset.Claim(report: "r1")],
        };
        var whole = WordsInMemory.Index(SampleDataset.Of(restricted, SampleDataset.Event("open") with { Title = SampleDataset.Both("word") }));
        var open = whole.Redistributable;

        Assert.Equal(["acled-1", "open"], whole.Events.Select(reported => reported.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["open"], open.Events.Select(reported => reported.Id));
        Assert.Equal((1, 7), (open.TotalsOf(new EventQuery(EventFilter.Default)).All, open.Dataset.Version.Number));
        Assert.Null(open.Dataset.FindEvent("acled-1"));
        Assert.Equal(["r0", "r2", "r3"], open.Dataset.Reports.Select(report => report.Id));
        Assert.Equal(["open"], open.Query(new EventQuery(new EventFilter { Text = "word" })).Page.Select(reported => reported.Id));
        Assert.Same(open, open.Redistributable);
    }

    [Fact]
    public void Where_all_may_be_passed_on_it_is_the_same_snapshot()
    {
        var whole = EventIndex.Build(SampleDataset.Of(SampleDataset.Event("open")));

        Assert.Same(whole, whole.Redistributable);
    }

    private static XElement Entry(ReportedEvent reported, Report report)
    {
        var sample = SampleDataset.Of();
        var dataset = new Dataset(sample.Version, sample.Codes, sample.Actors, sample.Gazetteer, [report], [reported]);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text))
        {
            var feed = new FeedWriter(xml, dataset, new FeedRequest(EventFilter.Default, 50, 0, "en", null), "http://127.0.0.1");
            feed.Begin(false);
            feed.Entry(reported, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
            feed.End();
        }

        return XElement.Parse(text.ToString()).Element(Atom + "entry")!;
    }

    private static string Written(string shape)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            GeoRss.Write(xml, new WKTReader().Read(shape));
        }

        return text.ToString();
    }
}
