using CsCheck;
using MapDash.Core.Events;
using MapDash.Core.Querying;
using MapDash.Core.Querying.Blocks;
using Xunit;
using static MapDash.Tests.Core.SampleDataset;

namespace MapDash.Tests.Core.Querying;

/// <summary>A snapshot that became another by publishing is the snapshot that would have been built from scratch.</summary>
public sealed class PublishingTests
{
    private static readonly Gen<(int Seed, int Events, int[] Changes)> Cases = Gen.Select(
        Gen.Int[0, 1_000_000], Gen.OneOf(0, 1, 2, 63, 64, 65, 200), Gen.Int[1, 3].Array[1, 12]);

    [Fact]
    public void Publishing_step_by_step_is_building_at_once() => Cases.Sample(
        given =>
        {
            var random = new RandomEvents(given.Seed);
            var events = random.Events(given.Events).ToDictionary(reported => reported.Id);
            var index = EventIndex.Build(Sorted(events), new WordsInMemory(Of()), 16);
            var number = index.Dataset.Version.Number;
            foreach (var size in given.Changes)
            {
                // Some take the place of known events, some are new.
                var changed = random.Events(size)
                    .Select(reported => random.Next(2) == 0 && events.Count > 0 ? reported with { Id = random.Pick([.. events.Keys]) } : reported with { Id = $"n{random.Next(500)}" })
                    .DistinctBy(reported => reported.Id).ToArray();
                index = index.Publish(new DatasetVersion(++number, DateTimeOffset.UnixEpoch, ""), changed);
                Array.ForEach(changed, reported => events[reported.Id] = reported);
            }

            var fresh = EventIndex.Build(Sorted(events));
            Assert.Equal(number, index.Dataset.Version.Number);
            Assert.Equal(fresh.Events, index.Events);
            Assert.Equal(fresh.Dataset.Events, index.Dataset.Events);
            Assert.Equal(fresh.PlacesInUse, index.PlacesInUse);
            Assert.All(index.Events.Select((reported, at) => (reported, at)), pair => Assert.Equal(pair.at, index.OrdinalOf(pair.reported.Id)));
            for (var i = 0; i < 4; i++)
            {
                var query = new EventQuery(random.Filter() with { Text = null }) { View = random.View(), Order = random.Pick<EventOrder>(), Granularity = random.Pick<Granularity>() };
                if (random.Next(2) == 0)
                {
                    index.CountBySpot(query.Filter, query.Granularity);
                }

                Same(fresh.Query(query), index.Query(query));
                index.CountByDay(query.Filter);
                Same(fresh.Query(query), index.Query(query));
                Assert.Equal(fresh.MatchesIgnoringTime(query.Filter), index.MatchesIgnoringTime(query.Filter));
            }
        },
        iter: 150,
        threads: 1);

    [Fact]
    public void A_block_that_is_full_becomes_two()
    {
        var many = Enumerable.Range(0, BlockBits.Capacity).Select(at => Event($"e{at:00000}")).ToArray();
        var index = EventIndex.Build(Of(many), new WordsInMemory(Of()), BlockBits.Capacity);
        var next = index.Publish(index.Dataset.Version with { Number = 8 }, [Event("e00000x")]);

        Assert.Equal(many.Length + 1, next.Events.Count);
        Assert.Equal(1, next.OrdinalOf("e00000x"));
        Assert.Equal(many.Length + 1, next.Query(new EventQuery(EventFilter.Default)).Totals.All);
        Assert.Equal(many.Length, index.Query(new EventQuery(EventFilter.Default)).Totals.All);
    }

    [Fact]
    public void A_denial_that_is_published_later_disputes_what_it_denies()
    {
        // Another body denies the same matter.
        var strike = Event("strike") with { Related = [new EventLink("denial", "same_matter")] };
        var before = EventIndex.Build(Of(strike));
        var after = before.Publish(
            before.Dataset.Version with { Number = 8 }, [Event("denial") with { Status = ReportedStatus.Denied, Claims = [Claim("a2")] }]);

        Assert.Equal(0, Disputed(before));
        Assert.Equal(1, Disputed(after));
        Assert.Equal(["strike"], after.LinkedTo("denial").Select(reported => reported.Id));

        static int Disputed(EventIndex index) =>
            index.Query(new EventQuery(new EventFilter { Corroborations = [Corroboration.Disputed] })).Totals.All;
    }

    [Fact]
    public void Who_points_to_an_event_and_what_a_report_tells_is_known_of_every_snapshot()
    {
        var index = EventIndex.Build(Of(Event("a"), Event("part") with { Parent = "a" }, Event("gone") with { Retracted = true }));

        Assert.Equal(["part"], index.LinkedTo("a").Select(reported => reported.Id));
        Assert.Equal(["a", "gone", "part"], index.ToldBy("r0").Select(reported => reported.Id));
        Assert.Empty(index.ToldBy("none"));
        var next = index.Publish(index.Dataset.Version, [Event("part"), Event("b") with { Parent = "a", Claims = [Claim(report: "r1")] }]);
        Assert.Equal(["b"], next.LinkedTo("a").Select(reported => reported.Id));
        Assert.Equal(["b"], next.ToldBy("r1").Select(reported => reported.Id));
    }

    [Fact]
    public void A_report_that_comes_with_its_event_is_a_source_to_choose()
    {
        var index = EventIndex.Build(Of(Event("a")));
        var reports = index.Dataset.Reports.Append(Report("zz-new")).ToArray();
        var next = index.Publish(index.Dataset.Version with { Number = 8 }, [Event("b") with { Claims = [Claim(report: "zz-new")] }], reports);

        Assert.Equal(["b"], next.Query(new EventQuery(new EventFilter { Sources = ["zz-new"] })).Page.Select(reported => reported.Id));
        Assert.Throws<ArgumentException>(() => index.Publish(index.Dataset.Version, [Event("b") with { Claims = [Claim(report: "zz-new")] }]));
    }

    [Fact]
    public void A_thousand_changes_are_all_found()
    {
        var index = EventIndex.Build(Of(Event("a")));
        for (var at = 0; at < 1100; at++)
        {
            index = index.Publish(index.Dataset.Version with { Number = at + 8 }, [Event($"n{at:0000}")]);
        }

        Assert.Equal(1101, index.Dataset.Events.Count);
        Assert.NotNull(index.Dataset.FindEvent("n0000"));
        Assert.Equal(1101, index.Query(new EventQuery(EventFilter.Default)).Totals.All);
    }

    private static Dataset Sorted(Dictionary<string, ReportedEvent> events) => Of([.. events.Values.OrderBy(reported => reported.Id, StringComparer.Ordinal)]);

    private static void Same(EventAnswer expected, EventAnswer actual)
    {
        Assert.Equal(expected.Totals, actual.Totals);
        Assert.Equal(expected.Provinces, actual.Provinces);
        Assert.Equal(expected.Page, actual.Page);
        Assert.All(expected.Facets, facet => Assert.Equal(facet.Value, actual.Facets[facet.Key]));
        Assert.Equivalent(expected.Timeline, actual.Timeline, strict: true);
    }
}
