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
                tracked.Add(clause with { Claimant = speaker ?? "NARRATOR", Mode = ModeOf(speaker, written, quotesBefore), IsBackground = background });
                continue;
            }

            var that = ThatAt(tokens, saying, clause.End);
            var until = that > 0 ? that : Math.Min(clause.End, saying + SubjectReach);
            var named = speech.Participles.Begins(tokens, saying, clause.End) ? null : Speaker(mentions, saying, that > 0 ? until : Math.Min(until, saying + NearSubject), that > 0);
            speaker = named ?? speaker;
            written = speech.Statement.Within(tokens, clause.Start, until) || (written && named is null);
            var content = that > 0 ? that + 1 : Topics.Begins(tokens, clause.Start, clause.End) && saying > clause.Start + 1 ? saying : clause.Start;
            var quoted = quotesBefore || (content < clause.End && tokens[content].Is('"'));
            tracked.Add(clause with { ClaimantActs = that > 0 && tokens[that].Folded is "انها" or "انه" or "انهم" or "بانها" or "بانه", ContentStart = Trim(tokens, content, clause.End), IsSpeech = true, Claimant = speaker ?? "NARRATOR", Mode = ModeOf(speaker, written, quoted), IsBackground = background });
        }

        return tracked;
    }

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

    // The last name before "that" is the person; a body before it is where he belongs.
    private static string? Speaker(IReadOnlyList<Mention> mentions, int from, int until, bool isWhole)
    {
        var named = mentions.Where(mention => !mention.IsPlace && mention.Ids.Length > 0 && mention.Start > from - 4 && (isWhole ? mention.End <= until : mention.Start < until)).ToArray();
        return named.Length > 0 ? named[0].Ids[0] : null;
    }
}
