using MapDash.Reading.Clauses;
using MapDash.Reading.Dates;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Drafts;

/// <summary>
/// Makes frames of clauses. A clause gives one event, or several where each of its parts has a strong trigger of its own; a
/// clause without a trigger goes on about the event before it in its sentence. Thread safe.
/// </summary>
internal sealed class EventDrafter(ReadingLexicon lexicon)
{
    private const string Plan = "plan_announced";
    private const string Denial = "denial_statement";
    private const double Threshold = 1.4;
    private const double Strong = 1.7;
    private const int ClaimReach = 2;
    private const int PointReach = 7;

    // What somebody does besides: وأدان الوزير الهجوم وأوعز بفتح تحقيق.
    private static readonly HashSet<string> Deeds = ["directive_mandate", "policy_commitment", "meeting_review", "denial_statement"];
    private readonly KindChooser _chooser = new(lexicon);
    private readonly EmbeddedEvents _embedded = new(lexicon);
    private readonly FrameBuilder _frames = new(lexicon);

    /// <summary>The frames of an article, in the order of its words.</summary>
    public List<Frame> Draft(Findings findings, IEnumerable<Clause> clauses)
    {
        var frames = new List<Frame>();
        foreach (var clause in clauses)
        {
            if (lexicon.Speech.Claims.Within(findings.Tokens, clause.Start, clause.End) && frames.LastOrDefault(frame => FrameMerger.IsViolence(frame.Kind)) is { } attack && clause.Sentence - attack.Last.Sentence <= ClaimReach && attack.Last.End <= clause.Start)
            {
                // Who owns up to an attack did it; nobody's doing so tells nothing.
                GoOn(findings, attack, clause, clause.Start, lexicon.Speech.Negation.Within(findings.Tokens, clause.Start, clause.End));
                continue;
            }

            var found = Draft(findings, clause, frames.LastOrDefault(frame => !frame.IsEmbedded)?.Time);
            if (found.Count == 0 && ToCome(findings, clause) is { } coming)
            {
                found.Add(coming);
            }

            if (found.Count == 0 && frames.LastOrDefault() is { IsEmbedded: false } before && (before.Last.Sentence == clause.Sentence || (PointsBack(findings.Tokens, clause) && clause.Sentence - before.Last.Sentence == 1)) && before.Last.End <= clause.Start)
            {
                GoOn(findings, before, clause, clause.ContentStart, false);
            }

            frames.AddRange(found);
        }

        return frames;
    }

    // What is told of a time to come is a plan, whatever it is: على أن تبدأ عملها في نيسان المقبل.
    private Frame? ToCome(Findings findings, Clause clause) =>
        findings.Times.FirstOrDefault(time => time.Start >= clause.ContentStart && time.End <= clause.End && time.First > findings.Anchor.Last) is { } time && !lexicon.Speech.Negation.Within(findings.Tokens, clause.ContentStart, time.Start)
            ? _frames.Of(findings, clause, clause.ContentStart, clause.End, (Plan, Threshold, new WeighedTrigger(Plan, "to-come", Threshold, time.Start, time.End, 1, false, false, false)), [], new HashSet<string>(), false)
            : null;

    private static void GoOn(Findings findings, Frame frame, Clause clause, int from, bool wordsOnly) =>
        frame.GoOn(clause, from, wordsOnly ? [] : FrameBuilder.MentionsIn(findings, from, clause.End, []), wordsOnly ? [] : findings.Figures.Where(figure => figure.Start >= from && figure.End <= clause.End),
            findings.Times.FirstOrDefault(time => time.Start >= from && time.End <= clause.End && time is { IsVague: false, IsStatementDay: false }));

    private static bool PointsBack(IReadOnlyList<Token> tokens, Clause clause) =>
        Enumerable.Range(clause.ContentStart, Math.Min(PointReach, clause.End - clause.ContentStart)).Any(at => tokens[at].IsWord("العمليات", "هذه", "هذا") || tokens[at].IsWord(FrameBuilder.ToldActions));

