using System.Security.Cryptography;
using System.Text;
using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>
/// An article, or a correction of published events, on its way from a curator through a second person to publication. Nothing
/// of it is public before that. Immutable: each method gives the next state.
/// </summary>
public sealed record Submission
{
    /// <summary>Stable id, e.g. <c>a-0001</c>; of an article also the id of its report.</summary>
    public required string Id { get; init; }

    /// <summary>The article's head as it would be published; null for a correction.</summary>
    public Report? Report { get; init; }

    /// <summary>The article, which stays on the desk: what is published are short quotes. Empty for a correction.</summary>
    public string Text { get; init; } = "";

    /// <summary>How far it has come.</summary>
    public SubmissionState State { get; init; }

    /// <summary>Name of the curator whose it is.</summary>
    public required string Curator { get; init; }

    /// <summary>Who has sent back or published it; empty before.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>Why published events are corrected, in the curator's words: it becomes the public reason of the revisions.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Why a reviewer has last sent it back, for its curator alone; empty before.</summary>
    public string ReturnReason { get; init; } = "";

    /// <summary>What a reviewer had to say. Steps from before it had a place of its own have it in the remark of an article.</summary>
    public string WhyReturned => ReturnReason.Length > 0 || IsCorrection ? ReturnReason : Remark;

    /// <summary>Cards by number.</summary>
    public required IReadOnlyList<Card> Cards { get; init; }

    /// <summary>Number of the step that made this state, from 1; 0 before the first.</summary>
    public int Step { get; init; }

