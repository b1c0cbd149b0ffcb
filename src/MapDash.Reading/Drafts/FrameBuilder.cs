using MapDash.Core.Events;
using MapDash.Reading.Clauses;
using MapDash.Reading.Dates;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Mentions;
using MapDash.Reading.Text;

namespace MapDash.Reading.Drafts;

/// <summary>
/// Makes a frame of a stretch of a clause whose kind is known: whom and what it names, when it was, whether it is done, goes on or
/// is planned, and how it stands to what was told before. Thread safe.
/// </summary>
internal sealed class FrameBuilder(ReadingLexicon lexicon)
{
    /// <summary>Things done that were told before: الضربة, الهجوم.</summary>
    public static readonly string[] ToldActions = ["العمليه", "الضربه", "الضربات", "الغاره", "الغارات", "القصف", "الهجوم", "الكمين", "المداهمه", "الحمله", "الانفجار", "التفجير", "الاشتباكات", "المواجهات", "المعركه", "المعارك", "الحادث", "الحادثه", "الانزال", "التعرض", "الاعتداء", "النزاع", "المهاجمين", "المهاجمون"];

    private const int SumDays = 20;
    private const int LongestEvent = 150;
    private const int SayingReach = 5;
    private const int AfterReach = 12;
    private const int SpokenReach = 3;
    private const int OwnReach = 4;
    private const int SpeakerReach = 120;
    private const int AttackedReach = 4;

    // His forces, its detachments: those of whoever is speaking.
    private static readonly HashSet<string> OwnForces = ["قواته", "قواتها", "قطعاته", "قطعاتها", "مفارزه", "مفارزها", "وحداتها", "وحداته", "تشكيلاتها", "تشكيلاته", "مقاتليها", "مقاتليه", "مقاتلوها", "طايراتها", "عناصرها", "عناصره", "منتسبيها"];
    private readonly PlanSigns _plans = new(lexicon.Speech);

    /// <summary>The frame of a stretch of a clause, without what stands in its holes.</summary>
    public Frame Of(Findings findings, Clause clause, int from, int end, (string Kind, double Score, WeighedTrigger Best) kind, IReadOnlyList<(int Start, int End)> holes, IReadOnlySet<string> aims, bool embedded)
    {
        var tokens = findings.Tokens;
        var acts = PlanSigns.SpeakersAct.Contains(kind.Kind) && from == clause.ContentStart;
        var mentions = MentionsIn(findings, acts ? clause.Start : from, end, holes);
        var first = from == clause.ContentStart ? clause.Start : from;
        var charge = kind.Kind is "legal_accountability" or "arrest" ? ChargeAt(tokens, from, end) : end;
        var time = findings.Times.FirstOrDefault(time => time.Start >= first && time.End <= charge && !time.IsVague && (time.Rule != "after" || (embedded && time.Start == from)) && !Within(holes, time.Start) && !Compares(tokens, time.Start) && !Spoken(tokens, time.Start, first)
            && (!time.IsStatementDay || !clause.IsSpeech || (time.Start >= from && (from > clause.Start || (time.Start >= kind.Best.End && !Said(tokens, time.Start, kind.Best.End))))));
        // How long something is to take counts where no day is named.
        time ??= findings.Times.FirstOrDefault(span => span is { IsVague: true, RunsTo: not null } && span.Start >= first && span.End <= charge && !Within(holes, span.Start));
        var frame = new Frame
        {
            Kind = FrameMerger.IsOutcome(kind.Kind) && (IsSum(findings, from, end) || IsYears(findings, time, from, end)) ? "campaign_summary" : kind.Kind,
            Score = kind.Score,
            Trigger = (kind.Best.Rule, kind.Best.Start, kind.Best.End),
            Status = StatusOf(findings, clause, from, end, kind.Kind, kind.Best, time),
            Clause = clause,
            Time = time,
            IsEmbedded = embedded,
            Aims = aims,
            IsResult = lexicon.Speech.Result.Begins(tokens, from, end),
            NamesAction = Enumerable.Range(from, Math.Min(3, end - from)).Any(at => tokens[at].IsWord(ToldActions)) || tokens.Skip(from).Take(AttackedReach).Any(token => token.IsWord("للمهاجمين", "المهاجمين", "المهاجمون")),
            IsAnother = Enumerable.Range(clause.Start, Math.Min(AfterReach, end - clause.Start)).Any(at => tokens[at].IsWord("اخر", "اخري", "اخرين", "منفصل", "منفصله", "ثان", "ثانيه", "مماثل", "مماثله", "كذلك", "ايضا", "سابق", "سابقا")),
            GoesOn = lexicon.Speech.GoesOn.Begins(tokens, from, end),
            DaysAfter = DaysAfter(tokens, first, end),
            PointsBack = Enumerable.Range(from, Math.Min(6, end - from)).Any(at => tokens[at].IsWord("هذه", "هذا", "بعضها", "العمليه", "وهذه", "الاجتماع"))
                || (tokens[kind.Best.Start].Folded.StartsWith("ال", StringComparison.Ordinal) && kind.Best.Start - from < 3),
        };
        frame.Evidence.Add((from, end));
        frame.Actors.AddRange(mentions.Where(mention => !mention.IsPlace));
        var own = Enumerable.Range(from, Math.Min(OwnReach, end - from)).Any(at => OwnForces.Contains(tokens[at].Folded.TrimStart('و')));
        if ((clause.ClaimantActs || (own && lexicon.IsBody(clause.Claimant))) && from == clause.ContentStart && findings.Mentions.LastOrDefault(mention => mention.End <= from && mention.Start >= clause.Start - SpeakerReach && mention.Ids.Contains(clause.Claimant)) is { } claimant)
        {
            frame.Actors.Add(claimant);
        }

        frame.Places.AddRange(mentions.Where(mention => mention.IsPlace && mention.Start < charge));
        frame.Figures.AddRange(findings.Figures.Where(figure => figure.Start >= from && figure.End <= end && !Within(holes, figure.Start)));
        return frame;
    }

