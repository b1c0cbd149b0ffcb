using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using Xunit;
using static MapDash.Tests.Core.SampleDataset;

namespace MapDash.Tests.Core.Querying;

public sealed class EventIndexTests
{
    private static readonly DateOnly Day = new(2024, 1, 15);

    [Fact]
    public void An_index_of_nothing_answers()
    {
        var answer = EventIndex.Build(Of()).Query(new EventQuery(EventFilter.Default));

        Assert.Equal(new ViewTotals(0, 0, 0, 0), answer.Totals);
        Assert.Empty(answer.Timeline.Bins);
        Assert.Empty(answer.Page);
        Assert.Equal(["IQ-AN", "IQ-NI", "IQ-KI", "IQ-MU"], answer.Facets[Facet.Place].Select(count => count.Value));
        Assert.Empty(answer.Facets[Facet.Actor]);
    }

    [Fact]
    public void An_event_known_only_to_its_country_is_listed_and_never_drawn()
    {
        var answer = Ask(EventFilter.Default, Event("e") with { Places = [At("IQ")] });

        Assert.Equal(new ViewTotals(0, 0, 1, 0), answer.Totals);
    }

    [Fact]
    public void Statements_and_denials_are_never_drawn_even_with_a_town()
    {
        var answer = Ask(
            EventFilter.Default,
            Event("a") with { Kind = "threat_assessment", Places = [At("town")] },
            Event("b") with { Status = ReportedStatus.Denied, Places = [At("town")] });

        Assert.Equal(2, answer.Totals.Unplaced);
    }

    [Fact]
    public void A_ridge_across_two_governorates_counts_in_neither_and_in_the_country()
    {
        var answer = Ask(EventFilter.Default, Event("e") with { Places = [At("NA-HAMRIN")] });

        Assert.Equal(
            [new FacetCount("IQ", 1, 1), new("IQ-AN", 0, 0), new("IQ-NI", 0, 0), new("IQ-KI", 0, 0), new("IQ-MU", 0, 0), new("NA-HAMRIN", 1, 1)],
            answer.Facets[Facet.Place]);
    }

    [Fact]
    public void A_place_that_is_only_mentioned_or_an_origin_is_not_where_it_happened()
    {
        var filter = new EventFilter { Places = ["IQ-KI"] };

        Assert.Equal(0, Ask(filter, Event("a") with { Places = [At("town", "mentioned"), At("IQ-KI", "origin")] }).Totals.All);
        Assert.Equal(1, Ask(filter, Event("a") with { Places = [At("town", "target_area")] }).Totals.All);
    }

    [Fact]
    public void A_place_understood_from_the_context_counts_only_where_nothing_can_be_drawn()
    {
        var reported = Event("a") with { Places = [At("IQ", @implicit: true), At("town", @implicit: true)] };

        Assert.Equal(1, Ask(new EventFilter { Places = ["IQ"] }, reported).Totals.All);
        Assert.Equal(0, Ask(new EventFilter { Places = ["town"] }, reported).Totals.All);
    }

    [Fact]
    public void An_actor_means_all_below_it_and_an_event_with_two_of_them_counts_once()
    {
        // a1 holds a5 and a6 by parent.
        var reported = Event("e") with { Actors = [new EventActor("a5", "agent", null), new EventActor("a6", "partner", null)] };
        var counts = Ask(new EventFilter { Actors = ["a1"] }, reported).Facets[Facet.Actor].ToDictionary(count => count.Value, count => count.Matching);

        Assert.Equal(1, counts["a1"]);
        Assert.Equal(1, counts["a5"]);
        Assert.Equal(0, Ask(new EventFilter { Actors = ["a2"] }, reported).Totals.All);
    }

    [Fact]
    public void A_value_that_does_not_exist_matches_nothing() =>
        Assert.All(
            new EventFilter[] { new() { Actors = ["nobody"] }, new() { Kinds = ["x"] }, new() { Places = ["x"] }, new() { Sources = ["x"] } },
            filter => Assert.Equal(0, Ask(filter, Event("e")).Totals.All));

