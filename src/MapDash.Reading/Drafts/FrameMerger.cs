using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Reading.Dates;
using MapDash.Reading.Mentions;

namespace MapDash.Reading.Drafts;

/// <summary>
/// Brings together what tells of one event: a result with what led to it, a sentence that points back, a matter told again in
/// another paragraph, the headline with the body. What differs in kind, place or time stays apart. Thread safe.
/// </summary>
internal sealed class FrameMerger(Gazetteer gazetteer)
{
    private const int DetailReach = 3;

    private static readonly HashSet<string> Actions = ["air_strike", "raid_special_operation", "ground_clearing_operation", "campaign_summary", "armed_attack", "ied_explosion", "shelling_rocket", "attack_thwarted", "law_enforcement_campaign", "abduction", "infiltration_attempt"];
    private static readonly HashSet<string> Outcomes = ["militants_killed", "hideout_destroyed", "arrest", "weapons_seizure", "contraband_seizure", "campaign_summary"];

    // What forces do at one place may be told as one or another of these.
    private static readonly HashSet<string> Blows = ["air_strike", "raid_special_operation", "ground_clearing_operation"];

    // What is done to the state's forces or to others, rather than by them.
    private static readonly HashSet<string> Violence = ["armed_attack", "ied_explosion", "shelling_rocket", "infrastructure_attack", "abduction", "infiltration_attempt"];

    // Kinds that are told as something that happened once.
    private static readonly HashSet<string> Actual = ["air_strike", "shelling_rocket", "ied_explosion", "armed_attack", "infrastructure_attack", "attack_thwarted", "infiltration_attempt", "abduction", "raid_special_operation", "ground_clearing_operation", "militants_killed", "arrest", "hideout_destroyed", "weapons_seizure", "contraband_seizure", "tribal_dispute_violence", "base_handover"];

    private static readonly HashSet<string> Talks = ["coordination_cooperation", "meeting_review", "capability_support"];

    // Bodies that are named in nearly every clause and tell nothing apart.
    private static readonly HashSet<string> Common =
        ["IQ_SF", "ISIS", "IQ_GOV", "JOC", "MILITANTS_UNSPEC", "KHAFAJI", "COALITION", "IQ_ARMY", "US", "SMC", "IQ_MOI", "IQ_MOD", "PMF", "SUSPECTS", "RESIDENTS", "DETAINEES", "POLICE", "US_FORCES", "ISIS_CELLS", "ISIS_LEADERS", "UNCONTROLLED_GROUPS"];

    /// <summary>Whether a kind is what came of another rather than an event of its own.</summary>
    public static bool IsOutcome(string action, string outcome, bool isResult) =>
        action == "law_enforcement_campaign" ? outcome is "arrest" or "weapons_seizure" or "contraband_seizure" : Actions.Contains(action) && (Outcomes.Contains(outcome) || isResult);

    /// <summary>Whether a kind is the sort of thing that others come of.</summary>
    public static bool IsAction(string kind) => Actions.Contains(kind) && !Outcomes.Contains(kind);

    /// <summary>Whether a kind is done to the state's forces or to others.</summary>
    public static bool IsViolence(string kind) => Violence.Contains(kind);

    /// <summary>Whether a kind is the sort of thing that comes of others.</summary>
    public static bool IsOutcome(string kind) => Outcomes.Contains(kind);

    /// <summary>The events of an article, each of one or more frames.</summary>
    public List<Frame> Merge(IEnumerable<Frame> frames)
    {
        var events = new List<Frame>();
        var headlines = new List<Frame>();
        foreach (var frame in frames)
        {
            if (frame.Clause.IsHeadline)
            {
                headlines.Add(frame);
                continue;
            }

            if (events.LastOrDefault(known => SameEvent(known, frame)) is { } same)
            {
                same.Absorb(frame);
            }
            else
            {
                frame.Time ??= events.LastOrDefault(known => !known.IsEmbedded) is { } before ? TimeFrom(before, frame) : null;
                events.Add(frame);
            }
        }

        foreach (var headline in headlines)
        {
            events.FirstOrDefault(known => known.Kind == headline.Kind)?.Evidence.AddRange(headline.Evidence);
        }

        return events.Count > 0 ? events : headlines;
    }

