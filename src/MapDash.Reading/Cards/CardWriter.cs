using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using MapDash.Reading.Drafts;

namespace MapDash.Reading.Cards;

/// <summary>
/// Puts what was read of an article onto a curator's desk: a card for each draft event, with claims whose quotations are short,
/// and nothing more exact than the words. Immutable and thread safe.
/// </summary>
public sealed class CardWriter(ArticleReader reader, Gazetteer gazetteer)
{
    private const string Narrator = "NARRATOR";

    /// <summary>The cards of a submission, read from its text and its day of publication.</summary>
    /// <exception cref="ArgumentException">It has no report, or the interval of publication is open.</exception>
    public IReadOnlyList<Card> Write(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (submission.Report is not { Published: { Start: { } first, End: { } last } } report)
        {
            throw new ArgumentException($"'{submission.Id}' is no article with days on which it may have been published.", nameof(submission));
        }

        var drafts = reader.Read(new Article(submission.Id, submission.Text, first, last));
        return [.. drafts.Select((draft, at) => Card(submission, report, draft, at + 1))];
    }

    /// <summary>The submission read once more, after its day of publication has changed: times that nobody has touched are reckoned
    /// anew, all else stays.</summary>
    public Submission Redate(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var fresh = Write(submission);
        return submission with
        {
            Cards = [.. submission.Cards.Select(card =>
                !card.Has("period") && fresh.FirstOrDefault(other => other.Evidence.SequenceEqual(card.Evidence) && other.Event.Kind == card.Event.Kind) is { } again
                    ? card with { Event = card.Event with { Period = again.Event.Period, Dating = again.Event.Dating } }
                    : card)],
        };
    }

    /// <summary>An event that the reading missed, told by some words of the article.</summary>
    public static ReportedEvent Blank(Submission submission, TextSpan words)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(words);
        var report = submission.Report!;
        return new ReportedEvent
        {
            Id = submission.EventId(0),
            Title = BilingualText.Empty,
            Summary = BilingualText.Empty,
            Kind = "threat_assessment",
            Status = ReportedStatus.Claimed,
            Salience = Salience.Main,
            Period = CardFields.AsOfStatement(ReportedStatus.Claimed, report.Published),
            Dating = new Dating("as_of_statement", null, Untimed),
            PlacePrecision = PlacePrecision.Unknown,
            Claims = [new Claim("what", BilingualText.Empty, Narrator, AttributionMode.Narrator, [], submission.Id, Quotation.Shortened(words, 0))],
        };
    }

    private static BilingualText Untimed { get; } = new(
        "The words give no time: one end is open, the other is the day of the statement.",
        "لا تعطي الكلمات وقتاً: أحد الطرفين مفتوح والآخر يوم التصريح.");

    private Card Card(Submission submission, Report report, DraftEvent draft, int number)
    {
        EventPlace[] places = [.. draft.Places.Select(place => new EventPlace(place.Value, "event", false, place.Evidence, null))];
        var figures = draft.Figures.Select(figure => Figure(figure, draft.Claimant)).OfType<Figure>().ToArray();
        return new Card
        {
            Number = number,
            Confidence = draft.Kind.Confidence,
            Evidence = draft.Evidence,
            Rules = [draft.Kind.Rule, .. draft.Period is { } period ? [period.Rule] : Array.Empty<string>()],
            Event = new ReportedEvent
            {
                Id = submission.EventId(number),
                Title = BilingualText.Empty,
                Summary = BilingualText.Empty,
                Kind = draft.Kind.Value,
                Status = draft.Status.Value,
                Salience = draft.IsBackground ? Salience.Background : Salience.Main,
                Period = draft.Period?.Value ?? CardFields.AsOfStatement(draft.Status.Value, report.Published),
                Dating = DatingOf(draft),
                PlacePrecision = CardFields.PrecisionOf(places, gazetteer),
                Places = places,
                ProvinceIds = CardFields.ProvincesOf(places, gazetteer),
                Actors = [.. draft.Actors.Select(actor => new EventActor(actor.Value.Id, actor.Value.Role, actor.Evidence))],
                Figures = figures,
                Claims = Claims(submission, report, draft),
            },
        };
    }

    private static Dating DatingOf(DraftEvent draft) => draft.Period is { } period
        ? new Dating("relative", period.Evidence, new BilingualText(
            $"Reckoned from the words and the day of publication (rule {period.Rule}).",
            $"محسوب من الكلمات ومن يوم النشر (القاعدة {period.Rule})."))
        : new Dating("as_of_statement", null, Untimed);

    private static List<Claim> Claims(Submission submission, Report report, DraftEvent draft)
    {
        var relay = report.PublisherId is { } publisher && publisher != draft.Claimant && draft.Mode != AttributionMode.Narrator ? new[] { publisher } : [];
        var claims = new List<Claim> { new("what", BilingualText.Empty, draft.Claimant, draft.Mode, relay, submission.Id, Quotation.Of(draft)) };
        if (draft.Places is [{ Evidence: { } where }, ..])
        {
            claims.Add(new Claim("where", BilingualText.Empty, draft.Claimant, draft.Mode, relay, submission.Id, where));
        }

        if (draft.Period is { Evidence: { } when })
        {
            claims.Add(new Claim("when", BilingualText.Empty, draft.Claimant, draft.Mode, relay, submission.Id, when));
        }

        return claims;
    }

    private static Figure? Figure(Suggestion<DraftFigure> figure, string claimant)
    {
        try
        {
            return new Figure(figure.Value.Value, figure.Value.Low, figure.Value.High, figure.Value.Unit, figure.Value.Qualifier, BilingualText.Empty, claimant, figure.Evidence);
        }
        catch (ArgumentException)
        {
            // Bounds that cross come of misread words: nothing to suggest.
            return null;
        }
    }
}
