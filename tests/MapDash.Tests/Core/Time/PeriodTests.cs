using CsCheck;
using MapDash.Core.Time;
using Xunit;

namespace MapDash.Tests.Core.Time;

public sealed class PeriodTests
{
    private static readonly Gen<DateOnly?> Bound =
        Gen.Int[-5, 25].Select(day => day < 0 ? (DateOnly?)null : new DateOnly(2024, 1, 1).AddDays(day));

    [Fact]
    public void A_period_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Period(new DateOnly(2024, 1, 2), new DateOnly(2024, 1, 1), DatePrecision.Days));

    [Fact]
    public void A_window_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentException>(() => new DateWindow(new DateOnly(2024, 1, 2), new DateOnly(2024, 1, 1)));

    [Fact]
    public void One_day_is_a_period_and_a_window()
    {
        var day = new DateOnly(2024, 1, 1);

        Assert.True(new Period(day, day, DatePrecision.Day).CertainlyFallsWithin(new DateWindow(day, day)));
    }

    [Theory]
    [InlineData("2024-01-10", "2024-01-20", "2024-01-20", null, true, false)]
    [InlineData("2024-01-10", "2024-01-20", "2024-01-21", null, false, false)]
    [InlineData("2024-01-10", "2024-01-20", null, "2024-01-10", true, false)]
    [InlineData("2024-01-10", "2024-01-20", null, "2024-01-20", true, true)]
    [InlineData(null, "2024-01-20", "2024-01-01", "2024-01-31", true, false)]
    [InlineData(null, "2024-01-20", null, "2024-01-31", true, true)]
    [InlineData("2024-01-10", null, "2024-01-01", "2024-01-31", true, false)]
    [InlineData("2024-01-10", null, "2024-01-01", null, true, true)]
    [InlineData(null, null, null, null, true, true)]
    [InlineData(null, null, "2024-01-01", "2024-01-31", true, false)]
    public void Possible_is_a_shared_day_and_certain_is_wholly_inside(string? start, string? end, string? from, string? to, bool possible, bool certain)
    {
        var period = new Period(Day(start), Day(end), DatePrecision.Month);
        var window = new DateWindow(Day(from), Day(to));

        Assert.Equal((possible, certain), (period.MayFallWithin(window), period.CertainlyFallsWithin(window)));
    }

    [Fact]
    public void Certain_is_always_possible_and_a_wider_window_never_loses_an_event() =>
        Gen.Select(Bound, Bound, Bound, Bound, Gen.Int[0, 9]).Sample(
            (start, end, from, to, by) =>
            {
                var period = new Period(start < end ? start : end, start < end ? end : start, DatePrecision.Month);
                var window = new DateWindow(from > to ? to : from, from > to ? from : to);
                var wider = new DateWindow(window.From?.AddDays(-by), window.To?.AddDays(by));
                Assert.True(!period.CertainlyFallsWithin(window) || period.MayFallWithin(window));
                Assert.True(!period.MayFallWithin(window) || period.MayFallWithin(wider));
                Assert.True(!period.CertainlyFallsWithin(window) || period.CertainlyFallsWithin(wider));
            },
            threads: 1);

    [Fact]
    public void Only_an_unknown_precision_makes_an_event_undated() =>
        Assert.Equal([DatePrecision.Unknown], Enum.GetValues<DatePrecision>().Where(precision => new Period(null, null, precision).IsUndated));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "O");
}
