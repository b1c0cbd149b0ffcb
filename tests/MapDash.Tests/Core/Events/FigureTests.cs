using MapDash.Core;
using MapDash.Core.Events;
using Xunit;

namespace MapDash.Tests.Core.Events;

public sealed class FigureTests
{
    [Theory]
    [InlineData(30.0, 30.0, 30.0, "exact")]
    [InlineData(30.0, 31.0, null, "more_than")]
    [InlineData(30.0, 30.0, null, "at_least")]
    [InlineData(30.0, null, 30.0, "at_most")]
    [InlineData(null, 10.0, 20.0, "range")]
    [InlineData(null, null, null, "vague")]
    public void A_figure_says_what_was_said_and_bounds_it(double? value, double? low, double? high, string qualifier)
    {
        var figure = Of(value, low, high, qualifier);
        Assert.Equal((value, low, high, qualifier), (figure.Value, figure.Low, figure.High, figure.Qualifier));
    }

    [Theory]
    [InlineData(30.0, 31.0, null, "at_least")]
    [InlineData(30.0, 32.0, null, "more_than")]
    [InlineData(30.0, null, 29.0, "at_most")]
    [InlineData(30.0, 10.0, 20.0, "range")]
    [InlineData(null, 20.0, 10.0, "range")]
    [InlineData(30.0, 31.0, 30.0, "more_than")]
    public void A_value_outside_its_bounds_or_bounds_that_cross_are_refused(double? value, double? low, double? high, string qualifier) =>
        Assert.Contains("outside its bounds", Assert.Throws<ArgumentException>(() => Of(value, low, high, qualifier)).Message, StringComparison.Ordinal);

    private static Figure Of(double? value, double? low, double? high, string qualifier) =>
        new(value, low, high, "leaders", qualifier, new BilingualText("leaders", "قياديين"), "JOC", null);
}
