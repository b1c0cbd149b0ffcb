using MapDash.Components.Pages.Explore;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Core.Time;
using MapDash.Tests.Geodata;
using Xunit;

namespace MapDash.Tests.Explore;

public sealed class AddressReadTests
{
    [Fact]
    public void An_empty_address_is_the_default_view()
    {
        var parsed = Read("");
        Assert.Equal(EventFilter.Default.Key, parsed.State.Filter.Key);
        Assert.Equal((null, null, null), (parsed.State.Selected, parsed.State.At, parsed.State.Version));
        Assert.Equal((Granularity.Month, EventOrder.NewestFirst), (parsed.State.Granularity, parsed.State.Order));
        Assert.Empty(parsed.Dropped);
    }

    [Fact]
    public void Every_part_is_read()
    {
        var parsed = Read(
            "?from=2020-05-01&to=2020-05-31&match=certain&actor=CTS&actor=ISIS&kind=air_strike&status=claimed&status=echoed" +
            "&place=IQ-KI&place=NA-HAMRIN&precision=named_area&source=001&q=%D8%AD%D9%85%D8%B1%D9%8A%D9%86&bbox=43,34,45.5,36" +
            "&background=show&g=week&sort=oldest&sel=001-E01&at=34.5,44.25,7.5&v=1");
        Assert.Empty(parsed.Dropped);
        var (state, filter) = (parsed.State, parsed.State.Filter);
        Assert.Equal(new DateWindow(new DateOnly(2020, 5, 1), new DateOnly(2020, 5, 31)), filter.Window);
        Assert.Equal(TimeMatch.Certain, filter.Match);
        Assert.Equal(["CTS", "ISIS"], filter.Actors);
        Assert.Equal(["air_strike"], filter.Kinds);
        Assert.Equal([ReportedStatus.Claimed], filter.Statuses);
        Assert.Equal([Corroboration.Echoed], filter.Corroborations);
        Assert.Equal(["IQ-KI", "NA-HAMRIN"], filter.Places);
        Assert.Equal([PlacePrecision.NamedArea], filter.Precisions);
        Assert.Equal(["001"], filter.Sources);
        Assert.Equal("حمرين", filter.Text);
        Assert.Equal(new GeoBox(43, 34, 45.5, 36), filter.Box);
        Assert.True(filter.IncludeBackground);
        Assert.Equal((Granularity.Week, EventOrder.OldestFirst), (state.Granularity, state.Order));
        Assert.Equal(("001-E01", new MapPosition(34.5, 44.25, 7.5), 1), (state.Selected, state.At, state.Version));
    }

    [Theory]
    [InlineData("actor=NOBODY")]
    [InlineData("kind=picnic")]
    [InlineData("kind=Air_Strike")]
    [InlineData("status=true")]
    [InlineData("place=Atlantis")]
    [InlineData("precision=vague")]
    [InlineData("source=999")]
    [InlineData("match=perhaps")]
    [InlineData("from=yesterday")]
    [InlineData("from=2020-02-30")]
    [InlineData("to=01/05/2020")]
    [InlineData("to=2020-5")]
    [InlineData("bbox=43,34,45")]
    [InlineData("bbox=45,34,43,36")]
    [InlineData("bbox=43,34,NaN,36")]
    [InlineData("bbox=43,34,45,136")]
    [InlineData("bbox=a,b,c,d")]
    [InlineData("background=hide")]
    [InlineData("sel=none-such")]
    [InlineData("at=95,44,7")]
    [InlineData("at=34,44,99")]
    [InlineData("at=34,44")]
    [InlineData("at=NaN,44,7")]
    [InlineData("g=fortnight")]
    [InlineData("sort=loudest")]
    [InlineData("v=0")]
    [InlineData("v=2")]
    [InlineData("v=-1")]
    [InlineData("v=1e9")]
    [InlineData("lang=fr")]
    [InlineData("colour=red")]
    public void A_value_that_means_nothing_is_dropped_and_named(string part)
    {
        var parsed = Read("?" + part);
        Assert.Equal([part], parsed.Dropped);
        Assert.Equal(EventFilter.Default.Key, parsed.State.Filter.Key);
        Assert.Equal("", ExploreUrl.Write(parsed.State, ""));
    }

