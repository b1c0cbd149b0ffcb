using MapDash.Core.Curation;
using MapDash.Core.Places;
using MapDash.Core.Text;
using MapDash.Core.Time;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>What follows when a curator changes a place or a time, and what a few letters find.</summary>
public sealed class CardFieldsTests : IDisposable
{
    private readonly DeskStore _desk = new();

    public void Dispose() => _desk.Dispose();

    private Gazetteer Gazetteer => _desk.Geodata.Folder.ReadGazetteer();

    [Fact]
    public async Task A_place_settles_precision_and_governorate()
    {
        var card = (await _desk.OpenedAsync()).Submission.Cards[0];

        var ridge = card.WithPlace("NA-HAMRIN", Gazetteer).Event;
        var town = card.WithPlace("D-TARMIYAH", Gazetteer).Event;

        Assert.Equal(PlacePrecision.NamedArea, ridge.PlacePrecision);
        Assert.Empty(ridge.ProvinceIds);
        Assert.Equal(["IQ-BG"], town.ProvinceIds);
    }

    [Fact]
    public async Task A_place_can_be_made_wider_and_never_finer()
    {
        var town = (await _desk.OpenedAsync()).Submission.Cards[0].WithPlace("D-TARMIYAH", Gazetteer);

        var province = town.Widened(PlacePrecision.Province, Gazetteer)!;

        Assert.Equal(["IQ-BG"], province.Event.Places.Where(place => place.IsWhere).Select(place => place.PlaceId));
        Assert.Null(province.Widened(PlacePrecision.Settlement, Gazetteer));
        Assert.Null(province.Widened(PlacePrecision.Exact, Gazetteer));
        Assert.Equal(PlacePrecision.Unknown, province.Widened(PlacePrecision.Unknown, Gazetteer)!.Event.PlacePrecision);
    }

    [Theory]
    [InlineData("2020-05-18", "2020-05-18", DatePrecision.Day)]
    [InlineData("2020-05-18", "2020-05-20", DatePrecision.Days)]
    [InlineData("2020-05-18", "2020-05-24", DatePrecision.Week)]
    [InlineData("2020-05-01", "2020-05-31", DatePrecision.Month)]
    [InlineData("2020-01-01", "2020-12-31", DatePrecision.Year)]
    [InlineData("2019-01-01", "2020-12-31", DatePrecision.MultiYear)]
    [InlineData(null, "2020-12-31", DatePrecision.MultiYear)]
    [InlineData(null, null, DatePrecision.Unknown)]
    public void An_interval_is_as_exact_as_it_is_long(string? from, string? to, DatePrecision expected)
    {
        static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, CardFields.PrecisionOf(Day(from), Day(to)));
    }

    [Fact]
    public async Task Another_speaker_owns_the_claims_and_the_figures()
    {
        var card = (await _desk.OpenedAsync()).Submission.Cards.First(each => each.Event.Figures.Count > 0);

        var other = card.WithSpeaker("COALITION", MapDash.Core.Events.AttributionMode.WrittenStatement, "RUDAW").Event;

        Assert.All(other.Claims, claim => Assert.Equal(("COALITION", "RUDAW"), (claim.Claimant, claim.Relay.Single())));
        Assert.All(other.Figures, figure => Assert.Equal("COALITION", figure.ClaimedBy));
    }

    [Theory]
    [InlineData("كركوك", "IQ-KI")]
    [InlineData("انبار", "IQ-AN")]
    [InlineData("جبال حمر", "NA-HAMRIN")]
    [InlineData("hamrin m", "NA-HAMRIN")]
    public void A_few_letters_find_a_place(string typed, string expected)
    {
        var lookup = new NameLookup<Place>(Gazetteer.Places.OrderBy(place => place.Rank), place => place.Variants.Prepend(place.Name.En).Prepend(place.Name.Ar));

        Assert.Contains(expected, lookup.Find(typed, 6).Select(place => place.Id));
    }
}
