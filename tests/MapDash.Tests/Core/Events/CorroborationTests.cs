using MapDash.Core.Actors;
using MapDash.Core.Events;
using Xunit;
using static MapDash.Tests.Core.SampleDataset;

namespace MapDash.Tests.Core.Events;

public sealed class CorroborationTests
{
    [Fact]
    public void One_claimant_in_one_report_is_a_single_source() => Assert.Equal(Corroboration.SingleSource, Of(Claim("a1", "r0")));

    [Fact]
    public void One_claimant_carried_by_many_outlets_is_an_echo_and_no_corroboration() =>
        Assert.Equal(Corroboration.Echoed, Of(Claim("a1", "r0"), Claim("a1", "r1"), Claim("a1", "r2", AttributionMode.Relayed)));

    [Fact]
    public void Two_claimants_corroborate_even_in_one_report() =>
        Assert.Equal(Corroboration.Corroborated, Of(Claim("a1", "r0"), Claim("a2", "r0")));

    [Fact]
    public void A_second_voice_on_another_field_adds_detail_and_no_weight() =>
        Assert.Equal(Corroboration.SingleSource, Of(Claim("a1", "r0"), Claim("a2", "r1", field: "where")));

    [Fact]
    public void An_outlet_in_its_own_voice_is_no_second_origin_beside_the_one_it_quotes()
    {
        Assert.Equal(Corroboration.SingleSource, Of(Claim("a1", "r0"), Claim("a2", "r0", AttributionMode.Narrator)));
        Assert.Equal(Corroboration.Corroborated, Of(Claim("a1", "r0"), Claim("a2", "r1", AttributionMode.Narrator)));
    }

    [Fact]
    public void A_spokesman_and_the_body_he_speaks_for_are_one_origin()
    {
        var register = new ActorRegister([Actor("body", null), Actor("spokesman", "body") with { Kind = "person" }], []);
        var reported = Event("e") with { Claims = [Claim("body", "r0"), Claim("spokesman", "r1")] };
        var dataset = new Dataset(new(1, DateTimeOffset.UnixEpoch, ""), CodeLists, register, PlaceList, [Report("r0"), Report("r1")], [reported]);

        Assert.Equal(["body"], dataset.OriginsOf(reported));
        Assert.Equal(Corroboration.Echoed, dataset.CorroborationOf(reported));
    }

    [Fact]
    public void One_text_is_heard_once_however_often_it_was_taken_in()
    {
        var sum = new string('a', 64);
        Assert.Equal(Corroboration.SingleSource, Of([Report("r0") with { TextSha256 = sum }, Report("r1") with { TextSha256 = sum }], Claim("a1", "r0"), Claim("a2", "r1")));
        Assert.Equal(Corroboration.Corroborated, Of([Report("r0") with { TextSha256 = sum }, Report("r1")], Claim("a1", "r0"), Claim("a2", "r1")));
    }

    [Fact]
    public void One_address_is_one_report_with_or_without_marks_of_who_sent_the_reader()
    {
        Assert.Equal(Corroboration.SingleSource, Of(
            [Report("r0") with { Url = "https://www.example.org/a/1" }, Report("r1") with { Url = "http://example.org/a/1/?utm_source=x#top" }], Claim("a1", "r0"), Claim("a2", "r1")));
        Assert.Equal(Corroboration.Corroborated, Of(
            [Report("r0") with { Url = "https://example.org/" }, Report("r1") with { Url = "https://example.org/" }], Claim("a1", "r0"), Claim("a2", "r1")));
    }

    [Fact]
    public void An_outlet_that_tells_it_twice_in_its_own_voice_is_one_origin()
    {
        Assert.Equal(Corroboration.Echoed, Of(
            [Report("r0") with { PublisherId = "a3" }, Report("r1") with { PublisherId = "a3" }], Claim("a1", "r0", AttributionMode.Narrator), Claim("a1", "r1", AttributionMode.Narrator)));
    }

    [Fact]
    public void What_was_withdrawn_is_retracted_whoever_said_it()
    {
        var reported = Event("e") with { Retracted = true, Claims = [Claim("a1", "r0"), Claim("a2", "r1")] };

        Assert.Equal(Corroboration.Retracted, SampleDataset.Of(reported).CorroborationOf(reported));
    }

    private static Corroboration Of(Report[] reports, params Claim[] claims)
    {
        var reported = Event("e") with { Claims = claims };
        return new Dataset(new(1, DateTimeOffset.UnixEpoch, ""), CodeLists, Register, PlaceList, reports, [reported]).CorroborationOf(reported);
    }

    private static Corroboration Of(params Claim[] claims)
    {
        var reported = Event("e") with { Claims = claims };
        return SampleDataset.Of(reported).CorroborationOf(reported);
    }
}
