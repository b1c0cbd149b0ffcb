using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Time;
using MapDash.Reading.Dates;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Mentions;
using MapDash.Reading.Text;

namespace MapDash.Reading.Drafts;

/// <summary>Turns a frame into a draft: tokens into words with code-point offsets, mentions into places, actors and figures. Thread safe.</summary>
internal sealed class DraftWriter(Gazetteer gazetteer, PhraseSet<bool> directions)
{
    // Within so many tokens after a place, the place that holds it only says where it lies.
    private const int QualifierReach = 6;
    private static readonly HashSet<string> NonState = ["ISIS", "ISIS_CELLS", "ISIS_LEADERS", "MILITANTS_UNSPEC", "UNCONTROLLED_GROUPS", "PRO_IRAN_MILITIAS", "DRUG_NETWORKS", "SUSPECTS", "WALI_IRAQ", "WALI_SALAHADDIN", "BAGHDADI", "QURAISHI", "TRIBES", "ISIS_FAMILIES", "DETAINEES"];
    private static readonly HashSet<string> ByOthers = ["armed_attack", "ied_explosion", "shelling_rocket", "infrastructure_attack", "infiltration_attempt", "abduction", "tribal_dispute_violence", "threat_assessment"];

    private static readonly HashSet<string> GroupLeaders = ["ISIS_LEADERS", "WALI_IRAQ", "WALI_SALAHADDIN"];
    private static readonly HashSet<string> Group = ["ISIS", "ISIS_CELLS", .. GroupLeaders];
    // Men of the group whom the register knows: زعيم داعش أبو بكر البغدادي is one man.
    private static readonly HashSet<string> Men = ["BAGHDADI", "QURAISHI", "WALI_IRAQ", "WALI_SALAHADDIN"];
    private static readonly HashSet<string> Together = ["coordination_cooperation", "meeting_review"];

    // What a day is said of: هجوم الجمعة.
    private static readonly string[] Violence = [.. FrameBuilder.ToldActions.SelectMany(word => new[] { word, word[2..] }), "اعتقالات", "احداث", "مجزره", "جريمه", "حادثه", "اشتباكات", "تفجيرات", "هجمات", "الهجمات", "التفجيرات"];

    /// <summary>The draft.</summary>
    public DraftEvent Write(string text, Findings findings, Frame frame)
    {
        var points = new CodePoints(text);
        TextSpan Span(int start, int end) => points.Span(findings.Tokens[start].Start, findings.Tokens[end - 1].End);
        var confidence = Math.Round(Math.Min(0.95, frame.Score / 3.5), 2);
        return new DraftEvent
        {
            Kind = new Suggestion<string>(frame.Kind, Span(frame.Trigger.Start, frame.Trigger.End), confidence, $"trigger: {frame.Trigger.Rule}"),
            Status = new Suggestion<ReportedStatus>(frame.Status, null, 0.7, "status"),
            Period = PeriodOf(findings, frame, Span),
            Places = [.. PlacesOf(findings, frame).Select(place => new Suggestion<string>(place.Id, Span(place.Mention.Start, place.Mention.End), 0.8, "gazetteer"))],
            Actors = [.. ActorsOf(findings, frame).Select(actor => new Suggestion<DraftActor>(new DraftActor(actor.Id, RoleOf(frame.Kind, actor.Id)), Span(actor.Mention.Start, actor.Mention.End), 0.7, "register"))],
            Figures = [.. frame.Figures.Select(figure => new Suggestion<DraftFigure>(
                new DraftFigure(figure.Quantity.Value, figure.Quantity.Low, figure.Quantity.High, figure.Unit, figure.Quantity.Qualifier),
                Span(figure.Start, figure.End),
                figure.Quantity.Value is null ? 0.5 : 0.8,
                figure.Quantity.Rule))],
            Claimant = frame.Clause.Claimant,
            Mode = frame.Clause.Mode,
            IsBackground = frame.Clause.IsBackground,
            Evidence = [.. frame.Evidence.OrderBy(part => part.Start).Select(part => Span(part.Start, part.End))],
        };
    }

