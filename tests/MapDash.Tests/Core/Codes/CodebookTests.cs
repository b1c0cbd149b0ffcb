using MapDash.Core.Codes;
using Xunit;
using static MapDash.Tests.Core.SampleDataset;

namespace MapDash.Tests.Core.Codes;

public sealed class CodebookTests
{
    private static readonly KindFamily[] Families = [new("operations", Both("Operations"), true)];
    private static readonly KindGlyph[] Glyphs = [Glyph("strike", "operations")];
    private static readonly EventKind[] Kinds = [Kind("air_strike", "operations", "strike")];
    private static readonly Dictionary<string, IReadOnlyList<CodeEntry>> None = [];

    [Fact]
    public void A_kind_of_a_glyph_that_is_not_listed_is_refused()
    {
        var why = Refused(() => new Codebook(Families, Glyphs, [Kind("raid", "operations", "boot")], None));

        Assert.Contains("'raid'", why, StringComparison.Ordinal);
        Assert.Contains("'boot'", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_whose_glyph_belongs_to_another_family_is_refused() =>
        Assert.Contains("'raid'", Refused(() => new Codebook([.. Families, new("attacks", Both(""), true)], Glyphs, [Kind("raid", "attacks", "strike")], None)), StringComparison.Ordinal);

    [Fact]
    public void A_code_that_stands_twice_is_refused_by_name_and_list()
    {
        var twice = new CodeEntry("day", Both(""), "");

        Assert.Contains("'air_strike'", Refused(() => new Codebook(Families, Glyphs, [.. Kinds, .. Kinds], None)), StringComparison.Ordinal);
        Assert.Contains("'glyphs'", Refused(() => new Codebook(Families, [.. Glyphs, .. Glyphs], Kinds, None)), StringComparison.Ordinal);
        Assert.Contains("'date_precision'", Refused(() => new Codebook(Families, Glyphs, Kinds, new Dictionary<string, IReadOnlyList<CodeEntry>> { ["date_precision"] = [twice, twice] })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_falls_back_to_english_and_then_to_the_code()
    {
        Assert.Equal("مُدّعى", CodeLists.Label("claim_status", "claimed", "ar"));
        Assert.Equal("Claimed", CodeLists.Label("claim_status", "claimed", "en"));
        Assert.Equal("guessed", CodeLists.Label("claim_status", "guessed", "ar"));
        Assert.Equal("Operations", CodeLists.Families[0].Label.In("ar"));
    }

    [Fact]
    public void A_kind_that_does_not_exist_is_named()
    {
        Assert.False(CodeLists.HasKind("nonsense"));
        Assert.Contains("'nonsense'", Assert.Throws<KeyNotFoundException>(() => CodeLists.Kind("nonsense")).Message, StringComparison.Ordinal);
    }

    private static string Refused(Func<Codebook> act) => Assert.Throws<ArgumentException>(act).Message;
}
