using MapDash.Reading.Text;

namespace MapDash.Reading.Lexicon;

/// <summary>Verbs of saying and the small words that tell denial, plan and background. Immutable.</summary>
internal sealed class SpeechWords(SpeechFile file)
{
    private readonly HashSet<string> _verbs = [.. file.Verbs.Select(Folding.Word)];
    private readonly string[] _notFuture = [.. file.NotFuture.Select(Folding.Word)];

    /// <summary>Participles that carry speech on: مبينا.</summary>
    public PhraseSet<bool> Participles { get; } = Words.Set(file.Participles);

    /// <summary>Phrases before a source: بحسب.</summary>
    public PhraseSet<bool> Sources { get; } = Words.Set(file.Sources);

    /// <summary>A written statement.</summary>
    public PhraseSet<bool> Statement { get; } = Words.Set(file.Statement);

    /// <summary>Words that pass on what another said.</summary>
    public PhraseSet<bool> Relayed { get; } = Words.Set(file.Relayed);

    /// <summary>Openings by which the outlet speaks itself.</summary>
    public PhraseSet<bool> Narrator { get; } = Words.Set(file.Narrator);

    /// <summary>Openings of background.</summary>
    public PhraseSet<bool> Background { get; } = Words.Set(file.Background);

    /// <summary>Words of denial.</summary>
    public PhraseSet<bool> Denial { get; } = Words.Set(file.Denial);

    /// <summary>Words by which somebody owns up to an attack: تبنى.</summary>
    public PhraseSet<bool> Claims { get; } = Words.Set(file.Claims);

    /// <summary>Negating particles.</summary>
    public PhraseSet<bool> Negation { get; } = Words.Set(file.Negation);

    /// <summary>What looks like negation and is none.</summary>
    public PhraseSet<bool> NotNegation { get; } = Words.Set(file.NotNegation);

    /// <summary>Where the scope of a negation ends.</summary>
    public PhraseSet<bool> Contrast { get; } = Words.Set(file.Contrast);

    /// <summary>Signs of a plan.</summary>
    public PhraseSet<bool> Plan { get; } = Words.Set(file.Plan);

    /// <summary>Words by which somebody decides or agrees on something to be done: قررت.</summary>
    public PhraseSet<bool> Resolves { get; } = Words.Set(file.Resolves);

    /// <summary>Words by which somebody asks that something be done, threatens or means to do it: طالب.</summary>
    public PhraseSet<bool> Demands { get; } = Words.Set(file.Demands);

    /// <summary>Signs that something goes on.</summary>
    public PhraseSet<bool> Ongoing { get; } = Words.Set(file.Ongoing);

    /// <summary>What leads to an aim rather than to an event.</summary>
    public PhraseSet<bool> Purpose { get; } = Words.Set(file.Purpose);

    /// <summary>What leads from an event to its result.</summary>
    public PhraseSet<bool> Result { get; } = Words.Set(file.Result);

    /// <summary>Openings of a clause of its own.</summary>
    public PhraseSet<bool> Starts { get; } = Words.Set(file.Starts);

    /// <summary>Openings that add to what was done: فضلا عن.</summary>
    public PhraseSet<bool> GoesOn { get; } = Words.Set(file.GoesOn);

    /// <summary>Page furniture.</summary>
    public PhraseSet<bool> Furniture { get; } = Words.Set(file.Furniture);

    /// <summary>Names of outlets, as they stand before a report: بغداد/ شفق نيوز.</summary>
    public PhraseSet<bool> Agencies { get; } = Words.Set(file.Agencies);

    /// <summary>Where something is said: مؤتمر صحفي.</summary>
    public PhraseSet<bool> Occasions { get; } = Words.Set(file.Occasions);

    /// <summary>Somebody who speaks and is not named: مصدر, مسؤول.</summary>
    public PhraseSet<bool> Unnamed { get; } = Words.Set(file.Unnamed);

    /// <summary>Whether a token is a verb of the time to come: سيتم, ستنطلق. Words that only begin so are listed.</summary>
    public bool IsFuture(Token token) =>
        token.Kind == TokenKind.Word && token.Folded.TrimStart('و') is { Length: > 3 } word && word[0] == 'س' && word[1] is 'ي' or 'ت' or 'ن'
        && !_notFuture.Any(start => word.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether a token may be a verb of saying.</summary>
    public bool IsVerb(Token token) => token.Kind == TokenKind.Word && WordForms.Lemmas(token.Folded).Any(lemma => _verbs.Contains(lemma) && (lemma != "بين" || token.Folded is "بين" or "وبين" or "بينت" or "وبينت"))
        && !token.Folded.StartsWith("ال", StringComparison.Ordinal);
}