    private int? DaysAfter(IReadOnlyList<Token> tokens, int from, int end)
    {
        for (var at = from; at < Math.Min(end, from + AfterReach); at++)
        {
            if (lexicon.Time.NextDay.Begins(tokens, at, end))
            {
                return 1;
            }

            if (lexicon.Time.SameDay.Begins(tokens, at, end))
            {
                return 0;
            }
        }

        return null;
    }

    // When it was said is not when it was: في مؤتمر صحفي عقده الأحد.
    private bool Spoken(IReadOnlyList<Token> tokens, int at, int from) =>
        Back.From(at, SpokenReach, from).Any(before => lexicon.Speech.Occasions.Begins(tokens, before, at));

    // Whether a time stands with a verb of saying: بحسب بيان صدر الأحد.
    private bool Said(IReadOnlyList<Token> tokens, int at, int from) =>
        Back.From(at, SayingReach, from).Any(before => lexicon.Speech.IsVerb(tokens[before]) || lexicon.Speech.Statement.Begins(tokens, before, at) || lexicon.Speech.Sources.Begins(tokens, before, at));

    // What somebody is charged with happened elsewhere and before.
    private static int ChargeAt(IReadOnlyList<Token> tokens, int from, int end) =>
        Enumerable.Range(from, end - from).FirstOrDefault(at => tokens[at].IsWord("جريمه", "جرايم", "بتهمه", "لارتكابه", "لارتكابهم", "لارتكابهما", "لاشتراكه", "لاشتراكهم", "المتورط", "المتورطين", "متورطين", "متورط", "ابان", "شارك", "شاركوا", "بالانتماء", "لانتمايه", "لانتمايهم", "ينتمي", "ينتمون", "خططت", "خطط", "خططوا", "تشكيل"), end);

    // The largest since 2016 did not happen in 2016.
    private static bool Compares(IReadOnlyList<Token> tokens, int at) =>
        Back.From(at, 3).Any(before => !(before > 0 && tokens[before - 1].IsWord("الساعات", "الساعه")) && tokens[before].IsWord("الاكبر", "الاول", "الاولي", "الاعنف", "الاسوا", "الاوسع", "الاخطر", "الاعلي"));

    /// <summary>The mentions of somebody or something known in a stretch, without those in its holes.</summary>
    public static List<Mention> MentionsIn(Findings findings, int from, int end, IReadOnlyList<(int Start, int End)> holes) =>
        [.. findings.Mentions.Where(mention => mention.Start >= from && mention.End <= end && mention.Ids.Length > 0 && !Within(holes, mention.Start))];

    private static bool Within(IReadOnlyList<(int Start, int End)> holes, int at) => holes.Any(hole => hole.Start <= at && at < hole.End);

    private ReportedStatus StatusOf(Findings findings, Clause clause, int from, int end, string kind, WeighedTrigger trigger, TimeMention? time) =>
        kind == "denial_statement" ? ReportedStatus.Denied
            : kind == "threat_assessment" ? ReportedStatus.Assessed
            : _plans.IsToCome(findings, clause, (from, end), kind, trigger, time) ? ReportedStatus.AnnouncedPlan
            : lexicon.Speech.Ongoing.Within(findings.Tokens, from, end) ? ReportedStatus.Ongoing
            : ReportedStatus.Claimed;

    /// <summary>Whether what was done over weeks is told in numbers: a sum, not an event.</summary>
    public static bool IsSum(Findings findings, int from, int end) =>
        findings.Times.Any(time => time.Start >= from && time.End <= end && time is { First: { } first, Last: { } last } && last.DayNumber - first.DayNumber >= SumDays && last <= findings.Anchor.Last && time.Rule != "date-year")
        && findings.Figures.Where(figure => figure.Start >= from && figure.End <= end && figure.Quantity.Value is not null && figure.Unit is not ("days" or "years" or "km")).Select(figure => figure.Unit).Distinct().Count() >= 2;

    // What was done in a year is a sum, whatever it was.
    private static bool IsYears(Findings findings, TimeMention? time, int from, int end) =>
        time is { First: { } first, Last: { } last } && last.DayNumber - first.DayNumber > LongestEvent && first <= findings.Anchor.Last
        && findings.Figures.Any(figure => figure.Start >= from && figure.End <= end && figure.Quantity.Value >= 2 && figure.Unit is not ("days" or "years" or "km" or "fraction"));
}
