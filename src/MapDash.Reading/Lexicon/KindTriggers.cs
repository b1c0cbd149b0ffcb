namespace MapDash.Reading.Lexicon;

/// <summary>The patterns of a kind of event. What each field means stands in the file.</summary>
internal sealed record KindTriggers(string Kind, string[] Strong, string[] Plain, string[] Weak, string[]? Sure = null);
