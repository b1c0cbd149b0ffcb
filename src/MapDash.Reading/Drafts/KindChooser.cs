using MapDash.Reading.Lexicon;
using MapDash.Reading.Mentions;
using MapDash.Reading.Text;

namespace MapDash.Reading.Drafts;

/// <summary>
/// Weighs the triggers of a stretch of tokens. A trigger counts for less where it names an aim (من أجل, لملاحقة), a result or what
/// a relative clause tells, for nothing within a name or under a negation, and a little less the later it stands. Thread safe.
/// </summary>
internal sealed class KindChooser(ReadingLexicon lexicon)
{
    private const int NegationReach = 4;
    private const int ThwartedReach = 10;
    private const int VictimReach = 6;
    private const int BefallReach = 16;
    private const int EarlierReach = 3;
    // A little over a strong pattern: what settles a kind still stands behind what a clause begins with.
    private const double SureWeight = 3.15;
    private const string Sums = "campaign_summary";
    private const string Thwarted = "attack_thwarted";
    private static readonly HashSet<string> Attacks = ["armed_attack", "ied_explosion", "infrastructure_attack", "shelling_rocket", "abduction"];

    /// <summary>The triggers that count, in order; of what is denied those count too that are negated.</summary>
    public List<WeighedTrigger> Weigh(Findings findings, int from, int end, IReadOnlyList<Mention> mentions, bool denied = false)
    {
        var tokens = findings.Tokens;
        var masked = Masked(findings, from, end);
        var found = new List<WeighedTrigger>();
        var aim = false;
        var result = false;
        var thwarted = -ThwartedReach;
        for (var at = from; at < end; at++)
        {
            if (tokens[at].Is('،') || tokens[at].Is('"'))
            {
                aim = false;
            }

            aim |= lexicon.Speech.Purpose.Begins(tokens, at, end);
            result |= lexicon.Speech.Result.Begins(tokens, at, end);
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number) || masked.Contains(at))
            {
                continue;
            }

