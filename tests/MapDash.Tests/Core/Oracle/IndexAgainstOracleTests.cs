using CsCheck;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using Xunit;

namespace MapDash.Tests.Core.Oracle;

/// <summary>A second reckoning of every answer, written from the doc comments by somebody who did not write the index.</summary>
public sealed class IndexAgainstOracleTests
{
    [Fact]
    public void Totals_and_governorates_are_as_reckoned() => Check((query, answer, oracle, _) =>
    {
        var matching = oracle.Matching.ToArray();
        var drawn = matching.Where(reported => OracleAnswer.Drawn(reported).Count > 0).ToArray();
        var inView = drawn.Count(reported => query.View is null || OracleAnswer.DrawnIn(reported, query.View));
        Assert.Equal(new ViewTotals(inView, drawn.Length - inView, matching.Length - drawn.Length, matching.Count(reported => reported.Period.IsUndated)), answer.Totals);
        Assert.Equal(matching.Length, answer.Totals.All);
        Assert.Equal(
            OracleWorld.Provinces.ToDictionary(province => province, province => matching.Count(reported => reported.ProvinceIds.Contains(province))),
            answer.Provinces);
    });

    [Fact]
    public void Facets_count_in_their_order_what_every_other_part_leaves() => Check((_, answer, oracle, _) =>
        Assert.All(Enum.GetValues<Facet>(), facet => Assert.Equal(oracle.Counts(facet), answer.Facets[facet])));

    [Fact]
    public void The_timeline_is_as_reckoned_at_every_granularity() => Check((query, answer, oracle, _) =>
    {
        var timeline = answer.Timeline;
        var matching = oracle.MatchingAnyDay.ToArray();
        var dated = matching.Where(reported => !reported.Period.IsUndated).ToArray();
        Assert.Equal(query.Granularity, timeline.Granularity);
        Assert.Equal(OracleTimeline.Bins(oracle.Shown(), query.Granularity), timeline.Bins.Select(bin => (bin.Start, bin.End)));
        Assert.All(timeline.Bins, bin =>
        {
            Assert.Equal(ByFamily(dated.Where(reported => OracleTimeline.Certain(reported, bin.Start, bin.End))), bin.Certain);
            Assert.Equal(ByFamily(dated.Where(reported => OracleTimeline.Possible(reported, bin.Start, bin.End))), bin.Possible);
        });
        Assert.True(timeline.Bins.Sum(bin => bin.Certain.Sum()) <= dated.Length, "An event is certain in more than one bin.");
        Assert.Equal((matching.Length - dated.Length, dated.Count(reported => reported.Period.Start is null)), (timeline.Undated, timeline.OpenStart));
        Assert.Equal(
            matching.Except(dated).Where(reported => reported.Period.End is not null).GroupBy(reported => reported.Period.End!.Value)
                .OrderBy(day => day.Key).Select(day => new StatementMark(day.Key, day.Count())),
            timeline.Statements);
    });

    [Fact]
    public void A_page_holds_its_part_of_all_that_match_in_order() => Check((query, answer, oracle, _) =>
    {
        var sorted = oracle.Matching.ToList();
        sorted.Sort(query.Order == EventOrder.NewestFirst ? Newer : Older);
        Assert.Equal(sorted.Skip(query.Skip).Take(query.Take).Select(reported => reported.Id), answer.Page.Select(reported => reported.Id));
        Assert.Equal(3, answer.Version);
    });

    [Fact]
    public void The_browser_gets_one_bit_for_each_event_that_matches_on_any_day() => Check((query, _, oracle, index) =>
    {
        var bits = index.MatchesIgnoringTime(query.Filter);
        var matching = oracle.MatchingAnyDay.Select(reported => reported.Id).ToHashSet();
        Assert.Equal(index.Events.Select(reported => matching.Contains(reported.Id)), index.Events.Select((_, at) => (bits[at / 8] & (1 << (at % 8))) != 0));
        Assert.Equal((index.Events.Count + 7) / 8, bits.Length);
        Assert.Equal(matching.Count, bits.Sum(part => int.PopCount(part)));
    });

    [Fact]
    public void Ordinals_follow_the_first_possible_day_the_last_and_the_id() => OracleCases.All.Sample(
        given =>
        {
            var index = EventIndex.Build(given.Dataset);
            var expected = given.Dataset.Events.OrderBy(reported => reported.Period.Start?.DayNumber ?? -1)
                .ThenBy(reported => (reported.Period.End ?? reported.Period.Start)?.DayNumber ?? -1).ThenBy(reported => reported.Id, StringComparer.Ordinal);
            Assert.Equal(expected.Select(reported => reported.Id), index.Events.Select(reported => reported.Id));
            Assert.All(index.Events.Select((reported, at) => (reported.Id, at)), pair => Assert.Equal(pair.at, index.OrdinalOf(pair.Id)));
            Assert.Null(index.OrdinalOf("none"));
        },
        iter: 30,
        print: OracleCases.Print);

    private static int Newer(ReportedEvent one, ReportedEvent other)
    {
        // Latest last possible day first; an open end counts as its start. Then the later start, then the id.
        static int Day(DateOnly? day) => day?.DayNumber ?? -1;
        var byEnd = Day(other.Period.End ?? other.Period.Start).CompareTo(Day(one.Period.End ?? one.Period.Start));
        var byStart = Day(other.Period.Start ?? other.Period.End).CompareTo(Day(one.Period.Start ?? one.Period.End));
        return byEnd != 0 ? byEnd : byStart != 0 ? byStart : string.CompareOrdinal(one.Id, other.Id);
    }

    private static int Older(ReportedEvent one, ReportedEvent other)
    {
        static int Day(DateOnly? day) => day?.DayNumber ?? -1;
        var byStart = Day(one.Period.Start).CompareTo(Day(other.Period.Start));
        var byEnd = Day(one.Period.End ?? one.Period.Start).CompareTo(Day(other.Period.End ?? other.Period.Start));
        return byStart != 0 ? byStart : byEnd != 0 ? byEnd : string.CompareOrdinal(one.Id, other.Id);
    }

    private static IEnumerable<int> ByFamily(IEnumerable<ReportedEvent> events)
    {
        var kinds = events.Select(reported => reported.Kind).ToArray();
        return [kinds.Count(kind => kind is "bombing" or "sweep"), kinds.Count(kind => kind == "ambush"), kinds.Count(kind => kind == "talks"), kinds.Count(kind => kind == "opinion")];
    }

    private static void Check(Action<EventQuery, EventAnswer, OracleAnswer, EventIndex> check) => OracleCases.All.Sample(
        given =>
        {
            foreach (var (index, at) in IndexPaths.Of(given.Dataset).Concat(IndexPaths.Of(given.Dataset)).Select((index, at) => (index, at)))
            {
                foreach (var query in given.Queries)
                {
                    // The first answer comes from counting through or from counts by spot, the second from counts by day.
                    var oracle = new OracleAnswer(given.Dataset, query.Filter);
                    if (at % 2 == 0)
                    {
                        index.CountBySpot(query.Filter, query.Granularity);
                    }

                    check(query, index.Query(query), oracle, index);
                    index.CountByDay(query.Filter);
                    check(query, index.Query(query), oracle, index);
                }
            }
        },
        iter: 60,
        print: OracleCases.Print);
}
