using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Reading.Cards;

namespace MapDash.Components.Pages.Curate;

/// <summary>
/// The event that a curator makes of selected words: what can be read from them alone, what is marked in them, and the speaker of
/// the passage that they stand in. Pure.
/// </summary>
internal static class SelectedEvent
{
    /// <summary>The event, for the curator to go on with.</summary>
    public static ReportedEvent From(Submission submission, TextSpan words, CardWriter writer)
    {
        var read = writer.Write(Only(submission, words)) is [{ } first, ..] ? first.Event : null;
        var blank = CardWriter.Blank(submission, words);
        var start = read is null ? blank : read with { Claims = [.. read.Claims.Select(claim => claim.Field == "what" ? claim with { Quote = blank.Claims[0].Quote } : claim)] };
        var marked = submission.Cards.Select(card => card.Event).ToArray();
        var card = new Card { Number = 0, Event = start };
        card = card with
        {
            Event = card.Event with
            {
                Actors = [.. card.Event.Actors.Concat(marked.SelectMany(reported => reported.Actors).Where(actor => Within(actor.Words, words))).DistinctBy(actor => actor.ActorId)],
            },
        };
        if (card.Event.Places.Count == 0 && marked.SelectMany(reported => reported.Places).Where(place => Within(place.Words, words)).DistinctBy(place => place.PlaceId).ToArray() is { Length: > 0 } places)
        {
            var whole = marked.First(reported => reported.Places.Contains(places[0]));
            card = card with { Event = card.Event with { Places = places, PlacePrecision = whole.PlacePrecision, ProvinceIds = whole.ProvinceIds } };
        }

        return SpeakerOf(submission, words) is { } claim && Narrated(card.Event)
            ? card.WithSpeaker(claim.Claimant, claim.Mode, submission.Report?.PublisherId).Event
            : card.Event;
    }

    // The same text with nothing but the words in it, each letter where it stood.
    private static Submission Only(Submission submission, TextSpan words) => submission with
    {
        Cards = [],
        Text = string.Concat(submission.Text.EnumerateRunes().Select((rune, at) => at >= words.Start && at < words.End || rune.Value == '\n' ? rune.ToString() : " ")),
    };

    // Who speaks there: of the events told by words around these, else by words before them in their paragraph.
    private static Claim? SpeakerOf(Submission submission, TextSpan words)
    {
        var paragraph = ArticleText.Of(submission).FirstOrDefault(each => each.Start <= words.Start && words.End <= each.End);
        return submission.Cards
            .SelectMany(card => card.Evidence.Select(told => (Told: told, Claim: card.Event.Claims.FirstOrDefault(claim => claim.Field == "what"))))
            .Where(each => each.Claim is not null && paragraph is not null && each.Told.Start < paragraph.End && each.Told.End > paragraph.Start)
            .OrderByDescending(each => each.Told.Start < words.End && words.Start < each.Told.End)
            .ThenBy(each => Math.Abs(each.Told.Start - words.Start))
            .Select(each => each.Claim)
            .FirstOrDefault();
    }

    private static bool Narrated(ReportedEvent reported) => reported.Claims.All(claim => claim.Mode == AttributionMode.Narrator);

    private static bool Within(TextSpan? mark, TextSpan words) => mark is not null && mark.Start >= words.Start && mark.End <= words.End;
}
