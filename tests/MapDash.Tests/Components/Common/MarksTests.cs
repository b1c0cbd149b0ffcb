using MapDash.Components.Shared;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Tests.Components.Explore;
using Xunit;

namespace MapDash.Tests.Components.Common;

public sealed class MarksTests
{
    [Fact]
    public void The_same_mark_is_one_string_for_all_pages()
    {
        var glyph = Shipped.Dataset.Codes.Glyphs[0];
        Assert.Same(Marks.Kind(glyph, Corroboration.Echoed).Value, Marks.Kind(glyph, Corroboration.Echoed).Value);
    }

    [Fact]
    public void A_ring_says_how_many_origins_there_are()
    {
        var glyph = Shipped.Dataset.Codes.Glyphs[0];
        Assert.Contains("is-single-source", Marks.Kind(glyph, Corroboration.SingleSource).Value, StringComparison.Ordinal);
        Assert.Contains("is-corroborated", Marks.Kind(glyph, Corroboration.Corroborated).Value, StringComparison.Ordinal);
        Assert.Equal(5, Enum.GetValues<Corroboration>().Select(corroboration => Marks.Of(corroboration).Value).Distinct().Count());
    }

    [Fact]
    public void Every_precision_has_a_mark_and_no_mark_is_read_aloud() =>
        Assert.All(Enum.GetValues<PlacePrecision>(), precision => Assert.Contains("aria-hidden=\"true\"", Marks.Of(precision).Value, StringComparison.Ordinal));

    [Fact]
    public void A_sign_cannot_break_out_of_its_markup()
    {
        var glyph = Shipped.Dataset.Codes.Glyphs[0] with { Path = "\"><script>" };
        Assert.DoesNotContain("<script>", Marks.Sign(glyph, 15).Value, StringComparison.Ordinal);
    }
}
