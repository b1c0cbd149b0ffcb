namespace MapDash.Reading.Lexicon;

/// <summary><c>lexicon/speech.json</c>. What each field means stands in the file.</summary>
internal sealed record SpeechFile(
    string[] Verbs,
    string[] Participles,
    string[] Sources,
    string[] Statement,
    string[] Relayed,
    string[] Narrator,
    string[] Background,
    string[] Denial,
    string[] Claims,
    string[] Negation,
    string[] NotNegation,
    string[] Contrast,
    string[] Plan,
    string[] Resolves,
    string[] Demands,
    string[] Ongoing,
    string[] Purpose,
    string[] Result,
    string[] Starts,
    string[] GoesOn,
    string[] Furniture,
    string[] Agencies,
    string[] Occasions,
    string[] Unnamed,
    string[] NotFuture);
