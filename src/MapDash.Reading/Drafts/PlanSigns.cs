using MapDash.Reading.Clauses;
using MapDash.Reading.Dates;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Drafts;

/// <summary>Tells what is only intended from what was done, so that no plan is shown as an event. Thread safe.</summary>
internal sealed class PlanSigns(SpeechWords speech)
{
    private const int FutureReach = 2;
    private const int SubjectReach = 6;

    /// <summary>Kinds that are themselves what somebody says or orders.</summary>
    public static readonly HashSet<string> SpeakersAct = ["policy_commitment", "plan_announced", "directive_mandate"];

    // What is done by being resolved: whoever is dismissed or sentenced is so at once, and to agree on working together is to do so.
    private static readonly HashSet<string> AtOnce = ["leadership_change", "legal_accountability", "arrest", "coordination_cooperation", "intelligence_gain", "territorial_declaration"];

    /// <summary>Whether what a part of a clause tells is still to come.</summary>
    public bool IsToCome(Findings findings, Clause clause, (int Start, int End) part, string kind, WeighedTrigger trigger, TimeMention? time) =>
        kind == "plan_announced"
        || time?.First > findings.Anchor.Last
        || speech.Plan.Within(findings.Tokens, part.Start, part.End)
        || InFuture(findings.Tokens, part.Start, Math.Min(trigger.Start + FutureReach, part.End))
        || IsSubjectOfFuture(findings.Tokens, clause, trigger, part.End)
        || IsStipulated(findings.Tokens, clause)
        || IsIntended(findings, clause, kind, trigger, time);

    private bool InFuture(IReadOnlyList<Token> tokens, int from, int end) =>
        Enumerable.Range(from, Math.Max(0, end - from)).Any(at => speech.IsFuture(tokens[at]));

    // The subject stands before its verb: الدعم الجوي سيتواصل. After "that" no verb stands first: أن وفدا سيصل.
    private bool IsSubjectOfFuture(IReadOnlyList<Token> tokens, Clause clause, WeighedTrigger trigger, int end) =>
        trigger.Start - clause.ContentStart <= 1
        && (tokens[trigger.Start].Folded.StartsWith("ال", StringComparison.Ordinal) || (clause.ContentStart > 0 && ClauseCutter.IsThat(tokens[clause.ContentStart - 1])))
        && Enumerable.Range(trigger.Start, Math.Min(SubjectReach, end - trigger.Start)).TakeWhile(at => tokens[at].Kind == TokenKind.Word && !tokens[at].IsWord("التي", "الذي", "الذين")).Any(at => speech.IsFuture(tokens[at]));

    // على أن يستمر الدعم, unless somebody only says so: أكد على أن.
    private bool IsStipulated(IReadOnlyList<Token> tokens, Clause clause) =>
        Stipulates(tokens, clause.Start) || (clause.Start > 1 && Stipulates(tokens, clause.Start - 2) && !Back.From(clause.Start - 2, 2).Any(at => speech.IsVerb(tokens[at])));

    private static bool Stipulates(IReadOnlyList<Token> tokens, int at) =>
        at + 2 < tokens.Count && tokens[at].IsWord("علي") && tokens[at + 1].IsWord("ان") && tokens[at + 2].Folded is ['ي' or 'ت', _, _, ..];

    // قررت نصب كاميرات: somebody decided on it or asked for it. What somebody says or orders is itself done, but for a time that is not over.
    private bool IsIntended(Findings findings, Clause clause, string kind, WeighedTrigger trigger, TimeMention? time) =>
        SpeakersAct.Contains(kind)
            ? time?.MayRunOn(findings.Anchor) == true && time.Start >= trigger.End && IsWanted(findings.Tokens, clause, time.Start, kind)
            : !IsFinite(findings.Tokens[trigger.Start]) && IsWanted(findings.Tokens, clause, trigger.Start, kind);

    private bool IsWanted(IReadOnlyList<Token> tokens, Clause clause, int until, string kind) =>
        Enumerable.Range(clause.Start, Math.Max(0, until - clause.Start)).Any(at =>
            (speech.Demands.Begins(tokens, at, clause.End) || (!AtOnce.Contains(kind) && speech.Resolves.Begins(tokens, at, clause.End))) && Reaches(tokens, at + 1, until));

    // What is decided on stands after it, before anything else is told.
    private static bool Reaches(IReadOnlyList<Token> tokens, int from, int until) =>
        !Enumerable.Range(from, Math.Max(0, until - from)).Any(at => (tokens[at].Kind == TokenKind.Mark && !tokens[at].Is('"')) || (tokens[at].Folded[0] == 'و' && IsFinite(tokens[at])));

    // نفذت, هاجموا: a verb of what was done, and not the name of a deed.
    private static bool IsFinite(Token token) =>
        token.Folded.Length > 3 && (token.Folded.EndsWith("وا", StringComparison.Ordinal) || (token.Folded[^1] == 'ت' && token.Folded[^2] != 'ا'));
}