            foreach (var (trigger, after) in lexicon.Triggers.At(tokens, at, end))
            {
                if (trigger.Kind == Thwarted)
                {
                    thwarted = at;
                }

                // What was thwarted did not happen.
                if (trigger.Kind is null || (trigger.Kind != Sums && InTime(findings, at)) || (at - thwarted is > 0 and < ThwartedReach && Attacks.Contains(trigger.Kind)) || mentions.Any(mention => !mention.IsPlace && mention.Ids is not ["TRIBES"] && mention.Start <= at && mention.End >= after) || mentions.Any(mention => mention.IsPlace && mention.Start <= at && mention.End >= after && trigger.Kind != "border_measure") || (!denied && Negated(tokens, at, from, end)))
                {
                    continue;
                }

                var isAim = aim || (!Befalls(tokens, at, from) && !tokens[at].IsWord("لم", "لن", "لا", "لكن", "لدي", "ليس", "ليست", "له", "لها", "لهم") && tokens[at].Folded[0] == 'ل' && !tokens[at].Folded.StartsWith("لقي", StringComparison.Ordinal) && !tokens[at].Folded.StartsWith("لل", StringComparison.Ordinal) && at > from);
                var weight = (trigger.Weight == Trigger.Sure ? SureWeight : trigger.Weight) * (isAim ? 0.45 : 1) * (result ? 0.8 : 1) * (Relative(tokens, at, from) ? 0.6 : 1) * (found.Count > 0 && Earlier(tokens, at, from) ? 0.6 : 1) * (trigger.Kind == "militants_killed" && VictimsAreOthers(mentions, at) ? 0.35 : 1) * (1 - (0.25 * (at - from) / Math.Max(12, end - from)));
                found.Add(new WeighedTrigger(trigger.Kind, trigger.Pattern.Text, weight, at, after, trigger.Pattern.Length, isAim, result, IsCause(tokens, at, from, trigger)));
            }
        }

        // Of two that share words the one that begins first says what was done with them: تفكيك عبوة ناسفة is no explosion.
        found.RemoveAll(trigger => found.Any(other => other.Kind != trigger.Kind && other.Start < trigger.Start && trigger.Start < other.End && other.Words >= trigger.Words && other.Weight >= trigger.Weight));

        // What was found or seized did not explode.
        if (found.Any(trigger => trigger.Kind == "weapons_seizure" && trigger.Weight >= 1.4))
        {
            found.RemoveAll(trigger => trigger.Kind == "ied_explosion" && !tokens.Skip(trigger.Start).Take(trigger.End - trigger.Start).Any(Explodes) && found.Any(other => other.Kind == "weapons_seizure" && other.Start <= trigger.Start));
        }

        // Smuggling and slipping through are what was thwarted, not attacks.
        if (found.Any(trigger => trigger.Kind == Thwarted && found.Any(other => other.Kind is "contraband_seizure" or "infiltration_attempt" && other.Weight >= 2 && other.End - trigger.Start < ThwartedReach)))
        {
            found.RemoveAll(trigger => trigger.Kind == Thwarted);
        }

        return found;
    }

    // فجر within a time is dawn and blew nothing up; sums do begin with their time.
    private static bool InTime(Findings findings, int at) => findings.Times.Any(time => time.Start <= at && at < time.End);

    private static bool Explodes(Token token) => WordForms.Lemmas(token.Folded).Any(lemma => lemma is "انفجر" or "انفجار" or "تفجير" or "فجر" or "استهدف");

    // What somebody met with is no aim: تعرض المقر لقصف.
    private static bool Befalls(IReadOnlyList<Token> tokens, int at, int from)
    {
        for (var back = at - 1; back >= Math.Max(from, at - BefallReach); back--)
        {
            if (WordForms.Lemmas(tokens[back].Folded).Contains("تعرض"))
            {
                return true;
            }
        }

        return false;
    }

    // Whether it is told as what something came of: مقتل ثلاثة في هجوم, بقصف, إثر انفجار.
    private static bool IsCause(IReadOnlyList<Token> tokens, int at, int from, Trigger trigger) =>
        (at > from && tokens[at - 1].IsWord("في", "جراء", "اثر", "نتيجه", "خلال", "بسبب"))
        || (tokens[at].Folded is ['ب', _, _, _, ..] word && WordForms.Lemmas(word[1..]).Intersect(trigger.Pattern.FirstWords).Any());

    // Whether those who were killed are not the militants.
    private bool VictimsAreOthers(IReadOnlyList<Mention> mentions, int at) =>
        mentions.FirstOrDefault(mention => !mention.IsPlace && mention.Start >= at) is { } victim && victim.Start - at <= VictimReach && !victim.Ids.Any(lexicon.IsNonState) && victim.Ids is not ["SUSPECTS"];

    // The tokens of phrases that look like triggers and are none, and of offices that we do not know.
    private HashSet<int> Masked(Findings findings, int from, int end)
    {
        var tokens = findings.Tokens;
        var masked = findings.Mentions.Where(mention => mention.IsUnknownOffice && mention.Start >= from && mention.End <= end).SelectMany(mention => Enumerable.Range(mention.Start, mention.End - mention.Start)).ToHashSet();
        for (var at = from; at < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Word)
            {
                foreach (var (_, after) in lexicon.Triggers.At(tokens, at, end).Where(match => match.Trigger.Kind is null))
                {
                    masked.UnionWith(Enumerable.Range(at, after - at));
                }
            }
        }

        return masked;
    }

    private bool Negated(IReadOnlyList<Token> tokens, int at, int from, int end)
    {
        for (int back = at - 1, steps = 0; back >= from && steps < NegationReach; back--, steps++)
        {
            if (tokens[back].Kind == TokenKind.Mark || lexicon.Speech.Contrast.Begins(tokens, back, end))
            {
                return false;
            }

            if (lexicon.Speech.Negation.Begins(tokens, back, end) && !lexicon.Speech.NotNegation.Begins(tokens, back, end))
            {
                return true;
            }
        }

        return false;
    }

    // What something came after, or in answer to what, is told besides.
    private static bool Earlier(IReadOnlyList<Token> tokens, int at, int from) =>
        Back.From(at, EarlierReach, from).Any(back => tokens[back].IsWord("بعد", "عقب", "ردا", "بذريعه", "قبل", "غداه", "عشيه", "خلفيه", "تحسبا", "لمنع", "بسبب"));

    private static bool Relative(IReadOnlyList<Token> tokens, int at, int from)
    {
        for (var back = at - 1; back >= Math.Max(from, at - 8) && tokens[back].Kind != TokenKind.Mark; back--)
        {
            if (tokens[back].IsWord("التي", "الذي", "الذين", "اللذين", "والتي", "والذي", "ممن"))
            {
                return true;
            }
        }

        return false;
    }
}
