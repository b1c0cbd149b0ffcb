using Bunit;
using MapDash.Components.Pages.Record;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Data.Store;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Components.Record;

public sealed class EventPageTests : BunitContext
{
    private bool _notFound;
    private ReportedEvent[] _versions = [];

    [Fact]
    public void Rows_and_columns_of_the_claims_have_headers()
    {
        var page = Show(SampleRecord.Event("e1", SampleRecord.Claim("what", "eleven strikes")));
        Assert.Equal(["Claim", "Joint Operations Command", "Outlet A", "Second independent"], page.FindAll(".matrix th[scope=col]").Select(th => th.QuerySelector("strong")?.TextContent ?? th.TextContent));
        Assert.Equal("Whateleven strikes", page.Find(".matrix th[scope=row]").TextContent.Trim());
        Assert.Contains("None found", page.Find(".matrix th.none").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_keeps_its_digits_whatever_the_reader_chose()
    {
        var page = Show(SampleRecord.Event("e1"), new UiContext("ar", "arab"));
        Assert.All(page.FindAll(".matrix q"), quote => Assert.Equal("بشن 11 ضربة", quote.TextContent));
        Assert.Contains("٢٩٥٠–٣١٨٠", page.Find(".matrix .how:last-child").TextContent + page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_governorate_is_hatched_and_never_drawn_as_a_point()
    {
        var page = Show(SampleRecord.Event("e1"));
        Assert.Single(page.FindAll(".sketch .hatched"));
        Assert.Empty(page.FindAll(".sketch circle"));
    }

    [Fact]
    public void An_area_is_drawn_soft_and_without_an_edge()
    {
        var page = Show(SampleRecord.Event("e1") with
        {
            PlacePrecision = PlacePrecision.NamedArea,
            Places = [new EventPlace("NA-HAMRIN", "event", false, null, null)],
        });
        Assert.StartsWith("url(#sketch-soft-", page.Find(".sketch .area").GetAttribute("filter"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".sketch circle"));
    }

    [Fact]
    public void Where_no_place_is_stated_nothing_is_drawn_and_that_is_said()
    {
        var page = Show(SampleRecord.Event("e1") with { PlacePrecision = PlacePrecision.Unknown, Places = [] });
        Assert.Empty(page.FindAll(".sketch"));
        Assert.Equal("No place stated: listed, not drawn", page.Find(".undrawn span").TextContent);
    }

    [Fact]
    public void Every_figure_stands_with_whose_it_is()
    {
        var page = Show(SampleRecord.Event("e1"));
        Assert.Contains("claimed by The spokesman", page.Find(".figures li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Previous_and_next_follow_the_list_that_the_reader_came_from()
    {
        var page = Show(SampleRecord.Event("e2"), query: "?source=r1", others: [SampleRecord.Event("e1"), SampleRecord.Event("e3"), SampleRecord.Event("e0", SampleRecord.Claim("what", "x", report: "r2"))]);
        var links = page.FindAll(".step a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal);
        Assert.Equal(["/events/e1?source=r1", "/events/e3?source=r1"], links);
        Assert.Contains("2 of 3", page.Find(".step").TextContent, StringComparison.Ordinal);
        Assert.Equal("/?source=r1&sel=e2", page.Find(".back").GetAttribute("href"));
    }

    [Fact]
    public void A_link_to_an_older_version_of_the_dataset_says_so()
    {
        var page = Show(SampleRecord.Event("e1"), query: "?v=2");
        Assert.Contains("version 2", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("Strikes reported, e1", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_an_older_version_shows_what_was_said_in_it()
    {
        var before = SampleRecord.Event("e1") with { Title = new BilingualText("As it was", "كما كان") };
        var page = Show(SampleRecord.Event("e1"), query: "?v=2", older: EventIndex.Build(SampleRecord.Dataset(2, before)));
        Assert.Equal("As it was", page.Find("h1").TextContent);
        Assert.Equal("/events/e1", page.Find(".notice a").GetAttribute("href"));
        Assert.EndsWith("?v=2", page.Find("#cite .text").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_names_the_version_and_reopens_it()
    {
        var page = Show(SampleRecord.Event("e1"));
        Assert.Equal(
            "MapDash Archive. (2026, January 12). Strikes reported, e1 [Data set; record e1, version 1, dataset version 3]. http://localhost/events/e1?v=3",
            page.Find("#cite .text").TextContent);
    }

    [Fact]
    public void A_link_shows_what_a_version_changed_before_and_since()
    {
        var first = SampleRecord.Event("e1");
        _versions = [first, first with { Version = 2, Title = new("Another title", "عنوان آخر"), Status = ReportedStatus.Ongoing, Retracted = true }];

        var page = Show(_versions[1], query: "?changes=2");

        var rows = page.FindAll("#changes tbody tr").Select(row => row.QuerySelector("th")!.TextContent);
        Assert.Equal(["Title", "Status", "Standing"], rows);
        Assert.Equal(first.Title.En, page.Find("#changes del").TextContent);
        Assert.Equal("Another title", page.Find("#changes ins").TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?changes=1")]
    [InlineData("?changes=9")]
    [InlineData("?changes=x")]
    public void A_link_that_names_no_change_shows_none(string query)
    {
        Assert.Empty(Show(SampleRecord.Event("e1"), query: query).FindAll("#changes"));
    }

    [Fact]
    public void A_merged_event_leads_on_and_says_whence()
    {
        var gone = SampleRecord.Event("e1") with { Retracted = true, Related = [new EventLink("e2", "replaced_by")] };
        Show(gone, others: [SampleRecord.Event("e2")]);
        Assert.EndsWith("/events/e2?from=e1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_event_can_be_seen_as_it_was()
    {
        var gone = SampleRecord.Event("e1") with { Retracted = true, Related = [new EventLink("e2", "replaced_by")] };
        var page = Show(gone, query: "?old=1", others: [SampleRecord.Event("e2")]);
        Assert.Equal("/events/e2", page.Find(".notice a").GetAttribute("href")!.Split('?')[0]);
    }

    [Fact]
    public void An_unknown_id_is_not_found()
    {
        Show(SampleRecord.Event("e1"), id: "nothing");
        Assert.True(_notFound);
    }

    private IRenderedComponent<EventPage> Show(ReportedEvent reported, UiContext? ui = null, string query = "", string? id = null, ReportedEvent[]? others = null, EventIndex? older = null)
    {
        Services.AddSingleton(SampleRecord.Live([reported, .. others ?? []]));
        Services.AddSingleton<IRecordArchive>(new Archive(older, _versions));
        Services.AddSingleton<IDatasetVersions>(new Archive(older, _versions));
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.OnNotFound += (_, _) => _notFound = true;
        navigation.NavigateTo($"/events/{reported.Id}{query}");
        return Render<EventPage>(p => p.AddCascadingValue(ui ?? new UiContext()).Add(page => page.Id, id ?? reported.Id));
    }

    private sealed class Archive(EventIndex? older, ReportedEvent[] versions) : IRecordArchive, IDatasetVersions
    {
        public Task<IReadOnlyList<Revision>?> RevisionsAsync(string eventId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Revision>?>([]);

        public Task<ReportedEvent?> RevisionAsync(string eventId, int version, CancellationToken cancellationToken) =>
            Task.FromResult(versions.FirstOrDefault(reported => reported.Version == version));

        public Task<EventIndex?> FindAsync(int version, CancellationToken cancellationToken) => Task.FromResult(older);

        public Task<IReadOnlyList<VersionChanges>?> ChangesAsync(int? before, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<VersionChanges>?>([]);
    }
}
