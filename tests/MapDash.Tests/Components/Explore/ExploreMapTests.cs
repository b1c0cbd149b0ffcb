using Blazor.Leaflet;
using Bunit;
using MapDash.Api;
using MapDash.Components.Pages.Explore.Map;
using MapDash.Ui;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MapDash.Tests.Components.Explore;

public sealed class ExploreMapTests : BunitContext
{
    [Theory]
    [InlineData("en", "The events of the map could not be loaded.")]
    [InlineData("ar", "تعذّر تحميل أحداث الخريطة.")]
    public async Task Data_that_could_not_be_read_are_said_to_be_missing_and_asked_for_again(string language, string words)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new MapAssets("1", "", ""));
        var map = Render<ExploreMap>(parameters => parameters
            .AddCascadingValue(new UiContext(language))
            .Add(each => each.Index, Shipped.Index));
        var layer = map.FindComponent<SymbolLayer>().Instance;
        var address = layer.DataUrl;
        Assert.Empty(map.FindAll("[role=alert]"));

        await map.InvokeAsync(() => layer.OnDataFailed.InvokeAsync("answered 503"));
        Assert.Equal(words, map.Find("[role=alert] span").TextContent);
        await map.Find("[role=alert] button").ClickAsync(new());

        Assert.Empty(map.FindAll("[role=alert]"));
        Assert.Equal(address + "#1", layer.DataUrl);
    }

    [Fact]
    public void A_length_claimed_for_a_border_stands_on_its_tag()
    {
        var tag = MapParts.Symbols(Shipped.Index, new UiContext()).Single(symbol => symbol.Shape == SymbolShape.Corridor).Label;

        Assert.Matches("[0-9]+ km", tag);
    }
}
