using MapDash.Components.Pages.Record;
using MapDash.Core.Events;
using MapDash.Ui;
using Xunit;

namespace MapDash.Tests.Components.Record;

public sealed class ClaimTableTests
{
    [Fact]
    public void A_speaker_and_the_body_that_he_speaks_for_are_one_column()
    {
        var table = Table(SampleRecord.Claim("what", "strikes", "JOC"), SampleRecord.Claim("effect", "tunnels", "SPEAKER"));
        Assert.Equal(["JOC", "r1"], table.Columns.Select(column => column.Id));
        Assert.Equal(["JOC", "SPEAKER"], table.Columns[0].Claimants);
        Assert.Equal(1, table.Origins);
    }

    [Fact]
    public void An_outlet_that_carries_a_claim_echoes_it_and_is_no_second_origin()
    {
        var table = Table(SampleRecord.Claim("what", "strikes"), SampleRecord.Claim("what", "strikes", report: "r2"));
        Assert.Equal([ClaimSign.States, ClaimSign.Echoes, ClaimSign.Echoes], Assert.Single(table.Rows).Cells.Select(cell => cell.Sign));
        Assert.Equal(1, table.Origins);
    }

    [Fact]
    public void An_outlet_that_prints_something_else_of_the_same_field_differs()
    {
        var table = Table(SampleRecord.Claim("what", "8 tunnels", "JOC"), SampleRecord.Claim("what", "several tunnels", "OTHER", "r2"));
        var row = Assert.Single(table.Rows);
        Assert.Equal([ClaimSign.States, ClaimSign.Differs, ClaimSign.Echoes, ClaimSign.Differs], row.Cells.Select(cell => cell.Sign));
        Assert.Equal(2, table.Origins);
    }

    [Fact]
    public void A_kind_in_free_words_and_its_label_are_no_contradiction()
    {
        var table = Table(SampleRecord.Claim("what", "eleven strikes from the air", "JOC"), SampleRecord.Claim("what", "Air strike", "OTHER", "r2"));
        Assert.DoesNotContain(Assert.Single(table.Rows).Cells, cell => cell.Sign == ClaimSign.Differs);
    }

    [Fact]
    public void Days_agree_where_they_meet_however_they_are_put()
    {
        var agree = Table(SampleRecord.Claim("when", "the day before", "JOC"), SampleRecord.Claim("when", "2020-05-18", "OTHER", "r2"));
        var differ = Table(SampleRecord.Claim("when", "the day before", "JOC"), SampleRecord.Claim("when", "2020-06-01 – 2020-06-30", "OTHER", "r2"));
        Assert.DoesNotContain(Assert.Single(agree.Rows).Cells, cell => cell.Sign == ClaimSign.Differs);
        Assert.Contains(Assert.Single(differ.Rows).Cells, cell => cell.Sign == ClaimSign.Differs);
    }

    [Fact]
    public void Two_effects_of_one_voice_are_two_rows_and_no_contradiction()
    {
        var table = Table(SampleRecord.Claim("what", "strikes"), SampleRecord.Claim("effect", "8 tunnels"), SampleRecord.Claim("effect", "many killed"));
        Assert.Equal(["what", "effect", "effect"], table.Rows.Select(row => row.Field));
        Assert.DoesNotContain(table.Rows.SelectMany(row => row.Cells), cell => cell.Sign == ClaimSign.Differs);
    }

    [Fact]
    public void An_outlet_in_its_own_voice_states()
    {
        var table = Table(SampleRecord.Claim("what", "victory", "OUTLET", mode: AttributionMode.Narrator));
        var column = Assert.Single(table.Columns);
        Assert.True(column is { OwnVoice: true, Carries: false });
        Assert.Equal(ClaimSign.States, table.Rows[0].Cells[0].Sign);
    }

    [Fact]
    public void Rows_follow_the_order_what_effect_who_where_when()
    {
        var table = Table(SampleRecord.Claim("when", "yesterday"), SampleRecord.Claim("where", "Kirkuk"), SampleRecord.Claim("what", "strikes"));
        Assert.Equal(["what", "where", "when"], table.Rows.Select(row => row.Field));
    }

    [Fact]
    public void The_sentence_counts_speakers_and_outlets_and_says_whose_the_figures_are()
    {
        var reported = SampleRecord.Event("e1", SampleRecord.Claim("what", "strikes"), SampleRecord.Claim("what", "strikes", report: "r2"));
        var dataset = SampleRecord.Dataset(reported);
        Assert.Equal("One speaker claimed this. 2 outlets carried the account.", EventSentence.Lead(reported, dataset, new UiContext()));
        Assert.Contains("not findings of this archive", EventSentence.Rest(reported, dataset, new UiContext()), StringComparison.Ordinal);
        Assert.Equal("هذا قول متحدث واحد. ونقلت كلامه جهتان إعلاميتان.", EventSentence.Lead(reported, dataset, new UiContext("ar")));
    }

    [Fact]
    public void Repetition_is_never_called_confirmation()
    {
        var reported = SampleRecord.Event("e1", SampleRecord.Claim("what", "strikes", "JOC"), SampleRecord.Claim("what", "strikes", "OTHER", "r2"));
        var dataset = SampleRecord.Dataset(reported);
        Assert.Equal("2 independent origins claim this.", EventSentence.Lead(reported, dataset, new UiContext()));
        Assert.DoesNotContain("No independent body", EventSentence.Rest(reported, dataset, new UiContext()), StringComparison.Ordinal);
    }

    private static ClaimTable Table(params Claim[] claims)
    {
        var reported = SampleRecord.Event("e1", claims);
        return ClaimTable.Of(reported, SampleRecord.Dataset(reported));
    }
}
