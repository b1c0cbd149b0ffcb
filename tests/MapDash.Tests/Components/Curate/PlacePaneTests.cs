using Bunit;
using MapDash.Api;
using MapDash.Components.Pages.Curate;
using MapDash.Core.Curation;
using MapDash.Core.Places;
using MapDash.Tests.Components.Explore;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Components.Curate;

public sealed class PlacePaneTests : BunitContext
{
    public PlacePaneTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new MapAssets("1", "", ""));
    }

    [Fact]
    public void What_is_typed_counts_before_the_precision_that_was_asked_for()
    {
        var pane = Show(SampleDesk.Article().Cards[0], PlacePrecision.Province);
        pane.Find("#gazetteer").Input("حمري");

        Assert.NotEmpty(Names(pane));
        Assert.All(Names(pane), name => Assert.Contains("Hamrin", name, StringComparison.Ordinal));
        Assert.Contains("Nothing called so has the precision", pane.Find(".count").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_offered_where_nothing_is_called_so()
    {
        var pane = Show(SampleDesk.Article().Cards[0], PlacePrecision.Province);
        pane.Find("#gazetteer").Input("زقزقزق");

        Assert.Empty(Names(pane));
        Assert.Equal("Nothing is called so.", pane.Find(".count").TextContent);
    }

    [Fact]
    public void Escape_takes_what_was_found_along_with_what_was_typed()
    {
        PlacePrecision? only = PlacePrecision.Province;
        var pane = Show(SampleDesk.Article().Cards[0], only, EventCallback.Factory.Create<PlacePrecision?>(this, each => only = each));
        pane.Find("#gazetteer").Input("ديالى");
        pane.Find("#gazetteer").KeyDown("Escape");

        Assert.Null(only);
        Assert.DoesNotContain("found", pane.Find(".count").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void For_a_range_those_governorates_come_first_that_it_lies_in()
    {
        var pane = Show(SampleDesk.Article().Cards[0].WithPlace("NA-HAMRIN", Shipped.Dataset.Gazetteer), PlacePrecision.Province);

        Assert.Equal(["Diyala", "Kirkuk", "Salah al-Din"], Names(pane).Take(3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_chosen_governorate_is_drawn_and_not_only_the_first()
    {
        var gazetteer = Shipped.Dataset.Gazetteer;

        var others = ChosenShapes.Others([gazetteer.Find("IQ-DI")!, gazetteer.Find("IQ-KI")!], "IQ-DI", null);

        Assert.Contains("\"IQ-KI\"", others, StringComparison.Ordinal);
        Assert.DoesNotContain("\"IQ-DI\"", others, StringComparison.Ordinal);
        using var read = System.Text.Json.JsonDocument.Parse(others);
        Assert.Equal(1, read.RootElement.GetProperty("features").GetArrayLength());
    }

    private static IEnumerable<string> Names(IRenderedComponent<PlacePane> pane) => pane.FindAll("#gazetteer-list strong").Select(name => name.TextContent);

    private IRenderedComponent<PlacePane> Show(Card card, PlacePrecision? only, EventCallback<PlacePrecision?> onOnly = default) => Render<PlacePane>(parameters => parameters
        .AddCascadingValue(new UiContext())
        .Add(pane => pane.Card, card)
        .Add(pane => pane.Dataset, Shipped.Dataset)
        .Add(pane => pane.Only, only)
        .Add(pane => pane.OnOnly, onOnly));
}