    private static Suggestion<Period>? PeriodOf(Findings findings, Frame frame, Func<int, int, TextSpan> span) =>
        frame.Time is { } told && (frame.Status == ReportedStatus.AnnouncedPlan ? Planned(findings, frame, told) : Told(told, findings.Anchor)) is { } time
            ? new Suggestion<Period>(new Period(time.First, time.Last, time.Precision), span(time.Start, time.End), time.IsExplicit ? 0.9 : 0.75, time.Rule)
            : null;

    // What has happened in a year or month that still runs had happened when it was told.
    private static TimeMention? Told(TimeMention time, Anchor anchor) =>
        time.IsVague ? null
        : time is { First: { } since, Last: { } until } && since <= anchor.First && until > anchor.Last && time.Rule is "date-year" or "date-month" ? time with { Last = anchor.Last }
        : time;

    // What is planned has not happened: a past time in its clause is another matter's, of a time that runs it may take what is left,
    // and a day of the week is the next one.
    private static TimeMention? Planned(Findings findings, Frame frame, TimeMention time)
    {
        var anchor = findings.Anchor;
        if (time is { Rule: "weekday", First: { } first, Last: { } last } && last < anchor.First && !OfAnother(findings, frame, time))
        {
            return time with { First = first.AddDays(7), Last = last.AddDays(7), Rule = "weekday-next" };
        }

        return time.MayRunOn(anchor) ? time with { First = time.First is null || time.First < anchor.First ? anchor.First : time.First, Last = time.RunsTo ?? time.Last } : null;
    }

    // هجوم الجمعة: the day is the attack's.
    private static bool OfAnother(Findings findings, Frame frame, TimeMention time)
    {
        var before = time.Start - 1;
        return before >= 0 && !(frame.Trigger.Start <= before && before < frame.Trigger.End) && findings.Tokens[before].IsWord(Violence);
    }

    private IEnumerable<(string Id, Mention Mention)> PlacesOf(Findings findings, Frame frame)
    {
        // What only points back counts where nothing is named, and what only says from where or how far likewise.
        var named = Unless(Unless([.. frame.Places.SelectMany(mention => mention.Ids.Select(id => (Id: id, Mention: mention)))], mention => mention.IsPointer), mention => mention.IsAside);

        // Some desert says nothing beside a name.
        if (named.Any(place => !Nesting.IsVague(place.Id)))
        {
            named = [.. named.Where(place => place.Id != Nesting.Desert)];
        }

        var kept = named
            .Where(place => !named.Any(other => other.Id != place.Id && OnlySaysWhere(findings, place, other)))
            .DistinctBy(place => place.Id)
            .ToArray();
        // The country says where as little as no place does.
        return kept.Where(place => place.Id != "IQ");
    }

    // Those that are not so, where there are any.
    private static (string Id, Mention Mention)[] Unless((string Id, Mention Mention)[] places, Func<Mention, bool> isLess) =>
        places.Where(place => !isLess(place.Mention)).ToArray() is { Length: > 0 } better ? better : places;

    // The governorate of a district, or the town that it lies north of.
    private bool OnlySaysWhere(Findings findings, (string Id, Mention Mention) place, (string Id, Mention Mention) other)
    {
        if (other.Mention.End > place.Mention.Start)
        {
            return other.Mention.Start >= place.Mention.End && findings.Tokens[place.Mention.Start].Folded[0] != 'و' && !Joined(findings, place.Mention.End, other.Mention.Start) && gazetteer.Find(place.Id)?.Precision == PlacePrecision.Province && !Nesting.Parts.Contains(other.Id) && Holds(place.Id, other.Id);
        }

        return place.Mention.Start - other.Mention.End <= QualifierReach && !Joined(findings, other.Mention.End, place.Mention.Start)
            && (Holds(place.Id, other.Id) || directions.Begins(findings.Tokens, place.Mention.Start - 1, place.Mention.Start) || (directions.Begins(findings.Tokens, place.Mention.Start, place.Mention.End) && !findings.Tokens[place.Mention.Start].IsWord("اطراف", "باطراف", "ضواحي", "بضواحي")));
    }

