using CsCheck;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using Xunit;

namespace MapDash.Tests.Core.Querying;

/// <summary>The index against a reckoning by hand, over random datasets and filters.</summary>
public sealed class EventIndexOracleTests
{
    // Around the edges of a 64-bit word, none, one, and enough for every kind of mixture.
    private static readonly int[] Sizes = [0, 1, 2, 63, 64, 65, 130, 300];

    private static readonly Gen<(int Seed, int Events)> Cases =
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, Sizes.Length - 1], (seed, size) => (seed, Sizes[size]));

    [Fact]
    public void Totals_and_provinces_are_those_counted_by_hand() => Each((index, naive, filter, random) =>
    {
        var view = random.View();
        var answer = index.Query(new EventQuery(filter) { View = view });
        var matching = naive.Matching().ToArray();

        Assert.Equal(7, answer.Version);
        Assert.Equal(naive.Totals(view), answer.Totals);
        Assert.Equal(answer.Totals, index.TotalsOf(new EventQuery(filter) { View = view }));
        Assert.Equal(matching.Length, answer.Totals.All);
        Assert.Equal(["IQ-AN", "IQ-KI", "IQ-MU", "IQ-NI"], answer.Provinces.Keys.Order(StringComparer.Ordinal));
        Assert.All(answer.Provinces, pair => Assert.Equal(matching.Count(reported => reported.ProvinceIds.Contains(pair.Key)), pair.Value));
    });

    [Fact]
    public void Each_facet_counts_what_matches_all_else_and_ignores_its_own_choice() => Each((index, naive, filter, _) =>
    {
        var answer = index.Query(new EventQuery(filter));
        Assert.All(Enum.GetValues<Facet>(), facet => Assert.Equal(
            naive.Counts(facet).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new FacetCount(pair.Key, pair.Value.Matching, pair.Value.Total)),
            answer.Facets[facet].OrderBy(count => count.Value, StringComparer.Ordinal)));
    });

    [Fact]
    public void Pages_in_either_order_put_together_are_all_that_match() => Each((index, naive, filter, random) =>
    {
        var order = random.Pick<EventOrder>();
        var size = 1 + random.Next(40);
        var pages = new List<string>();
        for (var skip = 0; skip <= index.Events.Count; skip += size)
        {
            pages.AddRange(index.Query(new EventQuery(filter) { Order = order, Skip = skip, Take = size }).Page.Select(reported => reported.Id));
        }

        Assert.Equal(naive.Page(order), pages);
    });

    [Fact]
    public void The_bits_for_the_browser_are_the_events_that_match_but_for_the_days() => Each((index, naive, filter, _) =>
    {
        var bits = index.MatchesIgnoringTime(filter);
        var matching = naive.Matching(ignoringTime: true).Select(reported => reported.Id).ToHashSet();

        Assert.Equal((index.Events.Count + 7) / 8, bits.Length);
        Assert.All(index.Events.Select((reported, at) => (reported.Id, at)), pair =>
            Assert.Equal(matching.Contains(pair.Id), (bits[pair.at / 8] >> (pair.at % 8) & 1) == 1));
        Assert.Equal(matching.Count, bits.Sum(bit => int.PopCount(bit)));
    });

    [Fact]
    public void The_timeline_counts_every_dated_event_certain_once_or_possible_in_each_bin_it_touches() => Each((index, naive, filter, random) =>
    {
        var timeline = index.Query(new EventQuery(filter) { Granularity = random.Pick<Granularity>() }).Timeline;
        var matching = naive.Matching(ignoringTime: true).ToArray();
        var dated = matching.Where(reported => !reported.Period.IsUndated).ToArray();

        Assert.Equal(matching.Length - dated.Length, timeline.Undated);
        Assert.Equal(dated.Count(reported => reported.Period.Start is null), timeline.OpenStart);
        var bounds = naive.Shown().Where(reported => !reported.Period.IsUndated).SelectMany(reported => new[] { reported.Period.Start, reported.Period.End }).OfType<DateOnly>().ToArray();
        Assert.Equal(bounds.Length == 0, timeline.Bins.Count == 0);
        if (bounds.Length > 0)
        {
            Assert.InRange(bounds.Min(), timeline.Bins[0].Start, timeline.Bins[0].End);
            Assert.InRange(bounds.Max(), timeline.Bins[^1].Start, timeline.Bins[^1].End);
        }

        Assert.All(timeline.Bins.Zip(timeline.Bins.Skip(1)), pair => Assert.Equal(pair.First.End.AddDays(1), pair.Second.Start));
        Assert.All(timeline.Bins, bin =>
        {
            bool Certain(ReportedEvent reported) => reported.Period.Start >= bin.Start && reported.Period.End <= bin.End;
            bool Touches(ReportedEvent reported) => !(reported.Period.Start > bin.End) && !(reported.Period.End < bin.Start);
            Assert.Equal(ByFamily(dated.Where(Certain)), bin.Certain);
            Assert.Equal(ByFamily(dated.Where(reported => Touches(reported) && !Certain(reported))), bin.Possible);
        });
        Assert.Equal(
            matching.Where(reported => reported.Period is { IsUndated: true, End: not null }).GroupBy(reported => reported.Period.End!.Value)
                .OrderBy(day => day.Key).Select(day => new StatementMark(day.Key, day.Count())),
            timeline.Statements);
    });

    [Fact]
    public void Relief_is_the_count_without_each_part_best_first() => Each((index, _, filter, _) =>
    {
        var reliefs = index.ReliefFor(filter);

        Assert.Equal(FilterRelief.PartsOf(filter).Count(), reliefs.Count);
        Assert.Equal(reliefs.OrderByDescending(relief => relief.Matching).Select(relief => relief.Matching), reliefs.Select(relief => relief.Matching));
        Assert.All(reliefs, relief => Assert.Equal(new NaiveAnswer(index.Dataset, relief.Without).Matching().Count(), relief.Matching));
    });

    [Fact]
    public void Stepping_from_event_to_event_walks_the_list() => Each((index, naive, filter, random) =>
    {
        var order = random.Pick<EventOrder>();
        var expected = naive.Page(order);
        var walked = new List<string>();
        for (string? at = null; index.NeighboursOf(at, filter, order).Next is { } next; at = next)
        {
            Assert.Equal(at, index.NeighboursOf(next, filter, order).Previous);
            walked.Add(next);
        }

        Assert.Equal(expected, walked);
    });

    private static void Each(Action<EventIndex, NaiveAnswer, EventFilter, RandomEvents> check) => Cases.Sample(
        given =>
        {
            var random = new RandomEvents(given.Seed);
            foreach (var index in IndexPaths.Of(SampleDataset.Of(random.Events(given.Events))))
            {
                for (var i = 0; i < 3; i++)
                {
                    // Counted through or, where there is a box, from counts by spot; and then from counts by day.
                    var filter = random.Filter();
                    if (random.Next(2) == 0)
                    {
                        index.CountBySpot(filter, random.Pick<Granularity>());
                    }

                    check(index, new NaiveAnswer(index.Dataset, filter), filter, random);
                    index.CountByDay(filter);
                    check(index, new NaiveAnswer(index.Dataset, filter), filter, random);
                }
            }
        },
        iter: 30,
        threads: 1);

    private static int[] ByFamily(IEnumerable<ReportedEvent> events)
    {
        var families = events.Select(reported => SampleDataset.CodeLists.Kind(reported.Kind).Family).ToArray();
        return [.. SampleDataset.CodeLists.Families.Select(family => families.Count(code => code == family.Code))];
    }
}
