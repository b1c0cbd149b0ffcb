namespace MapDash.Reading.Lexicon;

/// <summary>Words by which reports call a place. What each field means stands in the file.</summary>
internal sealed record PlaceWords(string Id, string[] Words, string[]? Guarded);