    // Whether the second name is one of a list rather than where the first lies.
    private static bool Joined(Findings findings, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Any(at => (findings.Tokens[at].Folded[0] == 'و' && findings.Tokens[at].Folded.Length > 3) || findings.Tokens[at].IsWord("سيما", "خصوصا", "خاصه"));

    private bool Holds(string outer, string inner) => Nesting.Holds(gazetteer, outer, inner);

    // The militants of a group that is named are its men, and its leaders are named for it; the civilians of a toll are counted,
    // and the ministry of an agency is where it belongs: none of these is an actor beside.
    private static IEnumerable<(string Id, Mention Mention)> ActorsOf(Findings findings, Frame frame)
    {
        var named = frame.Actors.Where(mention => !IsOwner(findings, frame, mention) && !IsMadeOf(findings, frame, mention) && !(mention.Ids is ["RESIDENTS"] or ["POLICE"] && !findings.Tokens[mention.End - 1].Folded.StartsWith("ال", StringComparison.Ordinal) && frame.Figures.Any(figure => figure.Start <= mention.Start && mention.End <= figure.End)))
            .SelectMany(mention => mention.Ids.Select(id => (Id: id, Mention: mention))).DistinctBy(actor => actor.Id).ToArray();
        var ids = named.Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        return named.Where(actor => !(actor.Id == "ISIS_LEADERS" && frame.Actors.Any(man => man.Start == actor.Mention.End && man.Ids.Any(Men.Contains)))
            && !(actor.Id == "MILITANTS_UNSPEC" && ids.Overlaps(Group) && !Doubted(findings, actor.Mention))
            && !(actor.Id == "ISIS" && ids.Overlaps(GroupLeaders) && !frame.Actors.Any(mention => mention.Ids is ["ISIS"] && !FollowsLeader(frame, mention))));
    }

    // مسلحون يعتقد أنهم من داعش: nobody says that they are.
    private static bool Doubted(Findings findings, Mention mention) =>
        mention.End < findings.Tokens.Count && findings.Tokens[mention.End].IsWord("يعتقد", "يشتبه", "يرجح", "يشك");

    // والي العراق في تنظيم داعش: the group is named for the man.
    private static bool FollowsLeader(Frame frame, Mention group) =>
        frame.Actors.Any(leader => leader.Ids.Any(GroupLeaders.Contains) && group.Start - leader.End is >= 0 and <= 2);

    // قوة مشتركة من الجيش والحشد: those whom it is made of, and nobody besides.
    private static bool IsMadeOf(Findings findings, Frame frame, Mention mention) =>
        mention.Ids is ["IQ_SF"] && mention.End < findings.Tokens.Count && findings.Tokens[mention.End].IsWord("من", "تضم", "ضمت", "مولفه")
        && frame.Actors.Any(part => part.Start > mention.End && part.Start - mention.End <= 3 && !part.Ids.Any(NonState.Contains));

    // وكالة الاستخبارات التابعة لوزارة الداخلية.
    private static bool IsOwner(Findings findings, Frame frame, Mention mention) =>
        mention.Start > 0 && (findings.Tokens[mention.Start - 1].IsWord("التابعه", "التابع", "التابعين", "ضمن") || (mention.Ids is ["IQ_MOI"] or ["IQ_MOD"] && findings.Tokens[mention.Start - 1].IsWord("في")))
        && frame.Actors.Any(agency => agency.End <= mention.Start && mention.Start - agency.End <= 3);

    private static string RoleOf(string kind, string id) =>
        Together.Contains(kind) ? NonState.Contains(id) ? "target" : "partner"
        : NonState.Contains(id) == ByOthers.Contains(kind) ? "acting" : "target";
}
