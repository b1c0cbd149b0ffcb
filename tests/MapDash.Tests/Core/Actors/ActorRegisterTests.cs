using System.Text.Json;
using MapDash.Core.Actors;
using MapDash.Tests.Architecture;
using Xunit;

namespace MapDash.Tests.Core.Actors;

public sealed class ActorRegisterTests
{
    [Fact]
    public void The_security_forces_include_services_that_answer_to_different_ministries()
    {
        var within = Shipped().Within("IQ_SF");

        Assert.Superset(new HashSet<string> { "IQ_SF", "CTS", "FEDPOL", "PMF", "JOC", "ANBAR_OC", "IQ_DIV9" }, new HashSet<string>(within));
        Assert.DoesNotContain("IQ_GOV", within);
        Assert.DoesNotContain("IS", within);
    }

    [Fact]
    public void A_service_belongs_to_its_ministry_and_to_the_forces_besides()
    {
        var register = Shipped();

        Assert.Contains("FEDPOL", register.Within("IQ_MOI"));
        Assert.Contains("FEDPOL", register.Within("IQ_GOV"));
        Assert.DoesNotContain("FEDPOL", register.Within("IQ_MOD"));
        Assert.Contains("FEDPOL", register.ChildrenOf("IQ_SF"));
    }

    [Fact]
    public void An_actor_reached_by_two_ways_stands_once_among_the_children()
    {
        var register = new ActorRegister([SampleDataset.Actor("A", null), SampleDataset.Actor("B", "A", "A")], []);

        Assert.Equal(["B"], register.ChildrenOf("A"));
    }

    [Fact]
    public void A_lattice_of_many_levels_is_collected_once_and_not_by_every_way_down()
    {
        const int Levels = 40;
        var actors = Enumerable.Range(0, Levels).SelectMany(level => new[] { "l", "r" }.Select(side => SampleDataset.Actor(
            $"{side}{level}", level == 0 ? null : $"l{level - 1}", level == 0 ? [] : [$"r{level - 1}"])));
        var register = new ActorRegister([.. actors], []);

        Assert.Equal((2 * Levels) - 1, register.Within("l0").Count);
        Assert.Equal(["l39"], register.Within("l39"));
    }

    [Fact]
    public void An_unknown_actor_holds_nobody()
    {
        Assert.Empty(SampleDataset.Register.Within("nobody"));
        Assert.Empty(SampleDataset.Register.ChildrenOf("nobody"));
        Assert.Null(SampleDataset.Register.Find("nobody"));
    }

    [Fact]
    public void Two_actors_of_one_id_are_refused() =>
        Assert.Equal("Actor 'A' stands twice in the register.", Refused(SampleDataset.Actor("A", null), SampleDataset.Actor("A", null)));

    [Fact]
    public void An_actor_that_belongs_to_nobody_known_is_refused() =>
        Assert.Equal("Actor 'A' belongs to 'B', which is not in the register.", Refused(SampleDataset.Actor("A", null, "B")));

    [Fact]
    public void An_actor_below_itself_is_refused()
    {
        Assert.Contains("below itself", Refused(SampleDataset.Actor("A", "A")), StringComparison.Ordinal);
        Assert.Contains("below itself", Refused(SampleDataset.Actor("A", "B"), SampleDataset.Actor("B", null, "A")), StringComparison.Ordinal);
    }

    private static string Refused(params Actor[] actors) => Assert.Throws<ArgumentException>(() => new ActorRegister(actors, [])).Message;

    private static ActorRegister Shipped()
    {
        using var file = JsonDocument.Parse(SourceTree.Read("geodata/register/actors.json"));
        return new ActorRegister(
            [.. file.RootElement.GetProperty("actors").EnumerateArray().Select(actor => SampleDataset.Actor(
                actor.GetProperty("id").GetString()!,
                actor.GetProperty("parent").GetString(),
                [.. actor.GetProperty("member_of").EnumerateArray().Select(group => group.GetString()!)]))],
            []);
    }
}