    [Fact]
    public void What_was_withdrawn_is_counted_only_in_its_own_row_until_asked_for()
    {
        ReportedEvent[] events = [Event("a"), Event("b") with { Retracted = true }];

        var unasked = Ask(EventFilter.Default, events);
        Assert.Equal(1, unasked.Totals.All);
        Assert.Equal(new FacetCount("air_strike", 1, 1), Assert.Single(unasked.Facets[Facet.Kind]));
        Assert.Equal([new FacetCount("single_source", 1, 1), new("retracted", 1, 1)], unasked.Facets[Facet.Corroboration]);
        Assert.Equal(["b"], Ask(new EventFilter { Corroborations = [Corroboration.Retracted] }, events).Page.Select(reported => reported.Id));
    }

    [Fact]
    public void Asides_are_hidden_from_counts_and_totals_unless_shown()
    {
        var aside = Event("a") with { Salience = Salience.Background };

        Assert.Empty(Ask(EventFilter.Default, aside).Facets[Facet.Kind]);
        Assert.Equal(1, Ask(new EventFilter { IncludeBackground = true }, aside).Facets[Facet.Kind][0].Total);
    }

    [Fact]
    public void An_event_that_began_before_the_window_and_may_reach_into_it_is_found()
    {
        var reported = Event("e") with { Period = new Period(new DateOnly(2014, 1, 1), new DateOnly(2024, 1, 10), DatePrecision.MultiYear) };
        var window = new DateWindow(new DateOnly(2024, 1, 10), new DateOnly(2024, 1, 10));

        Assert.Equal(1, Ask(new EventFilter { Window = window }, reported).Totals.All);
        Assert.Equal(0, Ask(new EventFilter { Window = window, Match = TimeMatch.Certain }, reported).Totals.All);
    }

    [Fact]
    public void Events_stand_by_first_possible_day_then_last_then_id_open_starts_first()
    {
        var index = EventIndex.Build(Of(
            Event("c"),
            Event("b") with { Period = On(Day.AddDays(-1)) },
            Event("a"),
            Event("0") with { Period = new Period(Day, Day.AddDays(1), DatePrecision.Week) },
            Event("d") with { Period = new Period(null, Day, DatePrecision.Unknown) }));

        Assert.Equal(["d", "b", "a", "c", "0"], index.Events.Select(reported => reported.Id));
        Assert.Equal(2, index.OrdinalOf("a"));
        Assert.Null(index.OrdinalOf("z"));
    }

    [Fact]
    public void Places_in_use_are_those_drawn_in_order_of_id()
    {
        var index = EventIndex.Build(Of(Event("a") with { Places = [At("town")] }, Event("b") with { Places = [At("IQ-AN"), At("town"), At("IQ")] }));

        Assert.Equal(["IQ-AN", "town"], index.PlacesInUse.Select(place => place.Id));
        Assert.Equal(["IQ-AN"], index.Publish(index.Dataset.Version, [Event("a"), Event("b") with { Places = [At("IQ-AN")] }]).PlacesInUse.Select(place => place.Id));
    }

    [Fact]
    public void A_view_divides_what_is_drawn_and_touches_at_its_edge()
    {
        var town = Event("e") with { Places = [At("town")] };
        var index = EventIndex.Build(Of(town, Event("f")));
        ViewTotals Seen(GeoBox? view) => index.Query(new EventQuery(EventFilter.Default) { View = view }).Totals;

        Assert.Equal(new ViewTotals(1, 0, 1, 0), Seen(null));
        Assert.Equal(new ViewTotals(1, 0, 1, 0), Seen(new GeoBox(44.39, 35.47, 45, 36)));
        Assert.Equal(new ViewTotals(0, 1, 1, 0), Seen(new GeoBox(44.4, 35.47, 45, 36)));
    }

