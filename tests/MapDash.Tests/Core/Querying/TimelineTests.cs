using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using Xunit;
using static MapDash.Tests.Core.SampleDataset;

namespace MapDash.Tests.Core.Querying;

public sealed class TimelineTests
{
    [Theory]
    [InlineData(Granularity.Week, "2024-02-25", "2024-03-02")]
    [InlineData(Granularity.Month, "2024-02-01", "2024-02-29")]
    [InlineData(Granularity.Quarter, "2024-01-01", "2024-03-31")]
    [InlineData(Granularity.Year, "2024-01-01", "2024-12-31")]
    public void A_bin_is_a_calendar_span_and_a_week_begins_on_sunday(Granularity granularity, string start, string end)
    {
        var bin = Assert.Single(Ask(granularity, Dated("e", "2024-02-29", "2024-02-29")).Bins);

        Assert.Equal((Day(start), Day(end)), (bin.Start, bin.End));
        Assert.Equal([1, 0, 0, 0], bin.Certain);
    }

    [Fact]
    public void A_vague_event_is_possible_in_each_bin_and_certain_in_none()
    {
        var timeline = Ask(Granularity.Month, Dated("e", "2024-01-20", "2024-03-02"));

        Assert.Equal(3, timeline.Bins.Count);
        Assert.All(timeline.Bins, bin => Assert.Equal((0, 1), (bin.Certain.Sum(), bin.Possible.Sum())));
    }

    [Fact]
    public void An_open_end_reaches_the_last_bin_and_an_open_start_the_first()
    {
        var timeline = Ask(
            Granularity.Month,
            Dated("a", "2024-01-05", "2024-01-05"),
            Dated("b", "2024-02-05", null),
            Dated("c", null, "2024-02-05"),
            Dated("d", "2024-03-05", "2024-03-05"));

        Assert.Equal([1, 2, 1], timeline.Bins.Select(bin => bin.Possible.Sum()));
        Assert.Equal([1, 0, 1], timeline.Bins.Select(bin => bin.Certain.Sum()));
        Assert.Equal(1, timeline.OpenStart);
    }

    [Fact]
    public void Undated_events_stand_in_no_bin_but_at_the_day_they_were_said_by()
    {
        ReportedEvent Said(string id, string? by) =>
            Event(id) with { Period = new Period(null, by is null ? null : Day(by), DatePrecision.Unknown) };
        var timeline = Ask(Granularity.Month, Said("a", "2024-01-28"), Said("b", "2024-01-28"), Said("c", "2023-12-01"), Said("d", null));

        Assert.Empty(timeline.Bins);
        Assert.Equal(4, timeline.Undated);
        Assert.Equal([new StatementMark(Day("2023-12-01"), 1), new(Day("2024-01-28"), 2)], timeline.Statements);
    }

    [Fact]
    public void Bars_keep_their_place_when_a_filter_changes()
    {
        var index = EventIndex.Build(Of(Dated("a", "2023-05-05", "2023-05-05") with { Kind = "raid" }, Dated("b", "2024-02-05", "2024-02-05")));
        var bins = index.Query(new EventQuery(new EventFilter { Kinds = ["air_strike"], Window = new DateWindow(Day("2024-01-01"), null) })).Timeline.Bins;

        Assert.Equal(10, bins.Count);
        Assert.Equal(Day("2023-05-01"), bins[0].Start);
        Assert.Equal(1, bins.Sum(bin => bin.Certain.Sum()));
    }

    [Fact]
    public void A_mistyped_year_makes_wider_bars_not_a_hundred_thousand_of_them()
    {
        var timeline = Ask(Granularity.Week, Dated("a", "0001-01-01", "0001-01-01"), Dated("b", "9999-12-31", "9999-12-31"));

        Assert.Equal(Granularity.Year, timeline.Granularity);
        Assert.Equal(9999, timeline.Bins.Count);
        Assert.Equal(2, timeline.Bins.Sum(bin => bin.Certain.Sum()));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_week_is_cut_off_where_the_calendar_ends(string day)
    {
        var bin = Assert.Single(Ask(Granularity.Week, Dated("e", day, day)).Bins);

        Assert.InRange(Day(day), bin.Start, bin.End);
        Assert.Equal(1, bin.Certain.Sum());
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O");

    private static ReportedEvent Dated(string id, string? start, string? end) => Event(id) with
    {
        Period = new Period(start is null ? null : Day(start), end is null ? null : Day(end), DatePrecision.Day),
    };

    private static Timeline Ask(Granularity granularity, params ReportedEvent[] events) =>
        EventIndex.Build(Of(events)).Query(new EventQuery(EventFilter.Default) { Granularity = granularity }).Timeline;
}
