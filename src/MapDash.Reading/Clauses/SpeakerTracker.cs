using MapDash.Core.Events;
using MapDash.Reading.Lexicon;
using MapDash.Reading.Mentions;
using MapDash.Reading.Text;

namespace MapDash.Reading.Clauses;

/// <summary>
/// Says who speaks in each clause. A verb of saying without a subject goes on with the speaker before (وأضاف, مبينا); what a new
/// paragraph says without one is the outlet's own.
/// </summary>
internal sealed class SpeakerTracker(SpeechWords speech, ClauseCutter cutter)
{
    private const int SubjectReach = 14;
    private const int ThatReach = 45;
    private const int NearSubject = 5;

    // What a sentence is about, before who says something of it.
    private static readonly PhraseSet<bool> Topics = Words.Set(["حول", "بشأن", "فيما يتعلق", "فيما يخص", "بخصوص", "في سياق", "في ذات السياق", "في السياق", "في إطار", "ردا على", "في هذا", "وعن"]);

    /// <summary>The clauses with their speakers, and where what they say begins.</summary>
    public List<Clause> Track(IReadOnlyList<Token> tokens, IReadOnlyList<Clause> clauses, IReadOnlyList<Mention> mentions)
    {
        var tracked = new List<Clause>();
        string? speaker = null;
        var written = false;
        var paragraph = -1;
        var open = false;
        foreach (var clause in clauses)
        {
            var quotesBefore = open;
            open ^= Quotes(tokens, clause);
            var fresh = clause.Paragraph != paragraph;
            paragraph = clause.Paragraph;
            var background = speech.Background.Begins(tokens, clause.Start, clause.End);
            var saying = SayingAt(tokens, clause);
            if (saying < 0)
            {
                // The outlet speaks where a paragraph opens without anybody saying it.
                speaker = (!quotesBefore && (fresh || tokens[clause.Start].IsWord("فيما", "بينما"))) || speech.Narrator.Begins(tokens, clause.Start, clause.End) ? null : speaker;
                var also = ClauseCutter.AlsoThat(tokens[clause.Start]);
                tracked.Add(clause with { ClaimantActs = also && ActsItself(tokens[clause.Start]), ContentStart = also ? Trim(tokens, clause.Start + 1, clause.End) : clause.Start, IsSpeech = also, Claimant = speaker ?? "NARRATOR", Mode = ModeOf(speaker, written, quotesBefore), IsBackground = background });
                continue;
            }

            var that = ThatAt(tokens, saying, clause.End);
            var until = that > 0 ? that : Math.Min(clause.End, saying + SubjectReach);
            var (isNamed, named) = speech.Participles.Begins(tokens, saying, clause.End) ? default : Speaker(tokens, clause, mentions, saying, that > 0 ? until : Math.Min(until, saying + NearSubject), that > 0);
            speaker = isNamed ? named : speaker;
            written = speech.Statement.Within(tokens, clause.Start, until) || (written && !isNamed);
            var content = that > 0 ? that + 1 : Topics.Begins(tokens, clause.Start, clause.End) && saying > clause.Start + 1 ? saying : clause.Start;
            var quoted = quotesBefore || (content < clause.End && tokens[content].Is('"'));
            tracked.Add(clause with { ClaimantActs = that > 0 && ActsItself(tokens[that]), ContentStart = Trim(tokens, content, clause.End), IsSpeech = true, Claimant = speaker ?? "NARRATOR", Mode = ModeOf(speaker, written, quoted), IsBackground = background });
        }

        return tracked;
    }

    private static bool ActsItself(Token that) => that.Folded.TrimStart('و') is "انها" or "انه" or "انهم" or "بانها" or "بانه";

    private static AttributionMode ModeOf(string? speaker, bool written, bool quoted) => speaker is null ? AttributionMode.Narrator
        : quoted ? AttributionMode.DirectQuote
        : written ? AttributionMode.WrittenStatement : AttributionMode.Indirect;

    private static int Trim(IReadOnlyList<Token> tokens, int at, int end)
    {
        while (at < end - 1 && tokens[at].Kind == TokenKind.Mark)
        {
            at++;
        }

        return at;
    }

    private static bool Quotes(IReadOnlyList<Token> tokens, Clause clause) =>
        Enumerable.Range(clause.Start, clause.End - clause.Start).Count(at => tokens[at].Is('"')) % 2 == 1;

    // The verb or phrase that says, near the opening of the clause.
    private int SayingAt(IReadOnlyList<Token> tokens, Clause clause)
    {
        for (var at = clause.Start; at < Math.Min(clause.End, clause.Start + 5); at++)
        {
            if (tokens[at].Kind == TokenKind.Word && (cutter.IsSaying(tokens, at, clause.End) || speech.Participles.Begins(tokens, at, clause.End) || speech.Sources.Begins(tokens, at, clause.End)))
            {
                return at;
            }
        }

        // The sentence may open with what it is about: وحول الانسحاب، قال.
        for (var at = clause.Start + 5; at < Math.Min(clause.End, clause.Start + 16); at++)
        {
            if (tokens[at - 1].Is('،') && tokens[at].Kind == TokenKind.Word && cutter.IsSaying(tokens, at, clause.End))
            {
                return at;
            }
        }

        return -1;
    }

    private static int ThatAt(IReadOnlyList<Token> tokens, int from, int end)
    {
        for (var at = from + 1; at < Math.Min(end, from + ThatReach); at++)
        {
            if ((tokens[at].Is(':') && tokens[at - 1].Kind != TokenKind.Number) || (ClauseCutter.IsThat(tokens[at]) && !tokens[at - 1].IsWord("الا", "غير", "بعد", "قبل", "منذ", "رغم")))
            {
                return at;
            }
        }

        return -1;
    }

    // The subject follows its verb, and what stands before it is what the sentence is about (وحول التنسيق مع سوريا، قال);
    // only a name that opens the clause speaks before its verb. Somebody of whom we have no name speaks for nobody we know.
    private (bool IsNamed, string? Id) Speaker(IReadOnlyList<Token> tokens, Clause clause, IReadOnlyList<Mention> mentions, int saying, int until, bool isWhole)
    {
        var named = mentions.Where(mention => !mention.IsPlace && !mention.Ids.Any(Mute.Contains)).ToArray();
        if (named.FirstOrDefault(mention => mention.Start > saying && (isWhole ? mention.End <= until : mention.Start < until)) is { } subject)
        {
            // What a state declares without "that" is an event of which the outlet tells: أعلن العراق النصر.
            return (true, subject.Ids.Length == 0 || (subject.IsState && !isWhole) ? null : subject.Ids[0]);
        }

        return Enumerable.Range(saying + 1, Math.Clamp(until - saying - 1, 0, 2)).Any(at => speech.Unnamed.Begins(tokens, at, until)) ? (true, null)
            : named.LastOrDefault(mention => mention.Start <= clause.Start + 1 && mention.Start >= clause.Start && mention.End <= saying && saying - mention.End <= 1 && mention.Ids.Length > 0) is { } opener ? (true, opener.Ids[0])
            : default;
    }

    // Who is spoken of and does not speak.
    private static readonly HashSet<string> Mute = ["MILITANTS_UNSPEC", "SUSPECTS", "DETAINEES", "RESIDENTS", "ISIS_CELLS", "ISIS_LEADERS", "ISIS_FAMILIES", "TRIBES", "DRUG_NETWORKS"];
}