    // The time of what was told before, where it is meant: in the next day, in this operation, or for what came of it.
    private static TimeMention? TimeFrom(Frame before, Frame frame)
    {
        if (frame.DaysAfter is { } days && before.Time is { First: { } first, Last: { } last } time && (days == 0 || last.DayNumber - first.DayNumber < 7))
        {
            return time with { First = first.AddDays(days), Last = last.AddDays(days), Rule = "told-day" };
        }

        var pointsAtIt = frame.PointsBack && before.Last.Paragraph >= frame.Clause.Paragraph - 1;
        var cameOfIt = frame.Clause.Sentence - before.Last.Sentence <= 1 && frame.Clause.Paragraph == before.Last.Paragraph
            && Outcomes.Contains(frame.Kind) && Actions.Contains(before.Kind) && frame.Places.Count == 0 && frame.Status == before.Status;
        return pointsAtIt || cameOfIt ? before.Time : null;
    }

    private bool SameEvent(Frame known, Frame frame)
    {
        var sameSentence = known.Clause.Sentence == frame.Clause.Sentence;
        var sentences = frame.Clause.Sentence - known.Last.Sentence;
        var near = sentences <= 1;
        var embedded = known.IsEmbedded || frame.IsEmbedded;
        var apart = TimesDiffer(known, frame) || Differ(known.Places, frame.Places);
        if (frame.IsResult && near && Outcomes.Contains(frame.Kind) && IsOutcome(known.Kind, frame.Kind, false))
        {
            return true;
        }

        // The same number of the same thing, told again: the lead and what it rests on.
        if (!embedded && !apart && Related(known.Kind, frame.Kind) && SameFigure(known, frame) && known.Status != ReportedStatus.AnnouncedPlan && frame.Status != ReportedStatus.AnnouncedPlan)
        {
            return true;
        }

        // A short report tells its event first and then at length, unless something else is said of the second.
        if ((known.Kind == frame.Kind || ((Related(known.Kind, frame.Kind) || Related(frame.Kind, known.Kind)) && sentences <= 2 && SamePlace(known, frame))) && Actual.Contains(frame.Kind) && !embedded && !apart && !frame.IsAnother && sentences <= DetailReach
            && frame.Clause.IsBackground == known.Clause.IsBackground && known.Status == frame.Status && !FiguresDiffer(known, frame))
        {
            return true;
        }

        // A denial is told once more in the speaker's words.
        if (known.Kind == "denial_statement" && frame.Kind == known.Kind && sentences <= 2 && known.Clause.IsBackground == frame.Clause.IsBackground && !Differ(known.Places, frame.Places) && !FiguresDiffer(known, frame))
        {
            return true;
        }

        // ... فضلا عن مصادرة أسلحة goes on with what was done.
        if (frame.GoesOn && sameSentence && (known.Kind == frame.Kind || IsOutcome(known.Kind, frame.Kind, false) || (known.Kind == "weapons_seizure" && frame.Kind == "ied_explosion")) && !TimesDiffer(known, frame))
        {
            return true;
        }

        // What the operation came to, number by number.
        if (known.Kind == "campaign_summary" && Outcomes.Contains(frame.Kind) && near && frame.Time is null && frame.Figures.Any(figure => figure.Quantity.Value is not null) && known.Clause.Claimant == frame.Clause.Claimant && !Differ(known.Places, frame.Places))
        {
            return true;
        }

        // الضربة دمرت ..., الهجوم استمر: what is told with its article was told before.
        if (frame.NamesAction && near && !frame.IsEmbedded && !TimesDiffer(known, frame) && Related(known.Kind, frame.Kind) && known.Status == frame.Status)
        {
            return true;
        }

        if (known.Kind == frame.Kind && known.Time is { First: { } since, Last: { } until } && frame.Time is { } again && again.First == since && again.Last == until && !Differ(known.Places, frame.Places) && known.Status == frame.Status)
        {
            return true;
        }

        if (embedded || apart || !SameKind(known, frame)
            || (known.Kind == frame.Kind && (known.Status == ReportedStatus.AnnouncedPlan) != (frame.Status == ReportedStatus.AnnouncedPlan)))
        {
            return false;
        }

        var paragraphs = frame.Clause.Paragraph - known.Last.Paragraph;
        return sameSentence || (frame.PointsBack && paragraphs <= 2) || (near && paragraphs == 0 && !(Actual.Contains(frame.Kind) ? Differ(Telling(known), Telling(frame)) : Differ(known.Actors, frame.Actors)))
            || (sentences <= 2 && Share(known.Places, frame.Places, []))
            || ((Talks.Contains(frame.Kind) || sentences <= 2) && Share(known.Actors, frame.Actors, Common));
    }