    private List<Frame> Draft(Findings findings, Clause clause, TimeMention? told)
    {
        var tokens = findings.Tokens;
        var denies = lexicon.Speech.Denial.Within(tokens, clause.Start, clause.End);
        var from = denies ? clause.Start : clause.ContentStart;
        var mentions = FrameBuilder.MentionsIn(findings, from, clause.End, []);
        var inner = denies ? [] : _embedded.Find(findings, from, clause.End);
        var triggers = _chooser.Weigh(findings, from, clause.End, mentions, denies).Where(trigger => !inner.Any(part => part.Start <= trigger.Start && trigger.Start < part.End)).ToList();
        var parts = denies ? [(from, clause.End)] : Parts(findings, from, clause.End, triggers);
        var frames = new List<Frame>();
        foreach (var (start, end) in parts)
        {
            var within = triggers.Where(trigger => trigger.Start >= start && trigger.Start < end).ToList();
            if (Kind(within, denies) is { } kind && kind.Score >= Threshold && !Comes(tokens, start))
            {
                frames.Add(_frames.Of(findings, clause, start, end, kind, [.. inner.Where(part => part.Start >= start && part.End <= end)], within.Where(trigger => trigger.IsAim).Select(trigger => trigger.Kind).ToHashSet(StringComparer.Ordinal), false));
            }
        }

        foreach (var part in inner)
        {
            var within = _chooser.Weigh(findings, part.Start, part.End, mentions);
            if (Kind(within, false) is { } kind)
            {
                var passing = Before(findings, _frames.Of(findings, clause, part.Start, part.End, kind, [], new HashSet<string>(), true), frames.FirstOrDefault(other => !other.IsEmbedded)?.Time ?? told);
                // التنظيم الذي سيطر: he who is meant stands before.
                passing.Actors.AddRange(mentions.Where(mention => !mention.IsPlace && mention.End == part.Start && passing.Actors.Count == 0));
                frames.Add(passing);
            }
        }

        return frames;
    }

    // ويأتي ذلك, وتأتي هذه العملية: says when what was told before came, and tells nothing itself.
    private static bool Comes(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].IsWord("ياتي", "وياتي", "تاتي", "وتاتي", "جاء", "وجاء", "جاءت", "وجاءت", "يعد", "ويعد", "تعد", "وتعد", "يعتبر", "ويعتبر", "تعتبر", "وتعتبر") && tokens[at + 1].IsWord("هذا", "هذه", "ذلك", "العمليه", "الهجوم", "القصف", "الحادث", "الضربه", "الانفجار", "الاجتماع", "الاعلان");

    // What something came so many days after is dated from it, not from the publication.
    private static Frame Before(Findings findings, Frame frame, TimeMention? main)
    {
        if (frame.Time is { Rule: "after", First: { } first, Last: { } last } && main is { First: { } since, Last: { } until } && since == until)
        {
            var shift = until.DayNumber - findings.Anchor.Last.DayNumber;
            frame.Time = frame.Time with { First = first.AddDays(shift), Last = last.AddDays(shift) };
        }

        return frame;
    }

    private static (string Kind, double Score, WeighedTrigger Best)? Kind(List<WeighedTrigger> triggers, bool denies)
    {
        if (triggers.Count == 0)
        {
            return null;
        }

        // Whatever else the clause names, it is denied.
        if (denies && !triggers.Any(trigger => trigger.Kind == Denial))
        {
            return (Denial, Trigger.Strong, triggers[0] with { Kind = Denial, Rule = "denied" });
        }

        var best = triggers
            .GroupBy(trigger => trigger.Kind, StringComparer.Ordinal)
            .Select(group => (group.Key, Score: group.Max(trigger => trigger.Rank) + (0.15 * (Math.Min(group.Count(), 3) - 1)), Best: group.MaxBy(trigger => trigger.Rank)))
            .MaxBy(kind => denies && kind.Key == Denial ? 10 : kind.Score);

        // Deaths in a strike are the strike's.
        return best.Key == "militants_killed" && triggers.Where(trigger => trigger.IsCause && FrameMerger.IsAction(trigger.Kind) && trigger.Weight >= 1).Select(trigger => (WeighedTrigger?)trigger).MaxBy(trigger => trigger?.Rank) is { } cause
            ? (cause.Kind, Math.Max(best.Score, cause.Rank), cause)
            : best;
    }

