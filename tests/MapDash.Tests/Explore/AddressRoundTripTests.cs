using CsCheck;
using MapDash.Components.Pages.Explore;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Tests.Geodata;
using Xunit;

namespace MapDash.Tests.Explore;

public sealed class AddressRoundTripTests
{
    private static readonly Dataset Data = ShippedFiles.Shipped;

    private static readonly Gen<DateOnly?> Days =
        Gen.Int[-5_000, 20_000].Select(day => day < 0 ? (DateOnly?)null : DateOnly.FromDayNumber(725_000 + day));

    private static readonly Gen<DateWindow> Windows =
        Gen.Select(Days, Days, (one, other) => one > other ? new DateWindow(other, one) : new DateWindow(one, other));

    // Millionths of a degree, as many as an address keeps.
    private static readonly Gen<GeoBox?> Boxes =
        Gen.Select(Gen.Int[-180_000_000, 180_000_000], Gen.Int[-90_000_000, 90_000_000], Gen.Int[-180_000_000, 180_000_000], Gen.Int[-90_000_000, 90_000_000], (a, b, c, d) =>
            a % 3 == 0 ? null : new GeoBox(Math.Min(a, c) / 1e6, Math.Min(b, d) / 1e6, Math.Max(a, c) / 1e6, Math.Max(b, d) / 1e6));

    private static readonly Gen<MapPosition?> Positions =
        Gen.Select(Gen.Int[-850_000, 850_000], Gen.Int[-1_800_000, 1_800_000], Gen.Int[0, 2_000], (latitude, longitude, zoom) =>
            (MapPosition?)new MapPosition(latitude / 1e4, longitude / 1e4, zoom / 1e2));

    private static readonly Gen<string?> Texts =
        Gen.OneOf("حمرين", "والأنبار", "a&b=c", "100% #1 + 2,5", "%2C", "north  of", "‏١١‎", "🙂 \" < >", "?x=y;z", "'").Array[0, 3]
            .Select(words => string.Join(' ', words).Trim() is { Length: > 0 } text ? text : null);

    private static readonly Gen<EventFilter> Filters = Gen.Select(
        Gen.Select(Windows, Gen.Enum<TimeMatch>(), Gen.Bool, Texts, Boxes),
        Gen.Select(
            Some(Data.Actors.Actors.Select(actor => actor.Id)),
            Some(Data.Codes.Kinds.Select(kind => kind.Code)),
            Some(Data.Gazetteer.Places.Select(place => place.Id)),
            Some(Data.Reports.Select(report => report.Id))),
        Gen.Select(Some(Enum.GetValues<ReportedStatus>()), Some(Enum.GetValues<Corroboration>()), Some(Enum.GetValues<PlacePrecision>())),
        (time, ids, codes) => new EventFilter
        {
            Window = time.Item1,
            Match = time.Item2,
            IncludeBackground = time.Item3,
            Text = time.Item4,
            Box = time.Item5,
            Actors = ids.Item1,
            Kinds = ids.Item2,
            Places = ids.Item3,
            Sources = ids.Item4,
            Statuses = codes.Item1,
            Corroborations = codes.Item2,
            Precisions = codes.Item3,
        });

    private static readonly Gen<ExploreState> States = Gen.Select(
        Filters,
        Gen.OneOf(Data.Events.Select(reported => (string?)reported.Id).Append(null).ToArray()),
        Gen.OneOf(Positions, Gen.Const((MapPosition?)null)),
        Gen.Enum<Granularity>(),
        Gen.Enum<EventOrder>(),
        Gen.OneOf<int?>(null, 1),
        (filter, selected, at, granularity, order, version) => new ExploreState
        {
            Filter = filter,
            Selected = selected,
            At = at,
            Granularity = granularity,
            Order = order,
            Version = version,
        });

    [Fact]
    public void A_state_comes_back_from_its_address_as_it_was() => States.Sample(
        state =>
        {
            var address = ExploreUrl.Write(state, "");
            var parsed = ExploreUrl.Read(address, Data);
            Assert.Empty(parsed.Dropped);
            Assert.Equal(state.Filter.Key, parsed.State.Filter.Key);
            Assert.Equal(state with { Filter = EventFilter.Default }, parsed.State with { Filter = EventFilter.Default });
            Assert.Equal(address, ExploreUrl.Write(parsed.State, ""));
        },
        iter: 2_000,
        print: state => ExploreUrl.Write(state, ""));

    [Fact]
    public void Reading_never_fails_whatever_the_address_holds() => Gen.Select(
        Gen.OneOf("from", "to", "match", "actor", "kind", "status", "place", "precision", "source", "q", "bbox", "background", "sel", "at", "g", "sort", "v", "lang", "x"),
        Gen.OneOf(Gen.String, Gen.OneOf("2020", "2020-13", "0001-01-01", "0000", "9998-12-31", "1,2,3,4", "-180,-90,180,90", "1e308,1,1", ",,,", "%", "١", "\ud800")))
        .Array[0, 6].Sample(
            parts =>
            {
                var parsed = ExploreUrl.Read("?" + string.Join('&', parts.Select(part => $"{part.Item1}={part.Item2}")), Data);
                Assert.Empty(ExploreUrl.Read(ExploreUrl.Write(parsed.State, ""), Data).Dropped);
            },
            iter: 5_000);

    [Fact]
    public void A_default_state_needs_no_address() => Assert.Equal("", ExploreUrl.Write(new ExploreState(), "?actor=CTS"));

    [Fact]
    public void Language_digits_and_theme_stay_as_they_are() =>
        Assert.Equal("?kind=air_strike&lang=ar&digits=latn&theme=dark", ExploreUrl.Write(
            new ExploreState { Filter = new EventFilter { Kinds = ["air_strike"] } }, "?lang=ar&q=gone&digits=latn&theme=dark"));

    [Fact]
    public void Boxes_and_positions_are_readable()
    {
        var state = new ExploreState { Filter = new EventFilter { Box = new GeoBox(43.5, 34, 45, 36.25) }, At = new MapPosition(33.12345678, 44, 6.789) };
        Assert.Equal("?bbox=43.5,34,45,36.25&at=33.1235,44,6.79", ExploreUrl.Write(state, ""));
    }

    private static Gen<T[]> Some<T>(IEnumerable<T> all) => Gen.Frequency((2, Gen.Const(Array.Empty<T>())), (1, Gen.Shuffle(all.ToArray(), 1, 3)));
}