    [Fact]
    public void The_part_that_stands_most_in_the_way_is_named_first()
    {
        var index = WordsInMemory.Index(Of(Event("a") with { Kind = "raid" }, Event("b"), Event("c")));
        var filter = new EventFilter { Kinds = ["raid"], Text = "c", Window = new DateWindow(Day, Day) };

        Assert.Equal(0, index.Query(new EventQuery(filter)).Totals.All);
        Assert.Equal(
            [(FilterAspect.Kind, 1), (FilterAspect.Text, 1), (FilterAspect.Days, 0)],
            index.ReliefFor(filter).Select(relief => (relief.Aspect, relief.Matching)));
        Assert.Empty(index.ReliefFor(EventFilter.Default));
    }

    [Fact]
    public void Stepping_goes_on_from_an_event_that_the_filter_hides()
    {
        var index = EventIndex.Build(Of(Event("a"), Event("b") with { Kind = "raid" }, Event("c")));

        Assert.Equal(new EventNeighbours("a", "c"), index.NeighboursOf("b", new EventFilter { Kinds = ["air_strike"] }));
        Assert.Equal(new EventNeighbours(null, "a"), index.NeighboursOf("unknown", EventFilter.Default));
        Assert.Equal(new EventNeighbours("b", null), index.NeighboursOf("c", EventFilter.Default));
    }

    [Fact]
    public void Filters_that_ask_for_different_things_have_different_keys()
    {
        EventFilter[] filters =
        [
            EventFilter.Default,
            new() { Text = "a|b" },
            new() { Text = "a", Sources = ["b"] },
            new() { Actors = ["a,b"] },
            new() { Actors = ["a", "b"] },
            new() { Kinds = ["a"] },
            new() { Precisions = [PlacePrecision.Exact] },
            new() { Box = new GeoBox(1.5, 2, 3, 4) },
            new() { Text = "1.5,2,3,4" },
            new() { IncludeBackground = true },
        ];

        Assert.Equal(filters.Length, filters.Select(filter => filter.KeyWithoutTime).Distinct().Count());
        Assert.Equal(new EventFilter { Window = new DateWindow(Day, null) }.KeyWithoutTime, EventFilter.Default.KeyWithoutTime);
        Assert.NotEqual(new EventFilter { Window = new DateWindow(Day, null) }.Key, EventFilter.Default.Key);
    }

    [Fact]
    public void A_page_cannot_start_before_the_first_event() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EventIndex.Build(Of()).Query(new EventQuery(EventFilter.Default) { Skip = -1 }));

    [Fact]
    public void Words_are_asked_for_once_while_parts_of_their_filter_are_given_up_and_a_failure_is_told()
    {
        var texts = new CountedTexts();
        var index = EventIndex.Build(Of(Event("a"), Event("b")), texts);
        var filter = new EventFilter { Text = "word", Kinds = ["raid"], Window = new DateWindow(Day, Day) };

        Assert.Equal(0, index.Query(new EventQuery(filter)).Totals.All);
        Assert.Equal(3, index.ReliefFor(filter).Count);
        Assert.Equal(1, texts.Asked);
        texts.Gone = true;
        Assert.Throws<InvalidDataException>(() => index.Query(new EventQuery(filter with { Text = "other" })));
        Assert.Equal(2, index.Query(new EventQuery(filter with { Text = null, Kinds = [] })).Totals.All);
    }

    private sealed class CountedTexts : ITextSearch
    {
        public int Asked { get; private set; }

        public bool Gone { get; set; }

        public int KeyOf(ReportedEvent reported) => reported.Id[0] - 'a';

        public IReadOnlyList<int>? Find(string? text)
        {
            Asked++;
            return Gone ? throw new InvalidDataException() : [0];
        }
    }

    private static EventAnswer Ask(EventFilter filter, params ReportedEvent[] events) => EventIndex.Build(Of(events)).Query(new EventQuery(filter));
}
