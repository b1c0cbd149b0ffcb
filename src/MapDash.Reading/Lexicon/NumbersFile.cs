namespace MapDash.Reading.Lexicon;

/// <summary><c>lexicon/numbers.json</c>. What each field means stands in the file.</summary>
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
    string[] Groups,
    string[] Duals,
    string[] NotCountedBefore,
    string[] Plurals);
