namespace MapDash.Reading.Lexicon;

/// <summary>The words around names of places. Immutable.</summary>
internal sealed class PlaceGrammar(PlacesFile file)
{
    /// <summary>District, town and the like, which belong to the name that follows.</summary>
    public PhraseSet<bool> Kinds { get; } = Words.Set(file.Kinds);

    /// <summary>The kinds that make a shared name a city's.</summary>
    public PhraseSet<bool> City { get; } = Words.Set(file.City);

    /// <summary>The kinds too small for a governorate.</summary>
    public PhraseSet<bool> Small { get; } = Words.Set(file.Small);

    /// <summary>What makes a name part of an organisation's: police, command, court.</summary>
    public PhraseSet<bool> Organisations { get; } = Words.Set(file.Organisations);

    /// <summary>A sector, which is a place again although a command's name follows.</summary>
    public PhraseSet<bool> Sector { get; } = Words.Set(file.Sector);

    /// <summary>Directions and the part of Iraq each means.</summary>
    public PhraseSet<string> Directions { get; } = new(file.Directions.Select(entry => (entry.Key, entry.Value)));

    /// <summary>Words that mean the place of one of such precisions that was named last: المحافظة.</summary>
    public PhraseSet<string[]> Pointers { get; } = new(file.Pointers.Select(entry => (entry.Key, entry.Value.Split('|'))));

    /// <summary>Words before a state's name that make it a place.</summary>
    public PhraseSet<bool> Prepositions { get; } = Words.Set(file.PlacePrepositions);

    /// <summary>Names that are also plain words: they count only after a preposition of place or a direction.</summary>
    public PhraseSet<string> Guarded { get; } = new(file.Places.SelectMany(place => (place.Guarded ?? []).Select(word => (word, place.Id))));

    /// <summary>Words that say on which side of the place that follows something lies.</summary>
    public PhraseSet<bool> Compass { get; } = Words.Set(file.Compass);

    /// <summary>Words before a state's name that make it an actor.</summary>
    public PhraseSet<bool> ActingBefore { get; } = Words.Set(file.ActingBefore);
}