    [Fact]
    public void What_holds_stands_beside_what_is_dropped()
    {
        var parsed = Read("?actor=CTS&actor=NOBODY&actor=ISIS&place=IQ-AN&place=nowhere");
        Assert.Equal(["CTS", "ISIS"], parsed.State.Filter.Actors);
        Assert.Equal(["IQ-AN"], parsed.State.Filter.Places);
        Assert.Equal(["actor=NOBODY", "place=nowhere"], parsed.Dropped);
    }

    [Fact]
    public void Language_digits_and_theme_belong_to_the_page_and_are_not_dropped() =>
        Assert.Empty(Read("?lang=ar&digits=latn&theme=dark").Dropped);

    [Theory]
    [InlineData("?to=2020-05", "2020-05-31")]
    [InlineData("?to=2020-02", "2020-02-29")]
    [InlineData("?to=2021-02", "2021-02-28")]
    [InlineData("?to=2020-12", "2020-12-31")]
    [InlineData("?to=2020", "2020-12-31")]
    [InlineData("?to=2020-05-17", "2020-05-17")]
    public void An_end_that_names_a_month_or_a_year_means_its_last_day(string query, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Read(query).State.Filter.Window.To);

    [Theory]
    [InlineData("?from=2020-05", "2020-05-01")]
    [InlineData("?from=2020", "2020-01-01")]
    public void A_start_that_names_a_month_or_a_year_means_its_first_day(string query, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Read(query).State.Filter.Window.From);

    [Fact]
    public void An_end_before_the_start_is_dropped_and_the_start_is_kept()
    {
        var parsed = Read("?from=2020-05-10&to=2020-05-09");
        Assert.Equal(new DateWindow(new DateOnly(2020, 5, 10), null), parsed.State.Filter.Window);
        Assert.Equal(["to=2020-05-09"], parsed.Dropped);
    }

    [Fact]
    public void One_day_is_a_window() =>
        Assert.Equal(new DateWindow(new DateOnly(2020, 5, 10), new DateOnly(2020, 5, 10)), Read("?from=2020-05-10&to=2020-05-10").State.Filter.Window);

    [Fact]
    public void A_value_that_stands_twice_counts_once()
    {
        var parsed = Read("?actor=CTS&actor=CTS&status=claimed&status=claimed&precision=exact&precision=exact");
        Assert.Equal(["CTS"], parsed.State.Filter.Actors);
        Assert.Equal([ReportedStatus.Claimed], parsed.State.Filter.Statuses);
        Assert.Equal([PlacePrecision.Exact], parsed.State.Filter.Precisions);
        Assert.Empty(parsed.Dropped);
    }

    [Fact]
    public void Of_a_part_that_can_have_one_value_the_first_counts_and_the_rest_is_dropped()
    {
        var parsed = Read("?from=2020-01-01&from=2021-01-01&sel=001-E01&sel=001-E02&g=year&g=week");
        Assert.Equal(new DateOnly(2020, 1, 1), parsed.State.Filter.Window.From);
        Assert.Equal(("001-E01", Granularity.Year), (parsed.State.Selected, parsed.State.Granularity));
        Assert.Equal(["from=2021-01-01", "g=week", "sel=001-E02"], parsed.Dropped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Status_carries_both_vocabularies_and_drops_only_what_is_in_neither()
    {
        var parsed = Read("?status=corroborated&status=denied&status=certainly&status=retracted");
        Assert.Equal([ReportedStatus.Denied], parsed.State.Filter.Statuses);
        Assert.Equal([Corroboration.Corroborated, Corroboration.Retracted], parsed.State.Filter.Corroborations);
        Assert.Equal(["status=certainly"], parsed.Dropped);
    }

    [Fact]
    public void A_long_value_is_shortened_where_it_is_named()
    {
        var dropped = Assert.Single(Read("?actor=" + new string('x', 500)).Dropped);
        Assert.Equal(60, dropped.Length);
        Assert.EndsWith("…", dropped, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_trimmed_and_cut_at_two_hundred_letters()
    {
        Assert.Equal("north of Baghdad", Read("?q=%20north+of%20Baghdad%20").State.Filter.Text);
        Assert.Null(Read("?q=%20%20").State.Filter.Text);
        Assert.Equal(200, Read("?q=" + new string('x', 500)).State.Filter.Text!.Length);
    }

    private static ParsedAddress Read(string query) => ExploreUrl.Read(query, ShippedFiles.Shipped);
}
