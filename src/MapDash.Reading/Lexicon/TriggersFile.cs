namespace MapDash.Reading.Lexicon;

/// <summary><c>lexicon/triggers.json</c>. What each field means stands in the file.</summary>
internal sealed record TriggersFile(string[] Mask, KindTriggers[] Kinds);