    // Where a comma and و, or a contrast, join two parts that each tell of something else.
    private List<(int Start, int End)> Parts(Findings findings, int from, int end, List<WeighedTrigger> triggers)
    {
        var tokens = findings.Tokens;
        var parts = new List<(int Start, int End)>();
        var start = from;
        foreach (var at in Enumerable.Range(from + 1, Math.Max(0, end - from - 1)).Where(at => MayPart(tokens, at, end)).Append(end))
        {
            if (at == end)
            {
                parts.Add((start, end));
                break;
            }

            var next = Enumerable.Range(at + 1, Math.Max(0, end - at - 1)).FirstOrDefault(later => MayPart(tokens, later, end), end);
            var left = Kind([.. triggers.Where(trigger => trigger.Start >= start && trigger.Start < at)], false);
            var right = Kind([.. triggers.Where(trigger => trigger.Start >= at && trigger.Start < next)], false);
            if (left is { } one && one.Score >= Strong && right is { } other && other.Score >= Strong && (one.Kind != other.Kind || OwnTime(findings, start, at, next)) && (lexicon.Speech.Contrast.Begins(tokens, at, end) || ((!FrameMerger.IsOutcome(one.Kind, other.Kind, other.Best.IsResult) || HasTime(findings, at, next)) && !GoesOn(findings, at, next, triggers.Any(trigger => trigger.Start == at)) && !OnThem(tokens, at, next) && !(FrameBuilder.IsSum(findings, start, next) && FrameMerger.IsOutcome(one.Kind) && FrameMerger.IsOutcome(other.Kind)))))
            {
                parts.Add((start, at));
                start = at;
            }
        }

        return parts;
    }

    private bool MayPart(IReadOnlyList<Token> tokens, int at, int end) =>
        tokens[at].Kind == TokenKind.Word
        && ((tokens[at].Folded[0] == 'و' && lexicon.Triggers.At(tokens, at, end).Any(match => match.Trigger is { Kind: { } kind, Weight: >= Trigger.Strong } && Deeds.Contains(kind))) || (tokens[at - 1].Is('،') && ((tokens[at].Folded[0] == 'و' && !tokens[at].IsWord("وخاصه", "ولا")) || tokens[at].IsWord("حيث", "اذ", "فقد") || (tokens[at].IsWord("خاصه") && at + 1 < end && ClauseCutter.IsThat(tokens[at + 1])))) || lexicon.Speech.Contrast.Begins(tokens, at, end)
            || (tokens[at - 1].Is('،') && tokens[at].Folded.Length > 3 && tokens[at].Folded[^1] == 'ت' && !lexicon.Speech.Participles.Begins(tokens, at, end)));

    // A verbal noun after و goes on with the list before, unless it has a place or time of its own.
    private static bool GoesOn(Findings findings, int at, int next, bool right)
    {
        var word = findings.Tokens[at].Folded;
        return right && word[0] == 'و' && word[^1] != 'ت' && !(word.Length > 4 && word[1] is 'ي' or 'ت' or 'ن')
            && !findings.Mentions.Any(mention => mention.IsPlace && mention.Start >= at && mention.End <= next)
            && !findings.Times.Any(time => time.Start >= at && time.End <= next);
    }

    // وضبطت بحوزتهم: of those who were arrested.
    private static bool OnThem(IReadOnlyList<Token> tokens, int at, int next) =>
        Enumerable.Range(at, Math.Min(4, next - at)).Any(word => tokens[word].IsWord("بحوزته", "بحوزتهم", "بحوزتهما", "بحوزتها", "معه", "معهم", "لديه", "لديهم"));

    private static bool HasTime(Findings findings, int from, int end) =>
        findings.Times.Any(time => time is { IsVague: false, IsStatementDay: false } && time.Start >= from && time.End <= end);

    private static bool OwnTime(Findings findings, int start, int at, int next) =>
        findings.Times.Any(time => !time.IsVague && time.Start >= at && time.End <= next) && findings.Times.Any(time => !time.IsVague && time.Start >= start && time.End <= at);
}
