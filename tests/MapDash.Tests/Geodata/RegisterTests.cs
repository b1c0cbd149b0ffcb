using System.Text.RegularExpressions;
using MapDash.Core;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using Xunit;
using static MapDash.Tests.Geodata.ShippedFiles;

namespace MapDash.Tests.Geodata;

public sealed partial class RegisterTests
{
    [Fact]
    public void The_code_lists_have_their_lengths()
    {
        Assert.Equal(34, Content.Codes.Kinds.Count);
        Assert.Equal(11, List("actor_roles").Count);
        Assert.Equal(8, List("place_precision").Count);
        Assert.Equal(7, List("date_precision").Count);
        Assert.Equal(5, List("claim_status").Count);
        Assert.Equal(5, Content.Codes.Families.Count);
    }

    [Fact]
    public void Every_list_that_the_code_knows_has_exactly_its_codes()
    {
        Same<PlacePrecision>("place_precision");
        Same<DatePrecision>("date_precision");
        Same<ReportedStatus>("claim_status");
        Same<Corroboration>("corroboration");
        Same<Salience>("salience");
        Same<AttributionMode>("attribution_mode");
    }

    [Fact]
    public void Every_kind_has_a_family_and_a_glyph_and_a_label_in_both_languages()
    {
        var families = Content.Codes.Families.ToDictionary(family => family.Code);
        Assert.All(Content.Codes.Kinds, kind =>
        {
            Assert.Equal(families[kind.Family].Drawn, kind.Drawn);
            var glyph = Content.Codes.GlyphOf(kind);
            Assert.Equal(kind.Family, glyph.Family);
            Assert.Equal(kind.Drawn, glyph.Path is not null);
            Bilingual(kind.Label);
            Assert.NotEqual("", kind.Definition);
        });
    }

    [Fact]
    public void The_drawn_kinds_share_twelve_glyphs_in_four_families()
    {
        Assert.Equal(12, Content.Codes.Kinds.Where(kind => kind.Drawn).Select(kind => kind.Glyph).Distinct().Count());
        Assert.Equal(4, Content.Codes.Families.Count(family => family.Drawn));
        Assert.Equal(
            ["campaign_summary", "denial_statement", "threat_assessment"],
            Content.Codes.Kinds.Where(kind => !kind.Drawn).Select(kind => kind.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_has_a_label_in_both_languages()
    {
        foreach (var label in Content.Codes.Lists.Values.SelectMany(list => list).Concat(Content.Actors.Kinds).Select(entry => entry.Label)
            .Concat(Content.Codes.Families.Select(family => family.Label))
            .Concat(Content.Codes.Glyphs.Select(glyph => glyph.Label)))
        {
            Bilingual(label);
        }
    }

    [Fact]
    public void Every_actor_has_a_kind_and_a_name_in_both_languages()
    {
        var kinds = Content.Actors.Kinds.Select(kind => kind.Code).ToHashSet();
        Assert.True(Content.Actors.Actors.Count >= 80);
        Assert.All(Content.Actors.Actors, actor =>
        {
            Assert.Contains(actor.Kind, kinds);
            Bilingual(actor.Name);
        });
    }

    [Fact]
    public void Every_actor_that_an_event_or_a_report_names_is_registered()
    {
        var named = Content.Events.SelectMany(reported => reported.Actors.Select(actor => actor.ActorId)
                .Concat(reported.Claims.SelectMany(claim => claim.Relay.Append(claim.Claimant)))
                .Concat(reported.Figures.Select(figure => figure.ClaimedBy)))
            .Concat(Content.Reports.SelectMany(report => report.Relays.Append(report.PublisherId)))
            .OfType<string>();
        Assert.All(named.Distinct(), id => Assert.NotNull(Content.Actors.Find(id)));
    }

    [Fact]
    public void The_security_forces_include_every_service_and_the_government_all_of_them()
    {
        var forces = Content.Actors.Within("IQ_SF");
        foreach (var service in new[] { "CTS", "FEDPOL", "PMF", "RRD", "IQ_ARMY", "IQ_AIRFORCE", "IQ_DIV9", "BORDER_FORCES", "NSS", "JOC", "ANBAR_OC", "POLICE" })
        {
            Assert.Contains(service, forces);
        }

        Assert.Subset(new HashSet<string>(Content.Actors.Within("IQ_GOV")), new HashSet<string>(forces));
        foreach (var other in new[] { "PESHMERGA", "KRG", "COALITION", "ISIS", "IQ_GOV", "IQ_MOD" })
        {
            Assert.DoesNotContain(other, forces);
        }

        Assert.DoesNotContain("PESHMERGA", Content.Actors.Within("IQ_GOV"));
        Assert.Contains("PESH_BDE6", Content.Actors.Within("KRG"));
    }

    private static IReadOnlyList<CodeEntry> List(string name) => Content.Codes.Lists[name];

    private static void Same<T>(string list) where T : struct, Enum =>
        Assert.Equal(Enum.GetValues<T>().Select(CodeName.Of).Order(StringComparer.Ordinal), List(list).Select(entry => entry.Code).Order(StringComparer.Ordinal));

    private static void Bilingual(BilingualText text)
    {
        Assert.Matches(ArabicLetter(), text.Ar);
        Assert.DoesNotMatch(ArabicLetter(), text.En);
        Assert.NotEqual("", text.En.Trim());
    }

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex ArabicLetter();
}
