using MapDash.Components.Pages.Curate;
using MapDash.Core.Curation;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>What comes back from a browser is put where it belongs, and nowhere else.</summary>
public sealed class DraftFieldsTests : IDisposable
{
    private readonly DeskStore _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("title_en 1", "A title")]
    [InlineData("headline_ar", "A title")]
    public async Task A_typed_field_is_found_by_its_name(string field, string text)
    {
        var changed = DraftFields.Apply((await _desk.OpenedAsync()).Submission, field, $" {text} ");

        Assert.Equal(text, field.StartsWith("title", StringComparison.Ordinal) ? changed.Find(1)!.Event.Title.En : changed.Report!.Title.Ar);
    }

    [Theory]
    [InlineData("title_en 99")]
    [InlineData("kind 1")]
    [InlineData("__proto__")]
    [InlineData("")]
    public async Task A_name_that_is_none_changes_nothing(string field)
    {
        var submission = (await _desk.OpenedAsync()).Submission;

        Assert.Equal(submission.Cards, DraftFields.Apply(submission, field, "x").Cards);
        Assert.Equal(submission.Report, DraftFields.Apply(submission, field, "x").Report);
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/relative", null)]
    [InlineData("https://outlet.example/1", "https://outlet.example/1")]
    public async Task Only_an_address_of_the_web_is_kept(string typed, string? kept) =>
        Assert.Equal(kept, DraftFields.Apply((await _desk.OpenedAsync()).Submission, "url", typed).Report!.Url);

    [Fact]
    public void What_turns_the_direction_of_a_text_is_taken_out() =>
        Assert.Equal("abc\nd", DraftFields.Clean("a\u202Eb\u2066c\u0000\nd\u2069"));
}
