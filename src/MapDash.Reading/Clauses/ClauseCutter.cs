using MapDash.Reading.Lexicon;
using MapDash.Reading.Text;

namespace MapDash.Reading.Clauses;

/// <summary>
/// Cuts lines into sentences and sentences into clauses: where speech is carried on (مبينا أن), where a connector opens another
/// matter (فيما, كما, إلى جانب), and where و joins a verb of saying or a time to what stands before. Lists of names stay whole.
/// </summary>
internal sealed class ClauseCutter(SpeechWords speech)
{
    // Nobody writes longer ones; a text without full stops must not cost the square of its length.
    private const int LongestClause = 300;

    // The letters before the number of an aircraft's model.
    private const int LongestModel = 2;

    private static readonly string[] Causes = ["اثر", "جراء", "نتيجه", "بسبب", "بعد", "عقب", "وذلك", "بهدف"];

    // Connectors that part clauses without a comma before them.
    private static readonly string[] AlwaysPart = ["فيما", "بينما", "كما"];

    /// <summary>The clauses of the lines, without speakers.</summary>
    /// <param name="tokens">The article.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="opensEvent">Whether at a token that و joins something of its own begins: a time, or a verb that reports an event.</param>
    /// <param name="tells">Whether at a token something begins that reports an event.</param>
    public List<Clause> Cut(IReadOnlyList<Token> tokens, IReadOnlyList<Line> lines, Func<int, bool> opensEvent, Func<int, bool> tells)
    {
        var clauses = new List<Clause>();
        var sentence = 0;
        for (var paragraph = 0; paragraph < lines.Count; paragraph++)
        {
            var line = lines[paragraph];
            var start = line.Start;
            for (var at = line.Start; at < line.End; at++)
            {
                var ends = EndsSentence(tokens, at, start, line.End);
                if (ends || at - start >= LongestClause || (at > start && Parts(tokens, at, line.End, opensEvent, tells)))
                {
                    Add(clauses, tokens, start, at, paragraph, sentence, line.IsHeadline);
                    start = ends ? at + 1 : at;
                    sentence += ends ? 1 : 0;
                }
            }

            Add(clauses, tokens, start, line.End, paragraph, sentence, line.IsHeadline);
            sentence++;
        }

        return clauses;
    }

    // Neither the point in ف.16 ends a sentence nor the mark before what something came of: قتل ثلاثة؛ إثر هجوم.
    private static bool EndsSentence(IReadOnlyList<Token> tokens, int at, int start, int end) =>
        tokens[at].Is('؟') || tokens[at].Is('!')
        || (tokens[at].Is('.') && at > start && !(at + 1 < end && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 1].Start == tokens[at].End && tokens[at - 1].Folded.Length <= LongestModel))
        || (tokens[at].Is('؛') && !(at + 1 < end && tokens[at + 1].IsWord(Causes)));

    private bool Parts(IReadOnlyList<Token> tokens, int at, int end, Func<int, bool> opensEvent, Func<int, bool> tells)
    {
        if (tokens[at].Kind != TokenKind.Word)
        {
            return false;
        }

        // كما ورد سابقا belongs to what it denies.
        if (tokens[at].IsWord("كما") && speech.Denial.Begins(tokens, at, end))
        {
            return false;
        }

        var afterMark = tokens[at - 1].Is('،') || tokens[at - 1].Is('"') || tokens[at - 1].Is(',') || tokens[at - 1].Is(':');
        if (speech.Participles.Begins(tokens, at, end) && (afterMark || (at + 1 < end && IsThat(tokens[at + 1])) || (at + 2 < end && IsThat(tokens[at + 2]))))
        {
            return true;
        }

        // ..., على أن تبدأ الصفحة الثانية: what comes next.
        if (afterMark && tokens[at].IsWord("علي") && at + 1 < end && tokens[at + 1].Folded == "ان")
        {
            return true;
        }

        // قال إن ... وإن ...: the second "that" says another thing.
        if (AlsoThat(tokens[at]) && Back.From(at, LongestClause).Any(before => IsThat(tokens[before])))
        {
            return true;
        }

        // إلى جانب ثلاثة مدنيين goes on with a list; فضلا عن تدمير أوكار tells more.
        if (speech.GoesOn.At(tokens, at, end) is { Length: > 0 } more && !(tokens[at].IsWord("مع")))
        {
            return tells(at + more.Length);
        }

        if (tokens[at].IsWord(AlwaysPart) || (afterMark && speech.Starts.Begins(tokens, at, end)) || speech.Starts.At(tokens, at, end).Length > 1)
        {
            return true;
        }

        return tokens[at].Folded[0] == 'و' && (opensEvent(at) || (afterMark && IsSaying(tokens, at, end)));
    }

    /// <summary>Whether a token is أن or إن, with or without a pronoun: that.</summary>
    public static bool IsThat(Token token) => token.Folded is "ان" or "فان" or "فانه" or "فانها" or "انه" or "انها" or "انهم" or "بان" or "بانه" or "بانها" or "اننا" or "ان'" or "وان" or "انهما";

    /// <summary>Whether a token is وأن, with or without a pronoun: and that.</summary>
    public static bool AlsoThat(Token token) => token.Folded is "وان" or "وانه" or "وانها" or "وانهم" or "وبان" or "وبانه" or "وبانها" or "واننا" or "وانهما";

    /// <summary>Whether a verb of saying stands at a token; بين is one only before that.</summary>
    public bool IsSaying(IReadOnlyList<Token> tokens, int at, int end) =>
        speech.IsVerb(tokens[at]) && (tokens[at].Folded is not ("بين" or "وبين") || (at + 1 < end && (IsThat(tokens[at + 1]) || tokens[at + 1].Is('"'))));

    private static void Add(List<Clause> clauses, IReadOnlyList<Token> tokens, int start, int end, int paragraph, int sentence, bool headline)
    {
        while (end > start && tokens[end - 1].Kind == TokenKind.Mark)
        {
            end--;
        }

        while (start < end && tokens[start].Kind == TokenKind.Mark)
        {
            start++;
        }

        if (end > start)
        {
            clauses.Add(new Clause(start, end, start, paragraph, sentence) { IsHeadline = headline });
        }
    }
}
