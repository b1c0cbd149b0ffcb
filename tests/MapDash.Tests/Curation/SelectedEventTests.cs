using MapDash.Components.Pages.Curate;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Ui;
using Xunit;

namespace MapDash.Tests.Curation;

/// <summary>What a curator gets who makes an event of selected words.</summary>
public sealed class SelectedEventTests : IDisposable
{
    private readonly DeskStore _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Words_in_somebodys_statement_are_that_persons_and_not_the_newspapers()
    {
        var submission = (await _desk.OpenedAsync()).Submission;
        var speaker = submission.Cards[0].Event.Claims[0];
        Assert.NotEqual(AttributionMode.Narrator, speaker.Mode);

        var made = SelectedEvent.From(submission, Words(submission, "مواقع"), _desk.Writer);

        Assert.All(made.Claims, claim => Assert.Equal((speaker.Claimant, speaker.Mode), (claim.Claimant, claim.Mode)));
        Assert.Equal("مواقع", made.Claims[0].Quote!.Text);
    }

    [Fact]
    public async Task Actors_and_places_that_are_marked_in_the_words_are_the_events()
    {
        var submission = (await _desk.OpenedAsync()).Submission;
        var words = Words(submission, "تنظيم داعش في كركوك");

        var made = SelectedEvent.From(submission, words, _desk.Writer);

        Assert.Contains("ISIS", made.Actors.Select(actor => actor.ActorId));
        Assert.Equal(["IQ-KI"], made.Places.Select(place => place.PlaceId));
        Assert.Equal(words, made.Claims.Single(claim => claim.Field == "what").Quote);
    }

    [Fact]
    public async Task What_can_be_read_from_the_words_alone_is_read()
    {
        var submission = (await _desk.OpenedAsync()).Submission;

        var made = SelectedEvent.From(submission, Words(submission, "اعتقلت أربعة مطلوبين في ديالى"), _desk.Writer);

        Assert.Equal("arrest", made.Kind);
        Assert.Equal(["IQ-DI"], made.Places.Select(place => place.PlaceId));
    }

    [Theory]
    [InlineData("places 3", "Place, event 3")]
    [InlineData("claims 2", "Quotation, event 2")]
    [InlineData("accept 1", "accepted, event 1")]
    [InlineData("remark", "edited")]
    public void What_undo_takes_back_is_named_by_its_field(string action, string words) =>
        Assert.Equal(words, CardWords.Action(action, new UiContext()));

    private static TextSpan Words(Submission submission, string words)
    {
        var start = submission.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(words, start, start + words.Length);
    }
}
