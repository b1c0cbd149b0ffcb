namespace MapDash.Reading.Lexicon;

/// <summary><c>lexicon/actors.json</c>. What each field means stands in the file.</summary>
internal sealed record ActorsFile(ActorWords[] Actors, Dictionary<string, string[]> Pointers);
