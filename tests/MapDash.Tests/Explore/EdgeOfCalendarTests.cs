using MapDash.Components.Pages.Explore;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Tests.Geodata;
using MapDash.Ui;
using Xunit;

namespace MapDash.Tests.Explore;

public sealed class EdgeOfCalendarTests
{
    [Theory]
    [InlineData("?to=9999")]
    [InlineData("?to=9999-12")]
    public void The_last_month_and_year_of_the_calendar_have_a_last_day(string query) =>
        Assert.Equal(DateOnly.MaxValue, ExploreUrl.Read(query, ShippedFiles.Shipped).State.Filter.Window.To);

    [Fact]
    public void A_period_may_end_on_the_last_day_of_the_calendar() =>
        Assert.Equal("2020 – 9999", new UiContext("en").Period(new Period(new DateOnly(2020, 1, 1), DateOnly.MaxValue, DatePrecision.Day)));

    [Fact]
    public void A_filter_that_ends_on_the_last_day_of_the_calendar_has_words() =>
        Assert.Single(FilterPart.Of(new EventFilter { Window = new DateWindow(new DateOnly(2020, 1, 1), DateOnly.MaxValue) }, ShippedFiles.Shipped, new UiContext("en")));
}
