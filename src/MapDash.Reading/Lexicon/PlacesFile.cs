namespace MapDash.Reading.Lexicon;

/// <summary><c>lexicon/places.json</c>. What each field means stands in the file.</summary>
internal sealed record PlacesFile(
    string[] Kinds, string[] City, string[] Small, string[] Organisations, string[] Sector, Dictionary<string, string> Directions, string[] Compass, string[] PlacePrepositions, Dictionary<string, string> Pointers, string[] ActingBefore, PlaceWords[] Places);
