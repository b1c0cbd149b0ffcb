using MapDash.Components.Pages.Record;
using MapDash.Core;
using MapDash.Core.Events;
using MapDash.Tests.Core;
using Xunit;

namespace MapDash.Tests.Components.Record;

/// <summary>What a reader pastes into a bibliography.</summary>
public sealed class CitationTests
{
    private const string Address = "https://example.org/events/e1?v=3";
    private static readonly DatasetVersion Version = new(3, new DateTimeOffset(2026, 1, 12, 0, 0, 0, TimeSpan.Zero), "");

    [Theory]
    [InlineData("Apa", "MapDash Archive. (2026, January 12). A raid [Data set; record e1, version 1, dataset version 3]. https://example.org/events/e1?v=3")]
    [InlineData("Chicago", "MapDash Archive. “A raid.” Record e1, version 1, dataset version 3, 12 January 2026. https://example.org/events/e1?v=3.")]
    [InlineData("BibTex", "@misc{mapdash-e1-v1,\n  author = {{MapDash Archive}},\n  title = {A raid},\n  year = {2026},\n  month = 1,\n  note = {record e1, version 1, dataset version 3},\n  url = {https://example.org/events/e1?v=3}\n}")]
    public void Each_style_names_record_version_and_address(string style, string expected) => Assert.Equal(expected, Of(style, Titled("A raid")));

    [Theory]
    [InlineData("50% of {A & B}_1 #2 $3", "50\\% of \\{A \\& B\\}\\_1 \\#2 \\$3")]
    [InlineData("C:\\x ~ ^", "C:\\textbackslash{}x \\textasciitilde{} \\textasciicircum{}")]
    public void What_LaTeX_reads_as_markup_is_escaped_in_BibTeX_and_nowhere_else(string title, string escaped)
    {
        Assert.Contains($"  title = {{{escaped}}},\n", Of("BibTex", Titled(title)), StringComparison.Ordinal);
        Assert.Contains(title, Of("Apa", Titled(title)), StringComparison.Ordinal);
        Assert.Contains(title, Of("Chicago", Titled(title)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Apa")]
    [InlineData("Chicago")]
    [InlineData("BibTex")]
    public void An_Arabic_title_stands_as_it_is_and_digits_are_invariant(string style)
    {
        var text = Citation.Of(Enum.Parse<CitationStyle>(style), Titled("A raid", "مداهمة «أولى» في كركوك، ١٨ أيار"), Version, "ar", Address);

        Assert.Contains("مداهمة «أولى» في كركوك، ١٨ أيار", text, StringComparison.Ordinal);
        Assert.Contains("2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, letter => letter is '\u061C' or '\u200F' or '\u200E' or (>= '\u202A' and <= '\u202E'));
    }

    [Theory]
    [InlineData("Apa", "Coded by UCDP GED, event 62366: Sundberg, R., & Melander, E. (2013).")]
    [InlineData("Chicago", "Coded by UCDP GED, event 62366: Ralph Sundberg and Erik Melander, ")]
    [InlineData("BibTex", "}\n@article{sundberg-melander-2013,\n")]
    public void An_event_from_UCDP_names_the_data_set_that_coded_it(string style, string source)
    {
        var reported = Titled("A clash") with { Record = new SourceRecord("ucdp-ged", true, new Dictionary<string, string> { ["id"] = "62366" }) };
        var text = Of(style, reported);

        Assert.StartsWith(Of(style, Titled("A clash")), text, StringComparison.Ordinal);
        Assert.Contains(source, text, StringComparison.Ordinal);
        Assert.Contains("https://doi.org/10.1177/0022343313484347", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sundberg", Of(style, Titled("A clash")), StringComparison.Ordinal);
    }

    private static ReportedEvent Titled(string english, string arabic = "") => SampleDataset.Event("e1") with { Title = new BilingualText(english, arabic) };

    private static string Of(string style, ReportedEvent reported) => Citation.Of(Enum.Parse<CitationStyle>(style), reported, Version, "en", Address);
}
