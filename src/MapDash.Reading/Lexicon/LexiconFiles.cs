namespace MapDash.Reading.Lexicon;

// The files of geodata/lexicon/ as they are written; what each field means stands in the file's `about`.

internal sealed record ActorWords(System.Text.Json.JsonElement Id, string[] Words, string[]? States, string[]? Listed)
{
    /// <summary>One id, or several that one phrase names.</summary>
    public string[] Ids => Id.ValueKind == System.Text.Json.JsonValueKind.Array ? [.. Id.EnumerateArray().Select(id => id.GetString()!)] : [Id.GetString()!];
}

internal sealed record ActorsFile(ActorWords[] Actors, Dictionary<string, string[]> Pointers);

internal sealed record PlaceWords(string Id, string[] Words);

internal sealed record PlacesFile(
    string[] Kinds, string[] City, string[] Small, string[] Organisations, string[] Sector, Dictionary<string, string> Directions, string[] Compass, string[] PlacePrepositions, string[] ActingBefore, PlaceWords[] Places);

internal sealed record KindTriggers(string Kind, string[] Strong, string[] Plain, string[] Weak);

internal sealed record TriggersFile(string[] Mask, KindTriggers[] Kinds);

internal sealed record NumbersFile(
    Dictionary<string, int> Units,
    Dictionary<string, int> Teens,
    Dictionary<string, int> Tens,
    Dictionary<string, int> Hundreds,
    Dictionary<string, int> Large,
    Dictionary<string, double> Fractions,
    string[] Approx,
    string[] AtLeast,
    string[] MoreThan,
    string[] AtMost,
    Dictionary<string, double?[]> Vague,
    string[] ShareNouns,
    Dictionary<string, string[]> UnitNouns,
    Dictionary<string, string[]> People,
    Dictionary<string, string[]> Casualty,
    string[] NotCountedBefore,
    string[] Plurals);

internal sealed record TimeFile(
    Dictionary<string, string[]> Months,
    Dictionary<string, string[]> Hijri,
    string[] Doubtful,
    Dictionary<string, int> Weekdays,
    Dictionary<string, int[]> Seasons,
    string[] Dayparts,
    string[] Last,
    string[] Next,
    string[] This,
    Dictionary<string, string[]> Units,
    Dictionary<string, string[]> Duals);

internal sealed record SpeechFile(
    string[] Verbs,
    string[] Participles,
    string[] Sources,
    string[] Statement,
    string[] Relayed,
    string[] Narrator,
    string[] Background,
    string[] Denial,
    string[] Negation,
    string[] NotNegation,
    string[] Contrast,
    string[] Plan,
    string[] Ongoing,
    string[] Purpose,
    string[] Result,
    string[] Starts,
    string[] Furniture,
    string[] NotFuture);
