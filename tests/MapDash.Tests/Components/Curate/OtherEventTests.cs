using Bunit;
using MapDash.Components.Pages.Curate;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Tests.Components.Explore;
using MapDash.Tests.Core;
using MapDash.Ui;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Components.Curate;

public sealed class OtherEventTests : BunitContext
{
    private readonly ReportedEvent _strikes = Shipped.Dataset.Events.First(reported => reported.Kind == "air_strike");
    private string? _picked;

    public OtherEventTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var live = new LiveIndex();
        live.Publish(EventIndex.Build(Shipped.Dataset, new WordsInMemory(Shipped.Dataset)));
        Services.AddSingleton(live);
    }

    [Fact]
    public void Another_event_is_found_by_words_of_either_language_and_by_its_id()
    {
        var field = Show();
        foreach (var typed in (string[])["Hamrin mountains", "حمرين", "004-E16"])
        {
            field.Find("#merge").Input(typed);
            Assert.NotEmpty(field.FindAll("[role=option] .names"));
        }

        Assert.Contains("004-E16", field.Find("[role=option]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_event_itself_is_not_offered()
    {
        var field = Show();
        field.Find("#merge").Input(_strikes.Id);

        Assert.DoesNotContain(_strikes.Id, field.FindAll("[role=option] .other").Select(other => other.TextContent));
    }

    [Fact]
    public void Enter_takes_what_is_offered_first()
    {
        var field = Show();
        field.Find("#merge").Input("004-E17");
        field.Find("#merge").KeyDown("Enter");

        Assert.Equal("004-E17", _picked);
    }

    private IRenderedComponent<OtherEvent> Show() => Render<OtherEvent>(parameters => parameters
        .AddCascadingValue(new UiContext())
        .Add(field => field.Id, "merge")
        .Add(field => field.Label, "Merge into it the event")
        .Add(field => field.Event, _strikes)
        .Add(field => field.OnPicked, id => _picked = id));
}
