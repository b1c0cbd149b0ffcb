using MapDash.Components.Pages.Explore;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Tests.Geodata;
using MapDash.Ui;
using Xunit;

namespace MapDash.Tests.Explore;

public sealed class FilterPartTests
{
    private static readonly EventFilter Full = new()
    {
        Window = new DateWindow(new DateOnly(2020, 5, 1), new DateOnly(2020, 5, 31)),
        Match = TimeMatch.Certain,
        Actors = ["CTS", "ISIS"],
        Kinds = ["air_strike"],
        Statuses = [ReportedStatus.Claimed],
        Corroborations = [Corroboration.SingleSource],
        Places = ["NA-HAMRIN"],
        Precisions = [PlacePrecision.NamedArea],
        Sources = ["001"],
        Text = "ridge",
        Box = new GeoBox(43, 34, 45.5, 36),
    };

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Every_part_that_narrows_is_named_once(string language)
    {
        var parts = FilterPart.Of(Full, ShippedFiles.Shipped, new UiContext(language));
        Assert.Equal(10, parts.Count);
        Assert.Equal(10, parts.Select(part => part.Name).Distinct().Count());
        Assert.All(parts, part => Assert.NotEqual("", part.Value.Trim()));
        Assert.Equal(10, new ExploreState { Filter = Full }.ActiveParts);
    }

    [Fact]
    public void Taking_every_part_away_leaves_the_default()
    {
        var filter = Full;
        var ui = new UiContext("en");
        for (var left = 10; left > 0; left--)
        {
            var parts = FilterPart.Of(filter, ShippedFiles.Shipped, ui);
            Assert.Equal(left, parts.Count);
            filter = parts[left / 2].Without;
        }

        Assert.Equal(EventFilter.Default.Key, filter.Key);
        Assert.Empty(FilterPart.Of(filter, ShippedFiles.Shipped, ui));
    }

    [Fact]
    public void A_part_is_named_in_the_words_of_the_registers()
    {
        var english = FilterPart.Of(Full, ShippedFiles.Shipped, new UiContext("en"));
        Assert.Contains(english, part => part.Value.Contains("Hamrin", StringComparison.Ordinal));
        Assert.Contains(english, part => part.Value.StartsWith("May 2020", StringComparison.Ordinal));
        var arabic = FilterPart.Of(Full, ShippedFiles.Shipped, new UiContext("ar"));
        Assert.Contains(arabic, part => part.Value.Contains("حمرين", StringComparison.Ordinal));
        Assert.Contains(arabic, part => part.Value.StartsWith("أيار ٢٠٢٠", StringComparison.Ordinal));
    }
}