    /// <summary>A submission of an article, without cards yet.</summary>
    /// <param name="curator">Name of the curator.</param>
    /// <param name="text">The article as published; offsets count in it.</param>
    /// <param name="head">What is known of it; id, length and checksum are set here.</param>
    /// <param name="id">The id that it gets.</param>
    /// <exception cref="CurationException">The text or something in its head is too long.</exception>
    public static Submission OfArticle(string id, string curator, string text, Report head)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(head);
        TextLimits.RequireArticle(text);
        TextLimits.Require(null, head);
        return new Submission
        {
            Id = id,
            Curator = curator,
            Text = text,
            Cards = [],
            Report = head with { Id = id, TextCodePoints = text.EnumerateRunes().Count(), TextSha256 = Checksum(text) },
        };
    }

    /// <summary>SHA-256 of a text in UTF-8, lower-case hex: by it an article that is there already is known.</summary>
    public static string Checksum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The report that has this very text, or null. Where one copy ends in an empty line and the other does not, it is the same.</summary>
    public static Report? KnownAs(string text, IEnumerable<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        string[] sums = [Checksum(text), Checksum(text + "\n"), Checksum(text.TrimEnd())];
        return reports.FirstOrDefault(report => sums.Contains(report.TextSha256, StringComparer.Ordinal));
    }

    /// <summary>The head under the checksum by which its text is known already: by it a text that was taken in twice is seen to be one.</summary>
    /// <param name="reports">What is published.</param>
    public Report? Recognized(IEnumerable<Report> reports) => Report is { } report && KnownAs(Text, reports) is { } known
        ? report with { TextSha256 = known.TextSha256, TextCodePoints = known.TextCodePoints }
        : Report;

    /// <summary>Whether it corrects published events rather than telling of an article.</summary>
    public bool IsCorrection => Report is null;

    /// <summary>The card of a number, or null.</summary>
    public Card? Find(int number) => Cards.FirstOrDefault(card => card.Number == number);

    /// <summary>The cards that are published: accepted, or merged with what is.</summary>
    public IEnumerable<Card> Taken() => Cards.Where(card => card.Decision is CardDecision.Accepted or CardDecision.Merged);

    /// <summary>The submission with a card changed.</summary>
    /// <exception cref="CurationException">There is no such card, the submission is not in work, or a text is too long.</exception>
    public Submission Change(int number, Func<Card, Card> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        RequireDraft();
        var card = Find(number) ?? throw new CurationException(CurationFault.Gone);
        var changed = change(card);
        TextLimits.Require(card.Event, changed.Event);
        return this with { Cards = [.. Cards.Select(each => each == card ? changed : each)] };
    }

    /// <summary>The submission with its report changed.</summary>
    /// <exception cref="CurationException">It is a correction, not in work, or a text is too long.</exception>
    public Submission Describe(Func<Report, Report> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        RequireDraft();
        var changed = change(Report ?? throw new CurationException(CurationFault.Gone));
        TextLimits.Require(Report, changed);
        return this with { Report = changed };
    }

    /// <summary>The correction with its public reason: what a second person reviews is what is published.</summary>
    /// <exception cref="CurationException">It is no correction, not in work, or the reason is too long.</exception>
    public Submission Explain(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        RequireDraft();
        TextLimits.RequireReason(reason);
        return IsCorrection ? this with { Remark = reason.Trim() } : throw new CurationException(CurationFault.Gone);
    }

    /// <summary>Decides of a card.</summary>
    /// <exception cref="CurationException">As for <see cref="Change"/>.</exception>
    public Submission Decide(int number, CardDecision decision, string? mergeInto = null) =>
        Change(number, card => card with { Decision = decision, MergeInto = decision == CardDecision.Merged ? mergeInto : null });

    /// <summary>A second card like the first, from the same words, for the curator to tell the two events apart.</summary>
    /// <exception cref="CurationException">As for <see cref="Change"/>.</exception>
    public Submission Split(int number)
    {
        RequireDraft();
        var at = Cards.ToList().FindIndex(card => card.Number == number);
        if (at < 0)
        {
            throw new CurationException(CurationFault.Gone);
        }

        var twin = Cards[at] with
        {
            Number = NextNumber,
            Event = Cards[at].Event with { Id = EventId(NextNumber) },
            Decision = CardDecision.Suggested,
            MergeInto = null,
            Corrects = null,
            Confidence = null,
        };
        return this with { Cards = [.. Cards.Take(at + 1), twin, .. Cards.Skip(at + 1)] };
    }

    /// <summary>One event out of two cards: the first keeps its values and gains the other's places, actors, figures, claims and
    /// words; the other is rejected.</summary>
    /// <exception cref="CurationException">As for <see cref="Change"/>.</exception>
    public Submission Join(int number, int other)
    {
        RequireDraft();
        var (kept, gone) = (Find(number), Find(other));
        if (kept is null || gone is null || kept == gone)
        {
            throw new CurationException(CurationFault.Gone);
        }

        return Change(number, card => card with
        {
            Event = EventJoin.Join(card.Event, gone.Event),
            Evidence = [.. card.Evidence.Concat(gone.Evidence).Distinct().OrderBy(span => span.Start)],
            Touched = [.. card.Touched.Concat(["places", "actors", "figures", "claims"]).Distinct()],
        }).Decide(other, CardDecision.Rejected);
    }

    /// <summary>Adds an event that the reading missed.</summary>
    /// <exception cref="CurationException">The submission is not in work.</exception>
    public Submission Add(ReportedEvent reported, IReadOnlyList<TextSpan> evidence)
    {
        ArgumentNullException.ThrowIfNull(reported);
        RequireDraft();
        TextLimits.Require(null, reported);
        return this with { Cards = [.. Cards, new Card { Number = NextNumber, Event = reported with { Id = EventId(NextNumber) }, Evidence = evidence }] };
    }

    /// <summary>Hands it to a second person.</summary>
    /// <exception cref="CurationException">Something is undecided, nothing is to be published, a card lacks what it needs, or two are
    /// alike.</exception>
    public Submission Send()
    {
        RequireDraft();
        if (Cards.Any(card => card.Decision == CardDecision.Suggested))
        {
            throw new CurationException(CurationFault.Undecided);
        }

        if (Cards.All(card => card.Decision == CardDecision.Rejected))
        {
            throw new CurationException(CurationFault.NothingAccepted);
        }

        if (CardCheck.Of(this).Count > 0)
        {
            throw new CurationException(CurationFault.Incomplete);
        }

        if (Alike.FirstPair(Cards) is var (one, other))
        {
            throw new CurationException(CurationFault.Identical, $"{one.Event.Id}, {other.Event.Id}");
        }

        return this with { State = SubmissionState.InReview, Remark = IsCorrection ? Remark : "", ReturnReason = "" };
    }

    /// <summary>Takes it back into work: by its curator or whoever has sent it, or by a reviewer who says why.</summary>
    /// <param name="person">Who takes it back.</param>
    /// <param name="reason">Why; it stays on the desk.</param>
    /// <param name="sender">Who has sent it; null where that was its curator.</param>
    /// <exception cref="CurationException">It does not wait for review, or a reviewer gives no reason or too long a one.</exception>
    public Submission Return(string person, string reason, string? sender = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (State != SubmissionState.InReview)
        {
            throw new CurationException(CurationFault.NotInReview);
        }

        var own = person == Curator || person == sender;
        TextLimits.RequireReason(reason);
        return own || !string.IsNullOrWhiteSpace(reason)
            ? this with { State = SubmissionState.Draft, Reviewer = own ? Reviewer : person, ReturnReason = own ? ReturnReason : reason.Trim() }
            : throw new CurationException(CurationFault.NoReason);
    }

    /// <summary>Puts it aside.</summary>
    /// <exception cref="CurationException">It is not in work.</exception>
    public Submission Discard()
    {
        RequireDraft();
        return this with { State = SubmissionState.Discarded };
    }

    /// <summary>Takes what was put aside into work again.</summary>
    /// <exception cref="CurationException">It was not put aside.</exception>
    public Submission Resume() =>
        State == SubmissionState.Discarded ? this with { State = SubmissionState.Draft } : throw new CurationException(CurationFault.NotDraft);

    /// <summary>Marks it as published.</summary>
    /// <param name="person">Who publishes.</param>
    /// <param name="onePerson">Whether one person may do both: a setting for archives of one.</param>
    /// <exception cref="CurationException">It does not wait for review, or it is the person's own.</exception>
    public Submission Publish(string person, bool onePerson) =>
        State != SubmissionState.InReview ? throw new CurationException(CurationFault.NotInReview)
        : person == Curator && !onePerson ? throw new CurationException(CurationFault.OwnDraft)
        : this with { State = SubmissionState.Published, Reviewer = person };

    /// <summary>The id of the event of a card.</summary>
    public string EventId(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}-E{number:00}");

    private int NextNumber => Cards.Count == 0 ? 1 : Cards.Max(card => card.Number) + 1;

    private void RequireDraft()
    {
        if (State != SubmissionState.Draft)
        {
            throw new CurationException(CurationFault.NotDraft);
        }
    }
}
