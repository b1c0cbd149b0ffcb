using Bunit;
using MapDash.Components.Pages.Source;
using MapDash.Core.Events;
using MapDash.Tests.Components.Record;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Components.Source;

public sealed class SourcePageTests : BunitContext
{
    private bool _notFound;

    [Fact]
    public void It_lists_the_events_of_the_report_with_asides_apart()
    {
        var page = Show("r1", SampleRecord.Event("e1"), SampleRecord.Event("e2") with { Salience = Salience.Background }, SampleRecord.Event("e3", SampleRecord.Claim("what", "x", report: "r2")));
        Assert.Equal(["/events/e1?source=r1", "/events/e2?source=r1&background=show"], page.FindAll("li .what a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/?source=r1", page.Find(".btn-primary").GetAttribute("href"));
    }

    [Fact]
    public void It_says_how_the_date_is_known_and_marks_outside_evidence()
    {
        var page = Show("r1", SampleRecord.Event("e1"));
        Assert.Contains("inferred", page.Find("aside").TextContent, StringComparison.Ordinal);
        Assert.Contains("outside link", page.Find("aside li").TextContent, StringComparison.Ordinal);
        Assert.Equal("noopener noreferrer external", page.Find("aside li a").GetAttribute("rel"));
    }

    [Fact]
    public void It_holds_our_words_and_a_checksum_and_not_the_article()
    {
        var page = Show("r1", SampleRecord.Event("e1"));
        Assert.Contains("text is not shipped", page.Find("aside").TextContent, StringComparison.Ordinal);
        Assert.Contains("00ff", page.Find("aside .sum").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_id_is_not_found()
    {
        Show("nothing", SampleRecord.Event("e1"));
        Assert.True(_notFound);
    }

    private IRenderedComponent<SourcePage> Show(string id, params ReportedEvent[] events)
    {
        Services.AddSingleton(SampleRecord.Live(events));
        Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => _notFound = true;
        return Render<SourcePage>(p => p.AddCascadingValue(new UiContext()).Add(page => page.Id, id));
    }
}