    // Numbers of the same thing that are not the same, or parts of one another.
    private static bool FiguresDiffer(Frame known, Frame frame) =>
        frame.Figures.Any(figure => figure.Quantity is { Value: not null, Qualifier: "exact" } && known.Figures.Any(other => other.Unit == figure.Unit && other.Quantity is { Value: not null, Qualifier: "exact" })
            && !known.Figures.Any(other => other.Unit == figure.Unit && other.Quantity.Value == figure.Quantity.Value));

    private static bool Related(string known, string kind) => known == kind || IsOutcome(known, kind, false) || (Blows.Contains(known) && Blows.Contains(kind)) || (Violence.Contains(known) && Violence.Contains(kind));

    private static bool SameFigure(Frame known, Frame frame) =>
        frame.Figures.Any(figure => figure.Quantity.Value is { } value && figure.Unit is not ("days" or "years" or "km" or "fraction") && known.Figures.Any(other => other.Unit == figure.Unit && other.Quantity.Value == value));

    // Whom a frame names besides those who are named in nearly every clause and who only tell of it.
    private static List<Mention> Telling(Frame frame) =>
        [.. frame.Actors.Where(mention => !mention.Ids.All(id => Common.Contains(id) || id == frame.Clause.Claimant))];

    // A plan to do something is told with the doing of it.
    private static bool SameKind(Frame known, Frame frame) =>
        known.Kind == frame.Kind || (frame.Kind == "plan_announced" && frame.Aims.Contains(known.Kind)) || (known.Kind == "plan_announced" && known.Aims.Contains(frame.Kind) && known.Clause.Paragraph == frame.Clause.Paragraph);

    private static bool TimesDiffer(Frame known, Frame frame) =>
        known.Time is { First: { } first, Last: { } last } && frame.Time is { First: { } from, Last: { } to }
        && 2 * (Math.Min(last.DayNumber, to.DayNumber) - Math.Max(first.DayNumber, from.DayNumber) + 1) < Math.Max(last.DayNumber, to.DayNumber) - Math.Min(first.DayNumber, from.DayNumber) + 1;

    private static bool SamePlace(Frame known, Frame frame) => known.Places.SelectMany(mention => mention.Ids).Intersect(frame.Places.SelectMany(mention => mention.Ids)).Any(id => id != "IQ");

    private bool Differ(List<Mention> known, List<Mention> other)
    {
        var (one, two) = (Definite(known), Definite(other));
        return one.Count > 0 && two.Count > 0 && !Share(one, two, []);
    }

    // Some desert, the north and where somebody was heading tell nothing apart.
    private static List<Mention> Definite(List<Mention> mentions) => [.. mentions.Where(mention => !mention.IsAside && !mention.Ids.All(Nesting.IsVague))];

    private bool Share(List<Mention> known, List<Mention> other, HashSet<string> common) =>
        known.SelectMany(mention => mention.Ids).Any(id => !common.Contains(id) && other.SelectMany(mention => mention.Ids).Any(same => (same == id && id != "IQ") || Within(id, same) || Within(same, id)));

    // One place in the other; the country and its quarters hold too much to tell anything.
    private bool Within(string outer, string inner) => outer != "IQ" && !Nesting.Parts.Contains(outer) && Nesting.Holds(gazetteer, outer, inner);
}
